import type { TestTenant } from '../../support/tenant';
import { heldValue, workUrl } from '../contoso';
import type { Cli } from './cli';
import { startClis } from './start-clis';

describe('CLI for Microsoft 365 with sites, webs, hubs and search', () => {
  let tenant: TestTenant;
  let end: () => Promise<void>;
  let olga: Cli;
  let ron: Cli;
  beforeAll(async () => {
    ({ tenant, clis: [olga, ron], end } = await startClis('olga', 'ron'));
  });
  afterAll(() => end());

  it('adds, reads, changes, lists and removes webs', async () => {
    await olga.run('spo web add', { title: 'Part', url: 'part', webTemplate: 'STS#0', parentWebUrl: workUrl, locale: 1033, inheritNavigation: false });
    expect(await olga.one('spo web get', { url: `${workUrl}/part` })).toMatchObject({ Title: 'Part', ServerRelativeUrl: '/sites/projects/part', WebTemplate: 'STS' });
    expect((await olga.list('spo web list', { url: workUrl })).map(({ Title }) => Title)).toEqual(['Part']);
    await olga.run('spo web set', { url: `${workUrl}/part`, title: 'Part 2', description: 'of the whole' });
    expect(await heldValue(tenant, 'webs?$select=Title,Description')).toEqual([{ Title: 'Part 2', Description: 'of the whole' }]);
    expect(await ron.refused('spo web remove', { url: `${workUrl}/part`, force: true })).toMatch(/Access denied/);
    await olga.run('spo web remove', { url: `${workUrl}/part`, force: true });
    expect(await heldValue(tenant, 'webs')).toEqual([]);
  });

  it('makes a hub of a site, and reads it', async () => {
    expect(await ron.refused('spo hubsite register', { siteUrl: workUrl })).toMatch(/Access denied/);
    const hub = await olga.one('spo hubsite register', { siteUrl: workUrl });
    expect(hub).toMatchObject({ Title: 'Work', SiteUrl: workUrl });
    expect(await olga.one('spo hubsite get', { id: hub.ID })).toMatchObject({ Title: 'Work' });
    expect((await olga.list('spo hubsite list')).map(({ Title }) => Title)).toEqual(['Work']);
  });

  it('searches what its person may see', async () => {
    await olga.run('spo list add', { webUrl: workUrl, title: 'Papers', baseTemplate: 'DocumentLibrary' });
    const search = (cli: Cli) => cli.list('spo search', { queryText: 'contentclass:STS_List_DocumentLibrary papers', selectProperties: 'Title,Path', webUrl: workUrl });
    expect(await search(ron)).toMatchObject([{ Title: 'Papers', Path: `${workUrl}/Papers/Forms/AllItems.aspx` }]);
  });
});
