import { pnpClient } from '../testing/pnp-client';
import { TestTenant } from '../testing/test-tenant';

const LIST = "web/lists/getbytitle('Tasks')";
const ROOT = '/sites/register/Lists/Tasks';

interface Row { readonly Title: string }

describe('what a page lays over a view', () => {
  let tenant: TestTenant;
  let mia = 0;

  const ask = (query: string, body: Record<string, unknown> = { parameters: { ViewXml: '<View><ViewFields><FieldRef Name="Title"/></ViewFields></View>' } }) =>
    tenant.post('mia', `${LIST}/RenderListDataAsStream${query}`, body);
  const titles = async (query: string, body?: Record<string, unknown>): Promise<string[]> => {
    const answer = await ask(query, body);
    expect([query, answer.status]).toEqual([query, 200]);
    return (answer.json['Row'] as Row[]).map((row) => row.Title);
  };

  beforeAll(async () => {
    tenant = await TestTenant.start();
    await tenant.post('olga', 'web/lists', { Title: 'Tasks', BaseTemplate: 100, EnableFolderCreation: true });
    for (const xml of ['<Field Type="Number" Name="Amount" DisplayName="Amount"/>', '<Field Type="User" Name="Who" DisplayName="Who"/>',
      '<Field Type="Choice" Name="State" DisplayName="State"><CHOICES><CHOICE>In work</CHOICE><CHOICE>Done</CHOICE></CHOICES></Field>']) {
      await tenant.post('olga', `${LIST}/fields/createfieldasxml`, { parameters: { SchemaXml: xml, Options: 8 } });
    }
    mia = (await tenant.ask('mia', 'web/currentuser')).json['Id'] as number;
    for (const [Title, Amount, State, WhoId] of [['Item 1', 3, 'Done', mia], ['Item 2', 1, 'In work', null], ['Item 3', 2, null, mia]]) {
      expect((await tenant.post('mia', `${LIST}/items`, { Title, Amount, State, WhoId })).status).toBe(201);
    }
    await tenant.post('mia', `${LIST}/rootFolder/AddSubFolderUsingPath`, { leafPath: { DecodedUrl: 'Sub' } });
    await tenant.post('mia', `${LIST}/AddValidateUpdateItemUsingPath`, {
      formValues: [{ FieldName: 'Title', FieldValue: 'Deep' }], listItemCreateInfo: { FolderPath: { DecodedUrl: `${ROOT}/Sub` } },
    });
  });
  afterAll(() => tenant.stop());

  it('filters by columns of the query string, as PnPjs sends them', async () => {
    const list = pnpClient(tenant, 'mia').web.lists.getByTitle('Tasks');
    const found = await list.renderListDataAsStream({ AddRequiredFields: false, ViewXml: '<View><RowLimit>5</RowLimit></View>' }, {},
      new Map([['FilterField1', 'Title'], ['FilterValue1', encodeURIComponent('Item 2')]]));
    expect(found.Row).toHaveLength(1);
  });

  it('takes a percent sign, a plus and an ampersand in a value for what they are', async () => {
    for (const Title of ['100%', '1+1', 'a & b']) await tenant.post('mia', `${LIST}/items`, { Title, Amount: 0 });
    for (const Title of ['100%', '1+1', 'a & b']) {
      expect(await titles(`?FilterField1=Title&FilterValue1=${encodeURIComponent(Title)}`)).toEqual([Title]);
      expect(await titles(`?FilterField1=Title&FilterValue1=${encodeURIComponent(encodeURIComponent(Title))}`)).toEqual([Title]);
    }
    for (const { Id } of (await tenant.ask('mia', `${LIST}/items?$filter=Amount eq 0&$select=Id`)).json['value'] as { Id: number }[]) {
      await tenant.delete('mia', `${LIST}/items(${Id})`);
    }
  });

  it.each([
    ['?FilterField1=State&FilterValue1=Done', ['Item 1']],
    ['?filterfield1=State&filtervalue1=Done', ['Item 1']],
    ['?FilterField1=Who&FilterValue1=mia%20Person&FilterField2=Amount&FilterValue2=2', ['Item 3']],
    ['?FilterFields1=State&FilterValues1=Done%3B%23In%20work', ['Item 1', 'Item 2']],
    ['?FilterField1=Amount&FilterValue1=2&FilterOp1=Geq&SortField=Amount&SortDir=Desc', ['Item 1', 'Item 3']],
    ['?SortField1=Amount&SortDir1=Asc&FilterField1=Amount&FilterValue1=&FilterOp1=Neq', ['Item 2', 'Item 3', 'Item 1']],
    ['?RootFolder=%2Fsites%2Fregister%2FLists%2FTasks%2FSub', ['Deep']],
    ['?OverrideScope=Recursive&SortField=Title', ['Deep', 'Item 1', 'Item 2', 'Item 3']],
    ['?OverrideScope=Recursive&OverrideRowLimit=1', ['Item 1']],
  ])('finds by %s', async (query, expected) => {
    expect(await titles(query)).toEqual(expected);
  });

  it('finds what is not filled in by an empty value, and people by number', async () => {
    expect(await titles('?FilterField1=State&FilterValue1=&FilterField2=Amount&FilterValue2=2')).toEqual(['Item 3']);
    expect(await titles(`?FilterField1=Who&FilterLookupId1=1&FilterValue1=${mia}&SortField=Title`)).toEqual(['Item 1', 'Item 3']);
  });

  it('comes in the body too, and narrows what the view itself finds', async () => {
    const ViewXml = '<View><Query><Where><Gt><FieldRef Name="Amount"/><Value Type="Number">1</Value></Gt></Where><OrderBy><FieldRef Name="Title"/></OrderBy></Query></View>';
    const overrideParameters = { FilterField1: 'Who', FilterValue1: 'mia Person', SortField: 'Title', SortDir: 'Desc' };
    expect(await titles('', { parameters: { ViewXml, OverrideViewXml: '<View><ViewFields><FieldRef Name="Title"/></ViewFields></View>' }, overrideParameters })).toEqual(['Item 3', 'Item 1']);
  });

  it('takes the next page from the query string, and the view by its id', async () => {
    const parameters = { ViewXml: '<View Scope="Recursive"><ViewFields><FieldRef Name="Title"/></ViewFields><RowLimit Paged="TRUE">2</RowLimit></View>' };
    const first = (await ask('', { parameters })).json;
    expect(await titles(String(first['NextHref']), { parameters })).toEqual(['Item 3', 'Deep']);
    const view = (await tenant.post('olga', `${LIST}/views/add`, { parameters: { Title: 'Done ones', Query: '<Where><Eq><FieldRef Name="State"/><Value Type="Text">Done</Value></Eq></Where>', ViewFields: ['Title'] } })).json;
    expect(await titles(`?View=${encodeURIComponent(`{${String(view['Id'])}}`)}`, { parameters: {} })).toEqual(['Item 1']);
    const strange = await ask('?View=11111111-1111-4111-8111-111111111111', { parameters: {} });
    expect([strange.status, strange.text]).toEqual([400, expect.stringContaining('The specified view is invalid.')]);
  });

  it('uses no personal view of somebody else', async () => {
    const made = await tenant.post('mia', `${LIST}/views`, { Title: 'My own', PersonalView: true });
    expect(made.status).toBe(201);
    const view = String(made.json['Id']);
    expect((await ask(`?View=${view}`, { parameters: { RenderOptions: 1024 } })).status).toBe(200);
    for (const [path, body] of [
      [`RenderListDataAsStream?View=${view}`, { parameters: { RenderOptions: 1024 } }], ['GetListItemChangesSinceToken', { query: { ViewName: view } }],
      ['items(1)/ValidateUpdateFetchListItem', { formValues: [], View: view }],
    ] as const) expect([path, (await tenant.post('olga', `${LIST}/${path}`, body)).status]).toEqual([path, path.startsWith('Get') ? 500 : 400]);
  });

  it('is named where it is not served, in the query string and in the body', async () => {
    for (const [query, body, name] of [
      ['?InplaceSearchQuery=x', undefined, 'InplaceSearchQuery'], ['?Strange=1', undefined, 'Strange'],
      ['', { parameters: {}, overrideParameters: { InplaceSearchQuery: 'x' } }, 'overrideParameters.InplaceSearchQuery'],
      ['?FilterField1=Title&FilterValue1=x&FilterOp1=Near', undefined, 'Near'], ['?OverrideScope=Sideways', undefined, 'Sideways'],
    ] as const) {
      const answer = await ask(query, body);
      expect([answer.status, answer.text]).toEqual([501, expect.stringContaining(name)]);
    }
  });

  it('comes with the context, the schema and the view that were asked for', async () => {
    const all = await pnpClient(tenant, 'mia').web.lists.getByTitle('Tasks').renderListDataAsStream({
      AddRequiredFields: true, RenderOptions: [1, 4, 8, 32, 128, 256, 512, 1024, 2048], ViewXml: '<View><RowLimit>5</RowLimit></View>',
    }) as unknown as Record<string, unknown>;
    expect(all).toMatchObject({ listTemplate: '100', listUrlDir: ROOT, ListTitle: 'Tasks', isModerated: false, ViewMetadata: { DefaultView: true } });
    expect(all).not.toHaveProperty('ListData');
    const both = (await ask('', { parameters: { RenderOptions: 3 } })).json;
    expect((both['ListData'] as { Row: unknown[] }).Row).toHaveLength(4);
    expect(both['listBaseType']).toBe(0);
    expect((await ask('', { parameters: { RenderOptions: 34 } })).json['Row']).toHaveLength(4);
  });
});
