import type { SPFI } from '@pnp/sp';
import '@pnp/sp/security';
import '@pnp/sp/site-groups';
import '@pnp/sp/site-users';
import '@pnp/sp/webs';
import { pnpClient } from '../testing/pnp-client';
import { TestTenant } from '../testing/test-tenant';

const login = (person: string): string => `i:0#.f|membership|${person}@test.local`;

describe('people and groups as PnPjs asks for them', () => {
  let tenant: TestTenant;
  let olga: SPFI;
  let mia: SPFI;
  beforeAll(async () => {
    tenant = await TestTenant.start();
    [olga, mia] = [pnpClient(tenant, 'olga'), pnpClient(tenant, 'mia')];
    await mia.web.currentUser();
  });
  afterAll(() => tenant.stop());

  it('finds users by number, address and login name, in the site and in a group', async () => {
    const user = await olga.web.siteUsers.getByEmail('MIA@test.local')();
    expect(user).toMatchObject({ LoginName: login('mia'), Title: 'mia Person', UserPrincipalName: 'mia@test.local', IsSiteAdmin: false });
    expect(user.UserId).toEqual({ NameId: expect.stringMatching(/^1003[\da-f]{12}$/), NameIdIssuer: 'urn:federation:microsoftonline' });
    expect(await olga.web.siteUsers.getById(user.Id)()).toEqual(user);
    expect(await olga.web.siteUsers.getByLoginName(login('mia'))()).toEqual(user);
    const members = olga.web.associatedMemberGroup.users;
    expect([await members.getById(user.Id)(), await members.getByEmail('mia@test.local')(), await members.getByLoginName(login('mia'))()]).toEqual([user, user, user]);
    await expect(members.getByEmail('olga@test.local')()).rejects.toThrow(/404.*User cannot be found/s);
    await expect(olga.web.siteUsers.getById(4711)()).rejects.toThrow(/404.*User cannot be found/s);
  });

  it('finds users by the id of the directory, and brings them to the site by it', async () => {
    const { AadObjectId } = (await tenant.ask('olga', "web/currentuser?$select=AadObjectId")).json as { AadObjectId: { NameId: string } };
    expect((await tenant.ask('olga', `web/siteusers/getbyobjectid(guid'${AadObjectId.NameId}')?$select=LoginName`)).json).toEqual({ LoginName: login('olga') });
    const { db, id } = tenant.running.tenant;
    const dora = db.get<{ object_id: string }>("SELECT object_id FROM people WHERE id = 'dora'")?.object_id;
    const ensure = (objectId: string | undefined, principalType: number) => tenant.post('olga', 'web/ensureuserbyobjectid', { objectId, tenantId: id, principalType });
    expect((await ensure(dora, 1)).json).toMatchObject({ LoginName: login('dora') });
    expect((await ensure('12345678-0000-4000-8000-000000000000', 1)).status).toBe(404);
  });

  it('adds users to the site and to groups, by login name and by number', async () => {
    const added = await olga.web.siteUsers.add(login('stan'));
    const { Id } = await added();
    const { Id: groupId } = await olga.web.siteGroups.add({ Title: 'Takers' });
    expect((await tenant.post('olga', `web/sitegroups(${groupId})/users/adduserbyid(${Id})`)).json).toMatchObject({ LoginName: login('stan') });
    expect((await added.groups()).map(({ Title }) => Title)).toEqual(['Takers']);
    expect((await tenant.post('mia', `web/sitegroups(${groupId})/users/adduserbyid(${Id})`)).status).toBe(403);
    await expect(mia.web.siteUsers.add(login('dora'))).rejects.toThrow(/403/);
    await olga.web.siteGroups.getById(groupId).users.removeById(Id);
    expect(await olga.web.siteGroups.getById(groupId).users()).toEqual([]);
  });

  it('lets people change their own name, and administrators everything of everybody', async () => {
    const me = await mia.web.currentUser();
    const self = mia.web.siteUsers.getById(me.Id);
    await self.update({ Title: 'Mia of the site' });
    expect((await mia.web.currentUser()).Title).toBe('Mia of the site');
    await expect(self.update({ IsSiteAdmin: true })).rejects.toThrow(/403/);
    const { Id: olgasId } = await olga.web.currentUser();
    await expect(mia.web.siteUsers.getById(olgasId).update({ Title: 'x' })).rejects.toThrow(/403/);
    await expect(olga.web.siteUsers.getById(olgasId).update({ IsSiteAdmin: false })).rejects.toThrow(/400/);
    await olga.web.siteUsers.getById(me.Id).update({ IsSiteAdmin: true });
    await mia.web.siteUsers.getById(olgasId).update({ IsSiteAdmin: false });
    expect((await olga.web.siteUsers.filter('IsSiteAdmin eq true')()).map(({ LoginName }) => LoginName)).toEqual([login('mia')]);
    await mia.web.siteUsers.getById(olgasId).update({ IsSiteAdmin: true });
    await mia.web.siteUsers.getById(me.Id).update({ IsSiteAdmin: false });
  });

  it('makes the three groups of a web that has permissions of its own', async () => {
    const made = await tenant.post('olga', 'web/webs/add', { parameters: { Title: 'Part', Url: 'part', WebTemplate: 'STS#3', Language: 1033, UseSamePermissionsAsParentSite: true } });
    expect(made.status).toBeLessThan(300);
    const part = pnpClient(tenant, 'olga', '/sites/register/part');
    expect((await part.web.associatedOwnerGroup()).Title).toBe('Register Owners');
    const refused = await tenant.ask('olga', "web/createdefaultassociatedgroups(userLogin='',userLogin2='',groupNameSeed='Part')", { method: 'POST', body: {}, site: '/sites/register/part' });
    expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('inherits permissions')]);
    await part.web.createDefaultAssociatedGroups('Part', login('mia'));
    expect((await part.web.associatedOwnerGroup()).Title).toBe('Part Owners');
    expect((await part.web.associatedOwnerGroup.users()).map(({ LoginName }) => LoginName)).toEqual([login('mia')]);
    expect((await part.web.associatedVisitorGroup.select('Title', 'OwnerTitle')())).toMatchObject({ Title: 'Part Visitors', OwnerTitle: 'Part Owners' });
    expect((await olga.web.associatedOwnerGroup()).Title).toBe('Register Owners');
    const level = async (person: string): Promise<boolean> => part.web.userHasPermissions(login(person), 26);
    expect(await level('mia')).toBe(true);
  });
});
