import { isIsoDate } from '../src/domain/iso-date';
import { findingText } from '../src/domain/series/finding-text';
import { validateSeries } from '../src/domain/series/validate-series';
import { documentBody } from './document-body';
import { libraries } from './libraries';
import { organisations, localCommittee } from './organisations';
import { seriesOfTheCity } from './series-of-the-city';
import { seriesOfThePortCompany } from './series-of-the-port-company';
import { seriesOfTheWelfareBody } from './series-of-the-welfare-body';
import tenant from './tenant.json';

const all = [...seriesOfTheCity, ...seriesOfTheWelfareBody, ...seriesOfThePortCompany];

describe('the demo', () => {
  it.each(all.map((one) => [one.data.title, one] as const))('could submit %s', (_, { data }) => {
    expect(validateSeries(data, 'submit').map((finding) => findingText(finding, 'nl-nl'))).toEqual([]);
  });

  it('has about sixty series that take every journey', () => {
    expect(all.length).toBeGreaterThanOrEqual(55);
    expect(new Set(all.map(({ journey }) => journey)).size).toBe(17);
  });

  it('ends series on a day that exists, and for a series that is in force by then', () => {
    for (const series of [seriesOfTheCity, seriesOfTheWelfareBody, seriesOfThePortCompany]) {
      series.forEach(({ journey, end }, index) => {
        const ends = journey === 'closed' || journey === 'closingSoon' || journey === 'succeeded';
        expect(end !== null).toBe(ends);
        if (!end) return;
        const [lastDay, motivation, successor] = end;
        expect(lastDay === '' || isIsoDate(lastDay)).toBe(true);
        expect(motivation).not.toBe('');
        expect(successor !== undefined).toBe(journey === 'succeeded');
        const before = series.slice(0, index).filter((one) => one.journey === 'approved');
        if (successor !== undefined) expect(before.map(({ data }) => data.title)).toContain(successor);
      });
    }
  });

  it('knows everybody who has a role, and every site', () => {
    const people = new Set(tenant.people.map(({ id }) => id));
    const named = [...organisations.flatMap(({ managers, approvers, administrators }) => [...managers, ...approvers, ...administrators]), ...localCommittee.members, ...localCommittee.deciders];
    expect(named.filter((person) => !people.has(person))).toEqual([]);
    const sites = new Set(tenant.sites.map(({ path }) => path));
    expect([...organisations.flatMap((organisation) => organisation.sites), ...libraries.map(({ site }) => site)].filter((site) => !sites.has(site))).toEqual([]);
  });

  it('makes a body for each of its documents', async () => {
    for (const name of libraries.flatMap(({ documents }) => documents)) expect((await documentBody(name)).length).toBeGreaterThan(100);
  });
});
