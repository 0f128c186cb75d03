import { TestTenant } from '../testing/test-tenant';

describe('groups', () => {
  let tenant: TestTenant;
  beforeAll(async () => {
    tenant = await TestTenant.start();
  });
  afterAll(() => tenant.stop());

  it('are managed by their owner, who may be a group, and by nobody else', async () => {
    const admins = await tenant.post('olga', 'web/sitegroups', { Title: 'OVO1 administrators', OnlyAllowMembersViewMembership: false });
    const managers = await tenant.post('olga', 'web/sitegroups', { Title: 'OVO1 managers' });
    expect([admins.status, managers.status]).toEqual([201, 201]);
    const path = `web/sitegroups/getById(${String(managers.json.Id)})`;
    expect((await tenant.post('olga', `${path}/SetUserAsOwner(${String(admins.json.Id)})`)).status).toBe(200);
    expect((await tenant.ask('ron', `${path}?$select=OwnerTitle`)).json).toEqual({ OwnerTitle: 'OVO1 administrators' });

    const login = 'i:0#.f|membership|stan@test.local';
    expect((await tenant.post('dora', `${path}/users`, { LoginName: login })).status).toBe(403);
    await tenant.post('olga', "web/sitegroups/getByName('OVO1 administrators')/users", { LoginName: 'i:0#.f|membership|dora@test.local' });
    expect((await tenant.post('dora', `${path}/users`, { LoginName: login })).status).toBe(201);
    expect((await tenant.ask('stan', 'web/currentuser/groups?$select=Title')).json.value).toEqual([{ Title: 'OVO1 managers' }]);

    expect((await tenant.ask('ron', `${path}/users`)).status).toBe(403);
    expect((await tenant.ask('stan', `${path}/users?$select=LoginName`)).json.value).toEqual([{ LoginName: login }]);
    expect((await tenant.post('dora', `${path}/users/removeByLoginName(@v)?@v='${encodeURIComponent(login)}'`)).status).toBe(200);
    expect((await tenant.ask('dora', `${path}/users?$select=LoginName`)).json.value).toEqual([]);
    expect((await tenant.merge('dora', path, { Description: 'mine' })).status).toBe(204);
    expect((await tenant.merge('ron', path, { Description: 'mine' })).status).toBe(403);
  });

  it('refuse a name that is taken, unknown people, and creation without the right', async () => {
    await tenant.post('olga', 'web/sitegroups', { Title: 'Once' });
    expect((await tenant.post('olga', 'web/sitegroups', { Title: 'once' })).text).toContain('already in use');
    expect((await tenant.post('mia', 'web/sitegroups', { Title: 'Mine' })).status).toBe(403);
    expect((await tenant.post('olga', 'web/ensureuser', { logonName: 'nobody@test.local' })).status).toBe(404);
    expect((await tenant.ask('olga', "web/sitegroups/getByName('None')")).status).toBe(404);
  });

  it('finds users by the alias that PnPjs writes', async () => {
    await tenant.post('olga', 'web/ensureuser', { logonName: 'dora@test.local' });
    const answer = await tenant.ask('ron', `web/siteusers(@v)?@v='${encodeURIComponent('i:0#.f|membership|dora@test.local')}'&$select=Title`);
    expect(answer.json).toEqual({ Title: 'dora Person' });
  });
});
