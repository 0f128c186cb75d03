import { TestTenant } from '../testing/test-tenant';

const value = (json: Record<string, unknown>): Record<string, unknown>[] => json.value as Record<string, unknown>[];

describe('lists', () => {
  let tenant: TestTenant;
  beforeAll(async () => {
    tenant = await TestTenant.start();
  });
  afterAll(() => tenant.stop());

  it('are made, found by title, id and address, changed under their ETag, and deleted', async () => {
    const made = await tenant.post('olga', 'web/lists', { Title: "Kevin's/List", BaseTemplate: 100, EnableVersioning: true, MajorVersionLimit: 30 });
    expect(made.status).toBe(201);
    const id = String(made.json.Id);
    const title = encodeURIComponent("Kevin''s/List");
    expect((await tenant.ask('ron', `web/lists/GETBYTITLE('${title}')?$select=Id,MajorVersionLimit`)).json).toEqual({ Id: id, MajorVersionLimit: 30 });
    const address = encodeURIComponent("/sites/register/Lists/Kevin''sList");
    expect((await tenant.ask('ron', `web/GetList(@u)?@u='${address}'&$select=Id`)).json).toEqual({ Id: id });
    expect((await tenant.ask('ron', `web/lists('${id}')?$select=RootFolder/ServerRelativeUrl&$expand=RootFolder`)).json)
      .toEqual({ RootFolder: { ServerRelativeUrl: "/sites/register/Lists/Kevin'sList" } });

    const etag = String(made.headers.get('etag'));
    expect((await tenant.merge('olga', `web/lists(guid'${id}')`, { Title: 'Renamed' }, etag)).status).toBe(204);
    const late = await tenant.merge('olga', `web/lists(guid'${id}')`, { Title: 'Late' }, etag);
    expect(late.status).toBe(412);
    expect(late.text).toContain("does not match the object's ETag value");
    expect((await tenant.ask('ron', `web/lists('${id}')/RootFolder?$select=ServerRelativeUrl`)).json.ServerRelativeUrl).toContain("Kevin'sList");

    expect((await tenant.delete('ron', `web/lists('${id}')`)).status).toBe(403);
    expect((await tenant.delete('olga', `web/lists('${id}')`)).status).toBe(200);
    expect((await tenant.ask('olga', `web/lists('${id}')`)).status).toBe(404);
  });

  it('refuse a title that is taken, a template and a setting that are not served, and a reader', async () => {
    await tenant.post('olga', 'web/lists', { Title: 'Taken', BaseTemplate: 100 });
    const again = await tenant.post('olga', 'web/lists', { Title: 'taken', BaseTemplate: 100 });
    expect([again.status, (again.json['odata.error'] as { code: string }).code]).toEqual([500, '-2130575342, Microsoft.SharePoint.SPException']);
    expect((await tenant.post('olga', 'web/lists', { Title: 'X', BaseTemplate: 544 })).status).toBe(501);
    expect((await tenant.post('olga', 'web/lists', { Title: 'X', BaseTemplate: 100, IrmEnabled: true })).text).toContain('IrmEnabled');
    expect((await tenant.post('olga', 'web/lists', { Title: 'X', BaseTemplate: 100, Colour: 'red' })).text).toContain('Colour');
    expect((await tenant.post('ron', 'web/lists', { Title: 'X', BaseTemplate: 100 })).status).toBe(403);
    expect((await tenant.ask('ron', "web/lists/getByTitle('X')")).status).toBe(404);
  });

  it('keep permissions of their own, and let nobody see what they have nothing on', async () => {
    await tenant.post('olga', 'web/lists', { Title: 'Own', BaseTemplate: 100 });
    const own = "web/lists/getByTitle('Own')";
    expect((await tenant.post('mia', `${own}/breakroleinheritance(copyroleassignments=false, clearsubscopes=true)`)).status).toBe(403);
    expect((await tenant.post('olga', `${own}/breakroleinheritance(copyroleassignments=false, clearsubscopes=true)`)).status).toBe(200);
    expect((await tenant.ask('ron', own)).status).toBe(404);
    expect(value((await tenant.ask('ron', 'web/lists?$select=Title')).json)).not.toContainEqual({ Title: 'Own' });

    const level = await tenant.post('olga', 'web/roledefinitions', { Name: 'Add only', Description: '', Order: 200, BasePermissions: { High: '304', Low: '134418531' } });
    expect(level.status).toBe(201);
    const group = await tenant.post('olga', 'web/sitegroups', { Title: 'Adders', Description: '' });
    const dora = await tenant.post('olga', 'web/ensureuser', { logonName: 'dora@test.local' });
    expect((await tenant.post('olga', `web/sitegroups(${String(group.json.Id)})/users`, { LoginName: dora.json.LoginName })).status).toBe(201);
    const grant = `${own}/roleassignments/addroleassignment(principalid=${String(group.json.Id)}, roledefid=${String(level.json.Id)})`;
    expect((await tenant.post('olga', grant)).status).toBe(200);
    expect((await tenant.ask('dora', `${own}?$select=EffectiveBasePermissions`)).json).toEqual({ EffectiveBasePermissions: { High: '304', Low: '134418531' } });

    const assignments = await tenant.ask('olga', `${own}/roleassignments?$select=PrincipalId,Member/Title,RoleDefinitionBindings/Name&$expand=Member,RoleDefinitionBindings`);
    expect(value(assignments.json)).toContainEqual({ PrincipalId: group.json.Id, Member: { Title: 'Adders' }, RoleDefinitionBindings: [{ Name: 'Add only' }] });
    expect((await tenant.ask('dora', `${own}/roleassignments`)).status).toBe(403);
    const onWeb = await tenant.ask('olga', `web/roleassignments/getByPrincipalId(${String(group.json.Id)})/roledefinitionbindings?$select=Name`);
    expect(value(onWeb.json)).toEqual([{ Name: 'Limited Access' }]);

    expect((await tenant.post('olga', `${own}/resetroleinheritance`)).status).toBe(200);
    expect((await tenant.ask('ron', `${own}?$select=HasUniqueRoleAssignments`)).json).toEqual({ HasUniqueRoleAssignments: false });
  });
});
