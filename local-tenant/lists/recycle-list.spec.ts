import { TestTenant } from '../testing/test-tenant';

interface Entry { readonly Id: string; readonly Title: string; readonly ItemType: number; readonly DirName: string; readonly LeafName: string }

describe('lists in the recycle bin', () => {
  let tenant: TestTenant;
  beforeAll(async () => {
    tenant = await TestTenant.start();
  });
  afterAll(() => tenant.stop());

  const list = "web/lists/getByTitle('Thrown')";
  const entries = async (who: string): Promise<Entry[]> => (await tenant.ask(who, 'web/recyclebin')).json.value as Entry[];

  it('are gone from every address, and come back with items, columns and permissions', async () => {
    const made = await tenant.post('olga', 'web/lists', { Title: 'Thrown', BaseTemplate: 100 });
    const id = String(made.json.Id);
    await tenant.post('olga', `${list}/fields/createfieldasxml`, { parameters: { SchemaXml: '<Field Type="Text" Name="Code" DisplayName="Code" Indexed="TRUE"/>', Options: 8 } });
    const item = await tenant.post('olga', `${list}/items`, { Title: 'inside', Code: 'a' });
    await tenant.post('olga', `${list}/breakroleinheritance(copyroleassignments=false, clearsubscopes=true)`);
    expect((await tenant.post('ron', `${list}/recycle`)).status).not.toBe(200);
    const binId = String((await tenant.post('olga', `${list}/recycle`)).json.value);
    expect(binId).toMatch(/^[0-9a-f-]{36}$/);
    for (const way of [list, `web/lists('${id}')`, "web/GetList('/sites/register/Lists/Thrown')", "web/getFolderByServerRelativeUrl('/sites/register/Lists/Thrown')"]) {
      expect([way, (await tenant.ask('olga', way)).status]).toEqual([way, 404]);
    }
    expect((await tenant.ask('olga', 'web/lists?$select=Title')).text).not.toContain('Thrown');
    expect(await entries('olga')).toContainEqual(expect.objectContaining({ Id: binId, Title: 'Thrown', ItemType: 4, DirName: 'sites/register/Lists', LeafName: 'Thrown' }));
    expect((await tenant.post('olga', `web/recyclebin('${binId}')/restore`)).status).toBe(200);
    expect((await tenant.ask('olga', `web/lists('${id}')/items?$filter=Code eq 'a'&$select=Title,FileRef`)).json.value)
      .toEqual([{ Title: 'inside', FileRef: `/sites/register/Lists/Thrown/${String(item.json.Id)}_.000` }]);
    expect((await tenant.ask('ron', `web/lists('${id}')`)).status).toBe(404);
    expect(await entries('olga')).toEqual([]);
  });

  it('free their title and address, and then do not come back beside another; emptying takes them away', async () => {
    const binId = String((await tenant.post('olga', `${list}/recycle`)).json.value);
    const again = await tenant.post('olga', 'web/lists', { Title: 'Thrown', BaseTemplate: 100 });
    expect(again.status).toBe(201);
    const taken = await tenant.post('olga', `web/recyclebin('${binId}')/restore`);
    expect([taken.status, taken.text.includes('-2130575342')]).toEqual([500, true]);
    expect((await tenant.post('olga', `web/recyclebin('${binId}')/deleteobject`)).status).toBe(200);
    expect(await entries('olga')).toEqual([]);
    expect((await tenant.ask('olga', list)).json.Id).toBe(again.json.Id);
    expect((await tenant.ask('olga', `${list}/versionpolicies`)).json).toMatchObject({ DefaultTrimMode: 0 });
  });
});
