import { TestTenant } from '../testing/test-tenant';

const LIST = "web/lists/getbytitle('Own')";

describe('item-level permissions of a list', () => {
  let tenant: TestTenant;
  let [mias, doras] = [0, 0];

  const titles = async (who: string): Promise<unknown[]> => {
    const answer = await tenant.ask(who, `${LIST}/items?$select=Title`);
    return (answer.json['value'] as { Title: string }[]).map(item => item.Title);
  };
  const add = async (who: string, title: string): Promise<number> =>
    (await tenant.post(who, `${LIST}/items`, { Title: title })).json['Id'] as number;

  beforeAll(async () => {
    tenant = await TestTenant.start();
    await tenant.post('olga', 'web/lists', { Title: 'Own', BaseTemplate: 100 });
    const role = (await tenant.post('olga', 'web/roledefinitions', {
      Name: 'Submit', Description: '', Order: 1, BasePermissions: { High: '304', Low: String(134418535 | 8 | 64) },
    })).json['Id'] as number;
    await tenant.post('olga', `${LIST}/breakroleinheritance(copyRoleAssignments=false,clearSubscopes=true)`);
    for (const who of ['mia', 'dora']) {
      const user = (await tenant.post('olga', `web/ensureuser('${who}@test.local')`)).json['Id'] as number;
      await tenant.post('olga', `${LIST}/roleassignments/addroleassignment(principalid=${user},roledefid=${role})`);
    }
    [mias, doras] = [await add('mia', "mia's"), await add('dora', "dora's")];
  });
  afterAll(() => tenant.stop());

  it('with ReadSecurity 2 show people only what they made, however they ask', async () => {
    await tenant.merge('olga', LIST, { ReadSecurity: 2 });
    expect(await titles('mia')).toEqual(["mia's"]);
    expect(await titles('olga')).toEqual(["mia's", "dora's"]);
    for (const path of ['', '/versions', '/FieldValuesAsText', '/comments', '/AttachmentFiles']) {
      expect([path, (await tenant.ask('mia', `${LIST}/items(${doras})${path}`)).status]).toEqual([path, 404]);
    }
    const caml = await tenant.post('mia', `${LIST}/getitems`, { query: { ViewXml: "<View Scope='RecursiveAll'/>" } });
    expect(caml.json['value']).toHaveLength(1);
    const rows = await tenant.post('mia', `${LIST}/RenderListDataAsStream`, { parameters: { ViewXml: '<View/>' } });
    expect(rows.json['Row']).toHaveLength(1);
    const changes = await tenant.post('mia', `${LIST}/getchanges`, { query: { Item: true, Add: true } });
    expect((changes.json['value'] as { ItemId: number }[]).map(change => change.ItemId)).toEqual([mias]);
    await tenant.merge('olga', LIST, { ReadSecurity: 1 });
    expect(await titles('mia')).toHaveLength(2);
  });

  it('with WriteSecurity 2 let people change only what they made, with 4 nothing', async () => {
    await tenant.merge('olga', LIST, { WriteSecurity: 2 });
    const change = (who: string, id: number): Promise<{ status: number }> => tenant.merge(who, `${LIST}/items(${id})`, { Title: `by ${who}` });
    expect([(await change('mia', mias)).status, (await change('mia', doras)).status, (await change('olga', doras)).status]).toEqual([204, 403, 204]);
    expect((await tenant.post('mia', `${LIST}/items(${doras})/recycle`)).status).toBe(403);
    expect((await tenant.delete('mia', `${LIST}/items(${doras})`)).status).toBe(403);
    expect((await tenant.post('mia', `${LIST}/items(${doras})/ValidateUpdateListItem`, { formValues: [{ FieldName: 'Title', FieldValue: 'x' }] })).status).toBe(403);
    expect((await tenant.post('mia', `${LIST}/items(${doras})/AttachmentFiles/add(FileName='x.txt')`)).status).toBe(403);
    await tenant.merge('olga', LIST, { WriteSecurity: 4 });
    expect((await change('mia', mias)).status).toBe(403);
    await tenant.merge('olga', LIST, { WriteSecurity: 1 });
  });
});
