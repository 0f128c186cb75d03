import type { SiteLabel } from './label';
import { type LabelSources, labelReadiness } from './label-readiness';

const label: SiteLabel = {
  name: 'OVO999001-001-001',
  id: '1',
  days: 3650,
  basedOn: 'EventAgeInDays',
  deletesAfterwards: true,
};

function tenant(of: {
  here?: SiteLabel[];
  elsewhere?: string[];
  known?: string[];
  looksNamesUp?: boolean;
}): LabelSources & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    here: async () => of.here ?? [],
    elsewhere: async () => of.elsewhere ?? [],
    accepts: async (name) => {
      asked.push(name);
      return of.looksNamesUp === false || (of.known ?? []).includes(name);
    },
  };
}

describe('labelReadiness', () => {
  it('is ready when the site offers the label, and asks nothing more', async () => {
    const sources = tenant({ here: [label] });
    expect(await labelReadiness(label.name, sources)).toEqual({ state: 'ready', certain: true, label });
    expect(sources.asked).toEqual([]);
  });

  it('is not ready for a label with a longer name', async () => {
    const readiness = await labelReadiness(label.name, tenant({ here: [{ ...label, name: `${label.name} v2` }] }));
    expect(readiness.state).toBe('missing');
  });

  it('knows from another site that it exists', async () => {
    const readiness = await labelReadiness(label.name, tenant({ elsewhere: [label.name] }));
    expect(readiness).toEqual({ state: 'notPublished', certain: true, label: null });
  });

  it('knows from the tenant that it exists and is published nowhere', async () => {
    const sources = tenant({ known: [label.name] });
    expect(await labelReadiness(label.name, sources)).toEqual({ state: 'notPublished', certain: true, label: null });
    expect(sources.asked).toHaveLength(2);
  });

  it('is missing when the tenant refuses the name', async () => {
    expect(await labelReadiness(label.name, tenant({}))).toEqual({ state: 'missing', certain: true, label: null });
  });

  it('does not take the word of a tenant that accepts any name', async () => {
    const readiness = await labelReadiness(label.name, tenant({ looksNamesUp: false }));
    expect(readiness).toEqual({ state: 'missing', certain: false, label: null });
  });
});
