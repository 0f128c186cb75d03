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

  it('adds, reads, changes, lists and removes navigation nodes', async () => {
    const menu = { webUrl: workUrl, location: 'QuickLaunch' };
    const made = await olga.one('spo navigation node add', { ...menu, title: 'Papers', url: '/sites/projects/Papers' });
    expect(made).toMatchObject({ Title: 'Papers', Url: '/sites/projects/Papers', IsExternal: false });
    await olga.run('spo navigation node add', { webUrl: workUrl, parentNodeId: made.Id, title: 'Below', url: 'https://example.com', isExternal: true });
    expect(await olga.list('spo navigation node list', menu)).toMatchObject([{ Id: made.Id, Children: [{ Title: 'Below', IsExternal: true }] }]);
    await olga.run('spo navigation node set', { webUrl: workUrl, id: made.Id, title: 'All papers' });
    expect(await olga.one('spo navigation node get', { webUrl: workUrl, id: made.Id })).toMatchObject({ Title: 'All papers' });
    expect(await olga.refused('spo navigation node get', { webUrl: workUrl, id: 99999 })).toMatch(/No navigation node found with id 99999/);
    expect(await ron.refused('spo navigation node add', { ...menu, title: 'Mine', url: '/' })).toMatch(/Access denied/);
    await olga.run('spo navigation node remove', { ...menu, id: made.Id, force: true });
    expect(await heldValue(tenant, 'navigation/quicklaunch')).toEqual([]);
  });

  it('shares a file by links', async () => {
    await olga.run('spo list add', { webUrl: workUrl, title: 'Shared papers', baseTemplate: 'DocumentLibrary' });
    await olga.run('spo folder add', { webUrl: workUrl, parentFolderUrl: '/Shared papers', name: 'Plans' });
    const folder = { webUrl: workUrl, folderUrl: '/sites/projects/Shared papers/Plans' };
    const link = await olga.one('spo folder sharinglink add', { ...folder, type: 'view', scope: 'anonymous', expirationDateTime: '2100-01-01T00:00:00Z' });
    expect(link).toMatchObject({ roles: ['read'], link: { scope: 'anonymous', type: 'view' } });
    expect(await olga.list('spo folder sharinglink list', folder)).toMatchObject([{ id: link.id }]);
    expect(await olga.list('spo folder sharinglink list', { ...folder, scope: 'organization' })).toEqual([]);
    expect(await olga.one('spo folder sharinglink get', { ...folder, id: link.id })).toMatchObject({ link: { scope: 'anonymous' } });
    // The CLI keeps no inherited permissions unless it is told to, so the folder is no longer there for readers of the site.
    expect(await ron.refused('spo folder sharinglink list', folder)).toMatch(/File Not Found/);
    await olga.run('spo folder sharinglink remove', { ...folder, id: link.id, force: true });
    expect(await olga.list('spo folder sharinglink list', folder)).toEqual([]);
  });
});
