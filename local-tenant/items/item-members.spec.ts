import { TestTenant } from '../testing/test-tenant';

const LIST = "web/lists/getbytitle('Wide')";

describe('members of items', () => {
  let tenant: TestTenant;
  let item = '';

  beforeAll(async () => {
    tenant = await TestTenant.start();
    await tenant.post('olga', 'web/lists', { Title: 'Wide', BaseTemplate: 100 });
    const field = (xml: string): Promise<unknown> => tenant.post('olga', `${LIST}/fields/createfieldasxml`, { parameters: { SchemaXml: xml, Options: 8 } });
    await field('<Field Type="Number" Name="Amount" DisplayName="Amount"/>');
    await field('<Field Type="Boolean" Name="Done" DisplayName="Done"/>');
    await field('<Field Type="Note" Name="Remark" DisplayName="Remark"/>');
    await field('<Field Type="DateTime" Name="Due" DisplayName="Due" Format="DateOnly"/>');
    for (let count = 1; count <= 13; count += 1) await field(`<Field Type="User" Name="P${count}" DisplayName="P${count}"/>`);
    const me = (await tenant.ask('mia', 'web/currentuser')).json['Id'] as number;
    const { json } = await tenant.post('mia', `${LIST}/items`, { Title: 'A & B', Amount: 1234.5, Done: true, Remark: 'one\n<two>', Due: '2026-05-10T00:00:00', P1Id: me });
    item = `${LIST}/items(${Number(json['Id'])})`;
  });
  afterAll(() => tenant.stop());

  it('give the values as text, as HTML and as a form begins with them', async () => {
    expect((await tenant.ask('mia', `${item}/FieldValuesAsText`)).json).toMatchObject({
      Title: 'A & B', Amount: '1.234,5', Done: 'Ja', Due: '10-5-2026', P1: 'mia Person', Author: 'mia Person', OData__x005f_UIVersionString: '1.0',
    });
    expect((await tenant.ask('mia', `${item}/FieldValuesAsHTML`)).json).toMatchObject({ Title: 'A &amp; B', Remark: 'one<br>&lt;two&gt;' });
    const { json } = await tenant.ask('mia', `${item}/FieldValuesForEdit`);
    expect(json).toMatchObject({ Amount: '1234,5', Done: '1' });
    expect(JSON.parse(String(json['P1']))).toEqual([{ Key: 'i:0#.f|membership|mia@test.local', DisplayText: 'mia Person', IsResolved: true }]);
  });

  it('are found by id, by text and by unique id', async () => {
    const { json } = await tenant.ask('mia', `${item}?$select=Id,GUID`);
    const [id, guid] = [Number(json['Id']), String(json['GUID'])];
    for (const path of [`items/GetById(${id})`, `GetItemById(${id})`, `GetItemByStringId('${id}')`, `GetItemByUniqueId('${guid}')`]) {
      expect([path, (await tenant.ask('mia', `${LIST}/${path}?$select=Title`)).json['Title']]).toEqual([path, 'A & B']);
    }
    expect((await tenant.ask('mia', `${LIST}/GetItemById(999)`)).status).toBe(404);
  });

  it('join at most twelve lookup and person columns', async () => {
    const expand = (count: number): string => Array.from({ length: count }, (_, at) => `P${at + 1}`).join(',');
    const select = (count: number): string => Array.from({ length: count }, (_, at) => `P${at + 1}/Title`).join(',');
    const ask = (count: number): ReturnType<TestTenant['ask']> => tenant.ask('mia', `${LIST}/items?$select=${select(count)}&$expand=${expand(count)}`);
    expect((await ask(12)).status).toBe(200);
    const refused = await ask(13);
    expect([refused.status, refused.text]).toEqual([500, expect.stringContaining('exceeds the lookup column threshold')]);
    expect(refused.text).toContain('-2147024860, Microsoft.SharePoint.SPQueryThrottledException');
  });

  it('bring a former version back as a new one, and forget versions for those who may delete them', async () => {
    await tenant.merge('mia', item, { Title: 'Changed', Amount: 2 });
    expect((await tenant.post('ron', `${item}/versions/RestoreByID(512)`)).status).toBe(403);
    expect((await tenant.post('mia', `${item}/versions/RestoreByID(512)`)).status).toBe(200);
    expect((await tenant.ask('mia', `${item}?$select=Title,Amount,OData__UIVersionString`)).json)
      .toMatchObject({ Title: 'A & B', Amount: 1234.5, OData__UIVersionString: '3.0' });
    expect((await tenant.ask('mia', `${item}/versions/GetById(1024)`)).json).toMatchObject({ Title: 'Changed', VersionLabel: '2.0' });
    expect((await tenant.post('ron', `${item}/versions/DeleteAll`)).status).toBe(403);
    expect((await tenant.post('mia', `${item}/versions/DeleteAll`)).status).toBe(200);
    expect((await tenant.ask('mia', `${item}/versions`)).json['value']).toHaveLength(1);
  });

  it('lose by PUT what the body does not name, under the ETag as MERGE does', async () => {
    const put = (body: unknown, etag: string): ReturnType<TestTenant['ask']> =>
      tenant.ask('mia', item, { method: 'POST', body, headers: { 'X-HTTP-Method': 'PUT', 'If-Match': etag } });
    const etag = (await tenant.ask('mia', item)).headers.get('etag') ?? '';
    expect((await put({ Title: 'Stale' }, '"x,1"')).status).toBe(412);
    expect((await put({ Title: 'Put' }, etag)).status).toBe(204);
    expect((await tenant.ask('mia', `${item}?$select=Title,Amount,Remark`)).json).toMatchObject({ Title: 'Put', Amount: null, Remark: null });
  });

  it('take from a filter or order nothing of looked-up items that the caller may not see', async () => {
    await tenant.post('olga', 'web/lists', { Title: 'Secrets', BaseTemplate: 100 });
    const secrets = "web/lists/getbytitle('Secrets')";
    const target = (await tenant.post('olga', `${secrets}/items`, { Title: 'hidden word' })).json['Id'] as number;
    const listId = (await tenant.ask('olga', `${secrets}?$select=Id`)).json['Id'] as string;
    await tenant.post('olga', `${LIST}/fields/createfieldasxml`, {
      parameters: { SchemaXml: `<Field Type="Lookup" Name="Secret" DisplayName="Secret" List="{${listId}}" ShowField="Title"/>`, Options: 8 },
    });
    await tenant.merge('olga', item, { SecretId: target });
    await tenant.post('olga', `${secrets}/breakroleinheritance(copyRoleAssignments=false,clearSubscopes=true)`);
    const filter = `${LIST}/items?$select=Title,Secret/Title&$expand=Secret&$filter=startswith(Secret/Title,'hidden')`;
    expect((await tenant.ask('olga', filter)).json['value']).toHaveLength(1);
    expect((await tenant.ask('ron', filter)).json['value']).toEqual([]);
    const caml = { query: { ViewXml: "<View><Query><Where><Eq><FieldRef Name='Secret'/><Value Type='Lookup'>hidden word</Value></Eq></Where></Query></View>" } };
    expect((await tenant.post('olga', `${LIST}/getitems`, caml)).json['value']).toHaveLength(1);
    expect((await tenant.post('ron', `${LIST}/getitems`, caml)).json['value']).toEqual([]);
    const rows = await tenant.post('ron', `${LIST}/RenderListDataAsStream`, { parameters: { ViewXml: "<View><ViewFields><FieldRef Name='Secret'/></ViewFields></View>" } });
    expect(rows.text).not.toContain('hidden word');
    expect((await tenant.ask('ron', `${item}/FieldValuesAsText`)).text).not.toContain('hidden word');
  });
});
