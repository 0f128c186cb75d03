import { TestTenant } from '../testing/test-tenant';
import { csom, identityPath, parameter, query, webPaths, type CsomAnswer } from './csom.spec-support';

describe('records that are declared in place', () => {
  let tenant: TestTenant;
  let items = '';
  const list = "web/lists/getbytitle('Works')";
  beforeAll(async () => {
    tenant = await TestTenant.start();
    const { Id } = (await tenant.post('olga', 'web/lists', { Title: 'Works', BaseTemplate: 100 })).json;
    items = `${String((await csom(tenant, 'olga', query(1, 2, ['Id']), webPaths)).object(1)._ObjectIdentity_)}:list:${String(Id)}:item:`;
  });
  afterAll(() => tenant.stop());

  const records = (person: string, name: string, id: number, ...more: string[]): Promise<CsomAnswer> => csom(tenant, person,
    `<StaticMethod TypeId="{ea8e1356-5910-4e69-bc05-d0c30ed657fc}" Name="${name}" Id="1"><Parameters><Parameter ObjectPathId="5" />${more.join('')}</Parameters></StaticMethod>`, identityPath(5, `${items}${id},1`));
  const add = async (): Promise<number> => Number((await tenant.ask('mia', `${list}/items`, { body: { Title: 'open' } })).json.Id);
  const isRecord = async (id: number): Promise<unknown> => (await records('ron', 'IsRecord', id)).results.get(1);

  it('are neither edited nor deleted by anybody until somebody who manages the list takes it back', async () => {
    const id = await add();
    expect(await isRecord(id)).toBe(false);
    const declared = await records('mia', 'DeclareItemAsRecord', id);
    expect([declared.error, declared.results.size, await isRecord(id)]).toEqual([undefined, 0, true]);
    const locked = 'This item cannot be updated because it is locked as read-only.';
    const refusals = [
      await tenant.merge('olga', `${list}/items(${id})`, { Title: 'changed' }), await tenant.delete('olga', `${list}/items(${id})`), await tenant.post('olga', `${list}/items(${id})/recycle`),
      await tenant.post('olga', `${list}/items(${id})/validateupdatelistitem`, { formValues: [{ FieldName: 'Title', FieldValue: 'changed' }], bNewDocumentUpdate: false }),
    ];
    expect(refusals.map(({ text }) => text.includes(locked))).toEqual([true, true, true, true]);
    expect((await tenant.ask('olga', `${list}/items(${id})`)).json.Title).toBe('open');
    expect((await records('olga', 'UndeclareItemAsRecord', id)).error).toBeUndefined();
    expect((await tenant.merge('mia', `${list}/items(${id})`, { Title: 'changed' })).status).toBe(204);
  });

  it('are declared by those who may edit, and given back by those who manage the list', async () => {
    const id = await add();
    expect((await records('ron', 'DeclareItemAsRecord', id)).error).toMatchObject({ ErrorCode: -2147024891 });
    expect(await isRecord(id)).toBe(false);
    await records('mia', 'DeclareItemAsRecordWithDeclarationDate', id, parameter('2020-01-02', 'DateTime'));
    expect((await records('ron', 'UndeclareItemAsRecord', id)).error).toMatchObject({ ErrorCode: -2147024891 });
    expect(await isRecord(id)).toBe(true);
  });

  it('keep their list, and the folder that they are in', async () => {
    await tenant.merge('olga', list, { EnableFolderCreation: true });
    await tenant.post('olga', `${list}/AddValidateUpdateItemUsingPath()`, { listItemCreateInfo: { UnderlyingObjectType: 1, LeafName: { DecodedUrl: 'Shelf' } }, formValues: [{ FieldName: 'Title', FieldValue: 'Shelf' }] });
    const added = await tenant.post('olga', `${list}/AddValidateUpdateItemUsingPath()`, {
      listItemCreateInfo: { FolderPath: { DecodedUrl: '/sites/register/Lists/Works/Shelf' }, UnderlyingObjectType: 0 }, formValues: [{ FieldName: 'Title', FieldValue: 'in it' }],
    });
    const id = Number((added.json.value as { FieldName: string; FieldValue: string }[]).find(({ FieldName }) => FieldName === 'Id')?.FieldValue);
    await records('olga', 'DeclareItemAsRecord', id);
    expect((await tenant.post('olga', `${list}/recycle`)).text).toContain('on hold');
    expect((await tenant.delete('olga', list)).text).toContain('on hold');
    expect((await tenant.delete('olga', "web/getfolderbyserverrelativeurl('/sites/register/Lists/Works/Shelf')")).status).toBe(400);
    expect((await tenant.ask('olga', `${list}/items(${id})`)).status).toBe(200);
    await records('olga', 'UndeclareItemAsRecord', id);
  });

  it('are no longer records when their item is gone, and no other item becomes one', async () => {
    const id = await add();
    await records('olga', 'DeclareItemAsRecord', id);
    expect((await records('olga', 'IsRecord', id + 1000)).error).toMatchObject({ ErrorCode: -2130575338 });
    expect(await isRecord(await add())).toBe(false);
  });
});
