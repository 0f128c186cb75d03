import { pnpClient } from '../testing/pnp-client';
import { TestTenant } from '../testing/test-tenant';

const LIST = "web/lists/getbytitle('Papers')";

describe('forms of items', () => {
  let tenant: TestTenant;
  let id = 0;

  beforeAll(async () => {
    tenant = await TestTenant.start();
    await tenant.post('olga', 'web/lists', { Title: 'Papers', BaseTemplate: 100 });
    for (const xml of ['<Field Type="Number" Name="Amount" DisplayName="Amount" Required="TRUE"/>', '<Field Type="Text" Name="Sealed" DisplayName="Sealed" ReadOnly="TRUE"/>']) {
      await tenant.post('olga', `${LIST}/fields/createfieldasxml`, { parameters: { SchemaXml: xml, Options: 8 } });
    }
    id = (await tenant.post('mia', `${LIST}/items`, { Title: 'One', Amount: 1234.5 })).json['Id'] as number;
  });
  afterAll(() => tenant.stop());

  it('are given to PnPjs with values, columns and what may be done', async () => {
    const list = pnpClient(tenant, 'mia').web.lists.getByTitle('Papers');
    const edit = await list.renderListFormData(id, 'editform', 2) as unknown as Record<string, unknown>;
    expect(edit).toMatchObject({
      Title: 'One', Amount: '1234,5', FormControlMode: 2, FieldControlModes: { Title: 2, Amount: 2, Author: 1 },
      ListSchema: { Amount: { FieldType: 'Number', Required: true } }, ItemAttributes: { Id: id, FsObjType: 0, Url: `/sites/register/Lists/Papers/${id}_.000` },
      ListAttributes: { BaseType: 0, ListTemplateType: 100 }, WebAttributes: { WebUrl: '/sites/register' },
    });
    expect((edit['FieldControlModes'] as Record<string, number>)['Sealed']).toBe(1);
    expect(await list.renderListFormData(id, 'dispform', 1)).toMatchObject({ Amount: '1.234,5', FormControlMode: 1 });
    expect(await list.renderListFormData(0, 'newform', 3)).toMatchObject({ Title: '', ItemAttributes: { Id: 0 } });
  });

  it('are of no item that is not there or may not be seen', async () => {
    const form = async (who: string, of: number): Promise<number> => (await tenant.post(who, `${LIST}/RenderListFormData(itemId=${of},formId='x',mode=2)`)).status;
    expect(await form('ron', id)).toBe(200);
    expect(await form('ron', 999)).toBe(404);
    await tenant.post('olga', `${LIST}/items(${id})/breakroleinheritance(copyRoleAssignments=false,clearSubscopes=true)`);
    expect(await form('ron', id)).toBe(404);
    await tenant.post('olga', `${LIST}/items(${id})/resetroleinheritance`);
  });

  it('are saved and fetched in one go as a view shows the item, or say what is wrong', async () => {
    const save = (who: string, FieldValue: string, more: Record<string, unknown> = {}) => tenant.post(who, `${LIST}/items(${id})/ValidateUpdateFetchListItem`, {
      formValues: [{ FieldName: 'Title', FieldValue: 'Two' }, { FieldName: 'Amount', FieldValue }], bNewDocumentUpdate: false, ...more,
    });
    const saved = (await save('mia', '7')).json as { UpdatedData: string; UpdateResults: { HasException: boolean }[] };
    expect(saved.UpdateResults.map(({ HasException }) => HasException)).toEqual([false, false]);
    expect(JSON.parse(saved.UpdatedData)).toMatchObject({ Row: [{ ID: String(id), LinkTitle: 'Two' }] });
    const refused = (await save('mia', 'many')).json;
    expect(refused).toMatchObject({ UpdatedData: '', UpdateResults: [{ HasException: false }, { HasException: true }] });
    expect((await save('ron', '8')).status).toBe(403);
    expect((await save('mia', '9', { View: '{11111111-1111-4111-8111-111111111111}' })).status).toBe(400);
    expect((await tenant.ask('mia', `${LIST}/items(${id})?$select=Amount`)).json['Amount']).toBe(7);
  });
});
