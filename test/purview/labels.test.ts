import type { SPFI } from '@pnp/sp/fi';

import { countLabels } from '../../src/purview/count-labels';
import {
  acceptsLabelName,
  defaultLabelOf,
  labelsAvailableOnSite,
  setDefaultLabel,
} from '../../src/purview/label-endpoints';
import { saysLabelNotFound } from '../../src/purview/label-error';
import { labelReadiness } from '../../src/purview/label-readiness';
import { connect } from '../../src/store/connection';
import { librariesRepository } from '../../src/store/repositories/libraries-repository';
import type { Library } from '../../src/store/types';
import { startTenant, type TestTenant } from '../support/tenant';

const manager = 'an.claes';
const reader = 'els.janssens';
const published = 'OVO999001-001-001';
const unpublished = 'OVO999001-001-002';

let tenant: TestTenant;
let siteUrl: string;
let library: Library;
const as = async (person: string): Promise<SPFI> => connect(siteUrl, { bearer: await tenant.token(person) });

beforeAll(async () => {
  tenant = await startTenant();
  siteUrl = `${tenant.url}/sites/omgeving`;
  const libraries = await librariesRepository(await as(manager)).ofSite(siteUrl);
  library = libraries.find(({ title }) => title === 'Omgevingsvergunningen')!;
});
afterAll(() => tenant.stop());

describe('the labels of a site', () => {
  it('are those that were published to it', async () => {
    const labels = await labelsAvailableOnSite(await as(manager), siteUrl);
    expect(labels.map(({ name }) => name)).toContain(published);
    expect(labels.map(({ name }) => name)).not.toContain(unpublished);
  });

  it('say missing, not published and ready apart, without Graph', async () => {
    const site = await as(manager);
    const readiness = (name: string): ReturnType<typeof labelReadiness> =>
      labelReadiness(name, {
        here: () => labelsAvailableOnSite(site, siteUrl),
        elsewhere: async () => [],
        accepts: (asked) => acceptsLabelName(site, siteUrl, library.url, asked),
      });
    expect(await readiness(published)).toMatchObject({ state: 'ready', certain: true, label: { name: published } });
    expect(await readiness(unpublished)).toMatchObject({ state: 'notPublished', certain: true });
    expect(await readiness('OVO999001-999-999')).toMatchObject({ state: 'missing', certain: true });
  });

  it('are found under an address with an apostrophe in it', async () => {
    await expect(labelsAvailableOnSite(await as(manager), `${tenant.url}/sites/d'oude`)).rejects.toMatchObject({
      name: 'RegisterError',
    });
  });
});

describe('asking whether a label exists', () => {
  it('changes nothing', async () => {
    const site = await as(manager);
    const before = await countLabels(site, library.id);
    expect(await acceptsLabelName(site, siteUrl, library.url, unpublished)).toBe(true);
    expect(await countLabels(site, library.id)).toEqual(before);
    expect((await defaultLabelOf(site, siteUrl, library.url))?.name).not.toBe(unpublished);
  });
});

describe('the default label of a library', () => {
  it('is set for new files and for those without a label, and taken away again', async () => {
    const site = await as(manager);
    await setDefaultLabel(site, siteUrl, library.url, published, { syncToItems: true });
    expect(await defaultLabelOf(site, siteUrl, library.url)).toMatchObject({ name: published });
    const counts = await countLabels(site, library.id);
    expect(counts.files).toBeGreaterThan(0);
    expect(counts.withoutLabel).toBe(0);

    const added = await tenant.fetchAs(
      reader,
      `/sites/omgeving/_api/web/lists(guid'${library.id}')/RootFolder/files/add(url='Nieuw.txt',overwrite=true)`,
      {
        method: 'POST',
        body: 'nieuw',
      },
    );
    expect(added.status).toBe(200);
    const after = await countLabels(site, library.id);
    expect([after.files, after.withoutLabel]).toEqual([counts.files + 1, 0]);

    await setDefaultLabel(site, siteUrl, library.url, '', { syncToItems: false });
    expect(await defaultLabelOf(site, siteUrl, library.url)).toBeNull();
  });

  it('cannot be a label that does not exist or is not published', async () => {
    const site = await as(manager);
    const failure = await setDefaultLabel(site, siteUrl, library.url, 'Bestaat niet', { syncToItems: false }).catch(
      (error: unknown) => error,
    );
    expect(saysLabelNotFound(failure)).toBe(true);
    await expect(
      setDefaultLabel(site, siteUrl, library.url, unpublished, { syncToItems: false }),
    ).rejects.toMatchObject({ name: 'RegisterError' });
    expect(await defaultLabelOf(site, siteUrl, library.url)).toBeNull();
  });

  it('is not for a reader of the site to set', async () => {
    const outsider = await as('karen.lambrecht');
    await expect(
      setDefaultLabel(outsider, siteUrl, library.url, published, { syncToItems: false }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
