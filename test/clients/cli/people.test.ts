import type { TestTenant } from '../../support/tenant';
import { held, heldValue, workUrl } from '../contoso';
import type { Cli } from './cli';
import { startClis } from './start-clis';

describe('CLI for Microsoft 365 with groups, users and permission levels', () => {
  let tenant: TestTenant;
  let end: () => Promise<void>;
  let olga: Cli;
  let mia: Cli;
  const webUrl = workUrl;
  const login = (id: string): string => `i:0#.f|membership|${id}@contoso.example`;

  beforeAll(async () => {
    ({ tenant, clis: [olga, mia], end } = await startClis('olga', 'mia'));
  });
  afterAll(() => end());

  const members = async (): Promise<unknown[]> => (await heldValue(tenant, "sitegroups/getbyname('Deciders')/users?$select=Title")).map(({ Title }) => Title);

  it('makes, reads and changes groups', async () => {
    const group = await olga.one('spo group add', { webUrl, name: 'Deciders', description: 'They decide' });
    expect(group).toMatchObject({ Title: 'Deciders', Description: 'They decide', OwnerTitle: 'Olga Contoso' });
    expect(await olga.one('spo group get', { webUrl, name: 'Deciders' })).toMatchObject({ Id: group.Id });
    expect(await olga.one('spo group get', { webUrl, id: group.Id })).toMatchObject({ Title: 'Deciders' });
    await olga.run('spo group set', { webUrl, name: 'Deciders', description: 'Still', allowMembersEditMembership: true, ownerUserName: 'mia@contoso.example' });
    expect(await held(tenant, "sitegroups/getbyname('Deciders')")).toMatchObject({ Description: 'Still', AllowMembersEditMembership: true, OwnerTitle: 'Mia Contoso' });
    expect((await olga.list('spo group list', { webUrl })).map(({ Title }) => Title)).toEqual(expect.arrayContaining(['Work Owners', 'Work Members', 'Work Visitors', 'Deciders']));
  });

  it('puts people into a group and takes them out: its owner does, without any right on the site', async () => {
    await mia.run('spo group member add', { webUrl, groupName: 'Deciders', userNames: 'ron@contoso.example' });
    expect((await mia.list('spo group member list', { webUrl, groupName: 'Deciders' })).map(({ Title }) => Title)).toEqual(['Ron Contoso']);
    expect(await members()).toEqual(['Ron Contoso']);
    await mia.run('spo group member remove', { webUrl, groupName: 'Deciders', userName: 'ron@contoso.example', force: true });
    expect(await members()).toEqual([]);
  });

  it('is told of a name that is taken, nobody of that name, and of a group that is not its to change', async () => {
    expect(await olga.refused('spo group add', { webUrl, name: 'Deciders' })).toMatch(/The specified name is already in use/);
    expect(await olga.refused('spo group get', { webUrl, name: 'Nobody' })).toBe('Group cannot be found.');
    expect(await mia.refused('spo group add', { webUrl, name: 'Of Mia' })).toMatch(/Access denied/);
    expect(await mia.refused('spo group member add', { webUrl, groupName: 'Work Owners', userNames: 'mia@contoso.example' })).not.toBe('');
    expect(await mia.refused('spo group remove', { webUrl, name: 'Work Owners', force: true })).toMatch(/Access denied/);
    expect((await heldValue(tenant, "sitegroups/getbyname('Work Owners')/users")).map(({ Title }) => Title)).toEqual(['Olga Contoso']);
    expect((await heldValue(tenant, 'sitegroups?$select=Title')).map(({ Title }) => Title)).not.toContain('Of Mia');
  });

  it('lists, finds, brings in and removes users', async () => {
    expect((await olga.list('spo user list', { webUrl })).map(({ Title }) => Title)).toEqual(expect.arrayContaining(['Olga Contoso', 'Mia Contoso', 'Ron Contoso']));
    expect(await olga.one('spo user get', { webUrl, email: 'mia@contoso.example' })).toMatchObject({ LoginName: login('mia'), PrincipalType: 1 });
    const sam = await olga.one('spo user ensure', { webUrl, userName: 'sam@contoso.example' });
    expect(sam).toMatchObject({ LoginName: login('sam'), Title: 'Sam Contoso', IsSiteAdmin: false });
    expect(await olga.one('spo user get', { webUrl, id: sam.Id })).toMatchObject({ Email: 'sam@contoso.example' });
    expect(await olga.one('spo user get', { webUrl, userName: 'sam@contoso.example' })).toMatchObject({ Id: sam.Id });
    expect(await olga.refused('spo user get', { webUrl, email: 'nobody@contoso.example' })).toMatch(/User cannot be found/);
    const profile = await olga.one('spo userprofile get', { userName: 'sam@contoso.example' });
    expect(profile).toMatchObject({ DisplayName: 'Sam Contoso', AccountName: login('sam') });
    expect(await olga.refused('spo user ensure', { webUrl, userName: 'nobody@contoso.example' })).toMatch(/nobody@contoso\.example could not be found/);
    expect(await mia.refused('spo user remove', { webUrl, loginName: login('sam'), force: true })).toMatch(/Access denied/);
    await olga.run('spo user remove', { webUrl, loginName: login('sam'), force: true });
    expect((await heldValue(tenant, 'siteusers?$select=LoginName')).map(({ LoginName }) => LoginName)).not.toContain(login('sam'));
  });

  it('makes, reads and removes permission levels, but not those that every site needs', async () => {
    await olga.run('spo roledefinition add', { webUrl, name: 'Add only', description: 'Adds and nothing else', rights: 'ViewListItems,AddListItems,Open,ViewPages' });
    const level = (await olga.list('spo roledefinition list', { webUrl })).find(({ Name }) => Name === 'Add only');
    expect(level).toMatchObject({ Description: 'Adds and nothing else', RoleTypeKind: 0, BasePermissionsValue: ['ViewListItems', 'AddListItems', 'Open', 'ViewPages'] });
    expect(await olga.one('spo roledefinition get', { webUrl, id: level?.Id })).toMatchObject({ Name: 'Add only' });
    expect(await mia.refused('spo roledefinition remove', { webUrl, id: level?.Id, force: true })).toMatch(/Access denied/);
    await olga.run('spo roledefinition remove', { webUrl, id: level?.Id, force: true });
    expect((await heldValue(tenant, 'roledefinitions?$select=Name')).map(({ Name }) => Name)).not.toContain('Add only');
    expect(await olga.refused('spo roledefinition remove', { webUrl, id: 1073741829, force: true })).toMatch(/cannot delete or customize/);
  });

  it('grants on the site and withdraws', async () => {
    const status = async (): Promise<number> => (await tenant.fetchAs('sam', '/sites/projects/_api/web/title')).status;
    expect(await status()).toBe(403);
    await olga.run('spo web roleassignment add', { webUrl, upn: 'sam@contoso.example', roleDefinitionName: 'Read' });
    expect(await status()).toBe(200);
    await olga.run('spo web roleassignment remove', { webUrl, upn: 'sam@contoso.example', force: true });
    expect(await status()).toBe(403);
    expect(await mia.refused('spo web roleassignment add', { webUrl, upn: 'sam@contoso.example', roleDefinitionName: 'Read' })).toMatch(/Access denied/);
  });

  it('reads and changes the site, and removes a group', async () => {
    expect(await olga.one('spo web get', { url: webUrl })).toMatchObject({ Title: 'Work', ServerRelativeUrl: '/sites/projects', Url: webUrl });
    await olga.run('spo web set', { url: webUrl, description: 'Where work is done' });
    expect(await heldValue(tenant, 'Description')).toBe('Where work is done');
    await olga.run('spo group remove', { webUrl, name: 'Deciders', force: true });
    expect((await held(tenant, "sitegroups/getbyname('Deciders')")).status).toBe(404);
  });
});
