import { TestTenant } from '../testing/test-tenant';
import { csom, identityPath, method, methodPath, objectPath, parameter, query, webPaths, type CsomAnswer } from './csom.spec-support';

describe('items in the client object model', () => {
  let tenant: TestTenant;
  let web = '';
  let listId = '';
  const works = methodPath(4, 3, 'GetByTitle', parameter('Works'));
  const itemPath = (path: number, id: number): string => methodPath(path, 4, 'GetItemById', parameter(id));
  const run = (person: string, actions: string, paths: string): Promise<CsomAnswer> => csom(tenant, person, actions, webPaths + works + paths);
  const held = async (id: number): Promise<Record<string, unknown>> => (await tenant.ask('olga', `web/lists/getbytitle('Works')/items(${id})`)).json;
  const set = (id: number, path: number, field: string, value: string): string => method(id, path, 'SetFieldValue', parameter(field), value);
  const parse = (id: number, path: number, field: string, text: string): string => method(id, path, 'ParseAndSetFieldValue', parameter(field), parameter(text));
  const pointer = (id: number): string => `<Property Name="LookupId" Type="Int32">${id}</Property><Property Name="LookupValue" Type="Null" />`;
  const add = async (title: string, person = 'olga'): Promise<number> =>
    Number((await tenant.ask(person, "web/lists/getbytitle('Works')/items", { body: { Title: title } })).json.Id);

  beforeAll(async () => {
    tenant = await TestTenant.start();
    listId = String((await tenant.post('olga', 'web/lists', { Title: 'Works', BaseTemplate: 100 })).json.Id);
    const fields = [
      '<Field Type="Number" DisplayName="Size" Name="Size" />', '<Field Type="DateTime" DisplayName="Due" Name="Due" />', '<Field Type="Boolean" DisplayName="Open" Name="Open" />',
      '<Field Type="User" DisplayName="Who" Name="Who" />', '<Field Type="UserMulti" Mult="TRUE" DisplayName="Team" Name="Team" />', '<Field Type="URL" DisplayName="Link" Name="Link" />',
      '<Field Type="MultiChoice" DisplayName="Kinds" Name="Kinds"><CHOICES><CHOICE>a</CHOICE><CHOICE>b</CHOICE></CHOICES></Field>',
      `<Field Type="Lookup" DisplayName="Near" Name="Near" List="{${listId}}" ShowField="Title" />`,
    ];
    for (const xml of fields) {
      expect((await tenant.post('olga', "web/lists/getbytitle('Works')/fields/createFieldAsXml", { parameters: { SchemaXml: xml } })).status).toBe(200);
    }
    web = String((await csom(tenant, 'olga', query(1, 2, ['Id']), webPaths)).object(1)._ObjectIdentity_);
  });
  afterAll(() => tenant.stop());

  it('come to be when they are updated, not when they are added', async () => {
    const creation = methodPath(5, 4, 'AddItem', '<Parameter TypeId="{54cdbee5-0897-44ac-829f-411557fa11be}"><Property Name="FolderUrl" Type="Null" />'
      + '<Property Name="LeafName" Type="Null" /><Property Name="UnderlyingObjectType" Type="Number">0</Property></Parameter>');
    const count = async (): Promise<unknown> => (await tenant.ask('olga', "web/lists/getbytitle('Works')?$select=ItemCount")).json.ItemCount;
    const before = await count();
    expect((await run('mia', objectPath(10, 5) + set(11, 5, 'Title', parameter('lost')), creation)).error).toBeUndefined();
    expect(await count()).toBe(before);
    const answer = await run('mia', objectPath(10, 5) + set(11, 5, 'Title', parameter('kept')) + set(12, 5, 'Size', parameter(2.5)) + method(13, 5, 'Update') + query(14, 5, 'all'), creation);
    expect(answer.error).toBeUndefined();
    expect(answer.object(14)).toMatchObject({ _ObjectType_: 'SP.ListItem', Title: 'kept', 'Size$ Double': 2.5, _ObjectVersion_: '1' });
    expect(await held(Number(answer.object(14).Id))).toMatchObject({ Title: 'kept', Size: 2.5 });
  });

  it('have every kind of field in its own form, with its type behind its name where JSON does not tell it', async () => {
    const id = await add('kinds');
    const near = await add('near');
    const answer = await run('olga', objectPath(10, 5)
      + set(11, 5, 'Due', parameter('2031-05-06T07:08:09Z', 'DateTime')) + set(12, 5, 'Open', parameter(true)) + set(13, 5, 'Who', `<Parameter TypeId="{c956ab54-16bd-4c18-89d2-996f57282a6f}"><Property Name="Email" Type="Null" />${pointer(3)}</Parameter>`)
      + set(14, 5, 'Team', `<Parameter Type="Array"><Object TypeId="{c956ab54-16bd-4c18-89d2-996f57282a6f}">${pointer(3)}</Object></Parameter>`)
      + set(15, 5, 'Near', `<Parameter TypeId="{f1d34cc0-9b50-4a78-be78-d5facfcccfb7}">${pointer(near)}</Parameter>`)
      + set(16, 5, 'Link', '<Parameter TypeId="{fa8b44af-7b43-43f2-904a-bd319497011e}"><Property Name="Description" Type="String">There</Property><Property Name="Url" Type="String">https://there.example/</Property></Parameter>')
      + set(17, 5, 'Kinds', '<Parameter Type="Array"><Object Type="String">a</Object><Object Type="String">b</Object></Parameter>')
      + method(18, 5, 'Update') + query(19, 5, 'all'), itemPath(5, id));
    expect(answer.error).toBeUndefined();
    expect(answer.text).toContain(`"Due":"\\/Date(${Date.parse('2031-05-06T07:08:09Z')})\\/"`);
    expect(answer.object(19)).toMatchObject({
      'ID$  Int32': id, Open: true, Who: { _ObjectType_: 'SP.FieldUserValue', LookupId: 3, LookupValue: 'olga Person', Email: 'olga@test.local' },
      'Team$SP.FieldUserValue$  Array': [{ _ObjectType_: 'SP.FieldUserValue', LookupId: 3 }], Near: { _ObjectType_: 'SP.FieldLookupValue', LookupId: near, LookupValue: 'near' },
      Link: { _ObjectType_: 'SP.FieldUrlValue', Description: 'There', Url: 'https://there.example/' }, 'Kinds$String$  Array': ['a', 'b'],
      Author: { _ObjectType_: 'SP.FieldUserValue', Email: 'olga@test.local' }, ContentTypeId: { _ObjectType_: 'SP.ContentTypeId' },
    });
    expect(await held(id)).toMatchObject({ WhoId: 3, TeamId: [3], NearId: near, Kinds: ['a', 'b'], Open: true, Due: '2031-05-06T07:08:09Z' });
    const emptied = await run('olga', set(11, 5, 'Who', parameter(null)) + set(12, 5, 'Kinds', parameter(null)) + method(13, 5, 'Update'), itemPath(5, id));
    expect([emptied.error, (await held(id)).WhoId, (await held(id)).Kinds]).toEqual([undefined, null, null]);
  });

  it('take texts as a form does, and dates as ISO 8601 besides', async () => {
    const id = await add('parsed');
    const answer = await run('olga', parse(10, 5, 'Size', '3,5') + parse(11, 5, 'Due', '2030-01-02T00:00:00Z') + parse(12, 5, 'Who', '3') + parse(13, 5, 'Open', '1')
      + parse(14, 5, 'Kinds', ';#a;#b;#') + parse(15, 5, 'Near', String(id)) + method(16, 5, 'Update'), itemPath(5, id));
    expect(answer.error).toBeUndefined();
    expect(await held(id)).toMatchObject({ Size: 3.5, Due: '2030-01-02T00:00:00Z', WhoId: 3, Open: true, Kinds: ['a', 'b'], NearId: id });
    await run('olga', parse(10, 5, 'Size', '') + method(11, 5, 'Update'), itemPath(5, id));
    expect((await held(id)).Size).toBeNull();
  });

  it.each([
    ['a number that is none', 'Size', 'five', 'Size'], ['a date that is none', 'Due', 'someday', 'Due'], ['a person whom nobody knows', 'Who', '987', 'Who'],
    ['a lookup that leads nowhere', 'Near', '98765', 'Near'],
  ])('refuse %s, and name the column', async (_what, field, text, value) => {
    const id = await add('refused');
    const answer = await run('olga', parse(10, 5, 'Title', 'changed') + parse(11, 5, field, text) + method(12, 5, 'Update'), itemPath(5, id));
    expect(answer.error).toMatchObject({ ErrorCode: -2130575155, ErrorValue: value });
    expect((await held(id)).Title).toBe('refused');
  });

  it('refuse columns that are not there, and those that only the server sets', async () => {
    const id = await add('columns');
    expect((await run('olga', parse(10, 5, 'Nope', 'x'), itemPath(5, id))).error).toMatchObject({ ErrorMessage: expect.stringContaining("Column 'Nope' does not exist"), ErrorTypeName: 'System.ArgumentException' });
    expect((await run('olga', parse(10, 5, 'ID', '7'), itemPath(5, id))).error?.ErrorMessage).toContain('may be read only');
  });

  it('are updated by the system without a new version, editor or time', async () => {
    const id = await add('system', 'mia');
    const before = await held(id);
    tenant.clock.advance(60);
    expect((await run('olga', set(10, 5, 'Title', parameter('quiet')) + method(11, 5, 'SystemUpdate'), itemPath(5, id))).error).toBeUndefined();
    const { Title, OData__UIVersionString, EditorId, Modified } = await held(id);
    expect({ Title, OData__UIVersionString, EditorId, Modified }).toEqual({
      Title: 'quiet', OData__UIVersionString: before.OData__UIVersionString, EditorId: before.EditorId, Modified: before.Modified,
    });
    await run('olga', set(10, 5, 'Title', parameter('loud')) + method(11, 5, 'Update'), itemPath(5, id));
    expect((await held(id)).OData__UIVersionString).not.toBe(before.OData__UIVersionString);
    tenant.resetControls();
  });

  it('are not written over when somebody else changed them since', async () => {
    const id = await add('contested');
    const { _ObjectVersion_: version } = (await run('olga', query(10, 5, ['Id']), itemPath(5, id))).object(10);
    await tenant.merge('mia', `web/lists/getbytitle('Works')/items(${id})`, { Title: 'first' });
    const update = `<Method Name="Update" Id="12" ObjectPathId="5" Version="${String(version)}" />`;
    const late = await run('olga', set(11, 5, 'Title', parameter('second')) + update, itemPath(5, id));
    expect(late.error).toMatchObject({ ErrorCode: -2130575339, ErrorMessage: 'Version conflict.' });
    expect((await held(id)).Title).toBe('first');
  });

  it('are found by an identity whose version is out of date, as clients write it', async () => {
    const id = await add('old name');
    await tenant.merge('olga', `web/lists/getbytitle('Works')/items(${id})`, { Title: 'newer' });
    const answer = await csom(tenant, 'olga', query(1, 5, ['Title']), identityPath(5, `${web}:list:${listId}:item:${id},1`));
    expect(answer.object(1).Title).toBe('newer');
    const missing = await csom(tenant, 'olga', query(1, 5, ['Title']), identityPath(5, `${web}:list:${listId}:item:98765,1`));
    expect(missing.error).toMatchObject({ ErrorCode: -2130575338, ErrorTypeName: 'Microsoft.SharePoint.SPException', ErrorMessage: 'Item does not exist. It may have been deleted by another user.' });
  });

  it('come in pages by CAML, each telling where the next begins, with the columns that the view names', async () => {
    await tenant.post('olga', 'web/lists', { Title: 'Pages', BaseTemplate: 100 });
    for (const title of ['p1', 'p2', 'p3', 'p4', 'p5']) {
      await tenant.ask('olga', "web/lists/getbytitle('Pages')/items", { body: { Title: title } });
    }
    const view = '&lt;View&gt;&lt;Query&gt;&lt;OrderBy&gt;&lt;FieldRef Name="Title" /&gt;&lt;/OrderBy&gt;&lt;/Query&gt;&lt;ViewFields&gt;&lt;FieldRef Name="Title" /&gt;&lt;/ViewFields&gt;&lt;RowLimit Paged="TRUE"&gt;2&lt;/RowLimit&gt;&lt;/View&gt;';
    const page = async (position: string): Promise<{ titles: unknown[]; item: Record<string, unknown>; next: string | undefined }> => {
      const caml = `<Parameter TypeId="{3d248d7b-fc86-40a3-aa97-02a75d69fb8a}"><Property Name="DatesInUtc" Type="Boolean">true</Property><Property Name="ListItemCollectionPosition" ${position === '' ? 'Type="Null" />' : `TypeId="{922354eb-c56a-4d88-ad59-67496854efe1}"><Property Name="PagingInfo" Type="String">${position.replace(/&/g, '&amp;')}</Property></Property>`}<Property Name="ViewXml" Type="String">${view}</Property></Parameter>`;
      const answer = await csom(tenant, 'ron', query(10, 5, 'all', 'all'), webPaths + methodPath(4, 3, 'GetByTitle', parameter('Pages')) + methodPath(5, 4, 'GetItems', caml));
      const found = answer.object(10) as { _ObjectType_: string; _Child_Items_: Record<string, unknown>[]; ListItemCollectionPosition: { PagingInfo: string } | null };
      expect(found._ObjectType_).toBe('SP.ListItemCollection');
      return { titles: found._Child_Items_.map(({ Title }) => Title), item: found._Child_Items_[0] ?? {}, next: found.ListItemCollectionPosition?.PagingInfo };
    };
    const first = await page('');
    const second = await page(first.next ?? '');
    const third = await page(second.next ?? '');
    expect([...first.titles, ...second.titles, ...third.titles, third.next]).toEqual(['p1', 'p2', 'p3', 'p4', 'p5', undefined]);
    expect([first.item.Author, first.item.Title]).toEqual([undefined, 'p1']);
  });

  it('are neither shown to nor changed by those who may not, whichever way they come', async () => {
    const id = await add('private');
    await tenant.post('olga', `web/lists/getbytitle('Works')/items(${id})/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)`);
    const byIdentity = identityPath(5, `${web}:list:${listId}:item:${id},1`);
    for (const paths of [webPaths + works + itemPath(5, id), byIdentity]) {
      const actions = [query(10, 5, ['Title']), set(10, 5, 'Title', parameter('stolen')) + method(11, 5, 'SystemUpdate'), method(10, 5, 'DeleteObject'), method(10, 5, 'Recycle')];
      for (const action of actions) {
        expect((await csom(tenant, 'mia', action, paths)).error?.ErrorMessage).toBe('Item does not exist. It may have been deleted by another user.');
      }
    }
    expect((await held(id)).Title).toBe('private');
    const open = await add('readable');
    for (const action of [set(10, 5, 'Title', parameter('x')) + method(11, 5, 'Update'), set(10, 5, 'Title', parameter('x')) + method(11, 5, 'SystemUpdate'), method(10, 5, 'DeleteObject')]) {
      expect((await run('ron', action, itemPath(5, open))).error).toMatchObject({ ErrorCode: -2147024891, ErrorTypeName: 'System.UnauthorizedAccessException' });
    }
    const adding = await run('ron', objectPath(10, 5) + method(11, 5, 'Update'), methodPath(5, 4, 'AddItem'));
    expect(adding.error?.ErrorCode).toBe(-2147024891);
    expect((await held(open)).Title).toBe('readable');
  });

  it('are deleted, and gone for what follows in the same request', async () => {
    const id = await add('short');
    const answer = await run('olga', method(10, 5, 'DeleteObject') + query(11, 5, ['Title']), itemPath(5, id));
    expect(answer.error?.ErrorMessage).toContain('Item does not exist');
    expect((await tenant.ask('olga', `web/lists/getbytitle('Works')/items(${id})`)).status).toBe(404);
    const recycled = await run('olga', method(10, 5, 'Recycle'), itemPath(5, await add('binned')));
    expect(recycled.results.get(10)).toMatch(/^\/Guid\(/);
  });

  it('take many changes of many items in one request, each item on its own', async () => {
    const [one, two] = [await add('one'), await add('two')];
    const paths = identityPath(5, `${web}:list:${listId}:item:${one},1`) + identityPath(6, `${web}:list:${listId}:item:${two},1`);
    const answer = await csom(tenant, 'mia', set(10, 5, 'Title', parameter('eins')) + method(11, 5, 'Update') + set(12, 6, 'Title', parameter('zwei')) + parse(13, 6, 'Size', 'zwei') + method(14, 6, 'Update'), paths);
    expect(answer.error?.ErrorValue).toBe('Size');
    expect([(await held(one)).Title, (await held(two)).Title]).toEqual(['eins', 'two']);
  });
});
