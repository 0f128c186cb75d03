import { pnpClient } from '../testing/pnp-client';
import { TestTenant } from '../testing/test-tenant';

const LIST = "web/lists/getbytitle('Tasks')";
const ROOT = '/sites/register/Lists/Tasks';

const where = (condition: string, more = ''): string => `<View${more}><Query><Where>${condition}</Where><OrderBy><FieldRef Name='ID'/></OrderBy></Query></View>`;

describe('queries in CAML', () => {
  let tenant: TestTenant;
  let miaId = 0;

  const find = async (xml: string, who = 'mia', more: Record<string, unknown> = {}): Promise<unknown[]> => {
    const answer = await tenant.post(who, `${LIST}/getitems?$select=Title`, { query: { ViewXml: xml, ...more } });
    expect([answer.status, answer.text]).toEqual([200, answer.text]);
    return (answer.json['value'] as { Title: string }[]).map(item => item.Title);
  };
  const refusal = async (xml: string): Promise<unknown[]> => {
    const { status, json } = await tenant.post('mia', `${LIST}/getitems`, { query: { ViewXml: xml } });
    const error = json['odata.error'] as { code: string; message: { value: string } };
    return [status, error.code, error.message.value];
  };
  const add = async (values: Record<string, unknown>, folder = ROOT): Promise<void> => {
    const formValues = Object.entries(values).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue }));
    const answer = await tenant.post('mia', `${LIST}/AddValidateUpdateItemUsingPath`, {
      listItemCreateInfo: { FolderPath: { DecodedUrl: folder }, UnderlyingObjectType: 0 }, formValues,
    });
    expect(answer.text).not.toContain('"HasException":true');
  };

  beforeAll(async () => {
    tenant = await TestTenant.start();
    tenant.clock.set(new Date('2026-05-10T10:00:00Z'));
    await tenant.post('olga', 'web/lists', { Title: 'Tasks', BaseTemplate: 100, EnableFolderCreation: true });
    const field = (xml: string): Promise<unknown> => tenant.post('olga', `${LIST}/fields/createfieldasxml`, { parameters: { SchemaXml: xml, Options: 8 } });
    await field('<Field Type="DateTime" Name="Due" DisplayName="Due" Format="DateTime"/>');
    await field('<Field Type="Number" Name="Amount" DisplayName="Amount"/>');
    await field('<Field Type="Boolean" Name="Done" DisplayName="Done"/>');
    await field('<Field Type="User" Name="Who" DisplayName="Who" UserSelectionMode="1"/>');
    await field('<Field Type="UserMulti" Mult="TRUE" Name="Team" DisplayName="Team"/>');
    await field('<Field Type="MultiChoice" Name="Tags" DisplayName="Tags"><CHOICES><CHOICE>red</CHOICE><CHOICE>blue</CHOICE></CHOICES></Field>');
    await field('<Field Type="Note" Name="Remark" DisplayName="Remark"/>');
    await field('<Field Type="URL" Name="Link" DisplayName="Link" Format="Hyperlink"/>');
    miaId = (await tenant.ask('mia', 'web/currentuser')).json['Id'] as number;
    await tenant.post('mia', `web/GetFolderByServerRelativePath(DecodedUrl='${ROOT}')/AddSubFolderUsingPath(DecodedUrl='Sub')`);
    const person = JSON.stringify([{ Key: 'i:0#.f|membership|mia@test.local' }]);
    await add({ Title: 'One', Due: '10-5-2026 0:30', Amount: '1234,5', Done: '1', Who: person, Tags: 'red;#blue', Link: 'https://x.example/a, A page' });
    await add({ Title: 'Two', Due: '9-5-2026 23:30', Amount: '2', Done: '0', Team: person, Tags: 'blue', Remark: 'Zeer Belangrijk' });
    await add({ Title: 'Three' });
    await add({ Title: 'Four' }, `${ROOT}/Sub`);
  });
  afterAll(() => tenant.stop());

  it('compare a date by the day of the site unless the time is included', async () => {
    const due = (operator: string, value: string, attributes = ''): string =>
      where(`<${operator}><FieldRef Name='Due'/><Value Type='DateTime'${attributes}>${value}</Value></${operator}>`);
    expect(await find(due('Eq', '<Today/>'))).toEqual(['One']);
    expect(await find(due('Eq', "<Today OffsetDays='-1'/>"))).toEqual(['Two']);
    expect(await find(due('Lt', '2026-05-10'))).toEqual(['Two']);
    expect(await find(due('Geq', '2026-05-10T18:00:00Z'))).toEqual(['One']);
    expect(await find(due('Geq', '2026-05-10T18:00:00Z', " IncludeTimeValue='TRUE'"))).toEqual([]);
    expect(await find(due('Eq', '2026-05-10T00:30:00Z', " IncludeTimeValue='TRUE'"))).toEqual(['One']);
    expect(await find(due('Eq', '2026-05-09T22:30:00Z', " IncludeTimeValue='TRUE' StorageTZ='TRUE'"))).toEqual(['One']);
    expect(await find(due('Eq', '2026-05-09T22:30:00Z', " IncludeTimeValue='TRUE'"), 'mia', { DatesInUtc: true })).toEqual(['One']);
    expect(await find(due('Neq', '<Today/>'))).toEqual([null, 'Two', 'Three']);
  });

  it('find people by number, by name, by being the caller and by their groups', async () => {
    expect(await find(where("<Eq><FieldRef Name='Who' LookupId='TRUE'/><Value Type='Lookup'>" + miaId + '</Value></Eq>'))).toEqual(['One']);
    expect(await find(where("<Eq><FieldRef Name='Who'/><Value Type='Integer'><UserID/></Value></Eq>"))).toEqual(['One']);
    expect(await find(where("<Eq><FieldRef Name='Who'/><Value Type='User'>mia person</Value></Eq>"))).toEqual(['One']);
    expect(await find(where("<Includes><FieldRef Name='Team' LookupId='TRUE'/><Value Type='Integer'>" + miaId + '</Value></Includes>'))).toEqual(['Two']);
    expect(await find(where("<NotIncludes><FieldRef Name='Team' LookupId='TRUE'/><Value Type='Integer'>" + miaId + '</Value></NotIncludes>'))).toEqual([null, 'One', 'Three']);
    expect(await find(where("<Eq><FieldRef Name='Author' LookupId='TRUE'/><Value Type='Integer'><UserID/></Value></Eq>"))).toHaveLength(4);
    expect(await find(where("<Membership Type='CurrentUserGroups'><FieldRef Name='Who'/></Membership>"))).toEqual([]);
  });

  it('take values of several, of texts, of sets and of nothing', async () => {
    expect(await find(where("<Eq><FieldRef Name='Tags'/><Value Type='MultiChoice'>red</Value></Eq>"))).toEqual(['One']);
    expect(await find(where("<Contains><FieldRef Name='Remark'/><Value Type='Note'>belang</Value></Contains>"))).toEqual(['Two']);
    expect(await find(where("<In><FieldRef Name='Title'/><Values><Value Type='Text'>one</Value><Value Type='Text'>three</Value></Values></In>"))).toEqual(['One', 'Three']);
    expect(await find(where("<IsNull><FieldRef Name='Amount'/></IsNull>"))).toEqual([null, 'Three']);
    expect(await find(where("<And><IsNotNull><FieldRef Name='Amount'/></IsNotNull><Eq><FieldRef Name='Done'/><Value Type='Boolean'>0</Value></Eq></And>"))).toEqual(['Two']);
    expect(await find(where("<Eq><FieldRef Name='FSObjType'/><Value Type='Integer'>1</Value></Eq>"))).toEqual([null]);
    expect(await find(where("<Eq><FieldRef Name='ContentType'/><Value Type='Computed'>Item</Value></Eq>"))).toHaveLength(3);
  });

  it('look into one folder, or below it, as the scope says', async () => {
    const scope = (name: string): string => `<View Scope='${name}'></View>`;
    expect(await find('<View></View>')).toEqual([null, 'One', 'Two', 'Three']);
    expect(await find(scope('FilesOnly'))).toEqual(['One', 'Two', 'Three']);
    expect(await find(scope('Recursive'))).toEqual(['One', 'Two', 'Three', 'Four']);
    expect(await find(scope('RecursiveAll'))).toEqual([null, 'One', 'Two', 'Three', 'Four']);
    expect(await find('<View></View>', 'mia', { FolderServerRelativeUrl: `${ROOT}/Sub` })).toEqual(['Four']);
    expect(await find("<View><ViewAttributes Scope='Recursive'/></View>", 'mia', { FolderServerRelativeUrl: `${ROOT}/Sub` })).toEqual(['Four']);
  });

  it('give pages by the position of the last row', async () => {
    const page = (paging?: string): Promise<unknown[]> => find("<View Scope='Recursive'><RowLimit Paged='TRUE'>2</RowLimit></View>", 'mia',
      paging === undefined ? {} : { ListItemCollectionPosition: { PagingInfo: paging } });
    expect(await page()).toEqual(['One', 'Two']);
    expect(await page('Paged=TRUE&p_ID=3')).toEqual(['Three', 'Four']);
  });

  it('are refused in the words of SharePoint', async () => {
    expect(await refusal(where("<Eq><FieldRef Name='Nowhere'/><Value Type='Text'>x</Value></Eq>"))).toEqual([
      500, '-2130575340, Microsoft.SharePoint.SPException',
      'One or more field types are not installed properly. Go to the list settings page to delete these fields.']);
    expect((await refusal(where("<Or><IsNull><FieldRef Name='Title'/></IsNull></Or>")))[1]).toBe('-2130575340, Microsoft.SharePoint.SPException');
    expect(await refusal('<View><Query><Where></Query></View>')).toEqual([
      500, '-2147467259, Microsoft.SharePoint.SPException', 'Cannot complete this action.\n\nPlease try again.']);
  });

  it.each([
    ['Join Type', "<View><Joins><Join Type='OUTER' ListAlias='x'><Eq><FieldRef Name='Who' RefType='Id'/><FieldRef List='x' Name='ID'/></Eq></Join></Joins></View>"],
    ['Membership', where("<Membership Type='SPWeb.AllUsers'><FieldRef Name='Who'/></Membership>")],
    ['root element', '<Where/>'],
  ])('name %s, which is not served', async (name, xml) => {
    const [status, , message] = await refusal(xml);
    expect(status).toBe(501);
    expect(message).toContain(name);
  });

  it('are what PnPjs sends, with expanded people', async () => {
    const list = pnpClient(tenant, 'mia').web.lists.getByTitle('Tasks');
    const found = await list.getItemsByCAMLQuery({ ViewXml: where("<Eq><FieldRef Name='Title'/><Value Type='Text'>One</Value></Eq>") }, 'Author') as
      { Title: string; Author: { Title: string } }[];
    expect(found.map(item => [item.Title, item.Author.Title])).toEqual([['One', 'mia Person']]);
  });

  it('show nothing that the caller may not see', async () => {
    await tenant.post('olga', `web/GetFolderByServerRelativePath(DecodedUrl='${ROOT}/Sub')/ListItemAllFields/breakroleinheritance(copyRoleAssignments=false,clearSubscopes=true)`);
    expect(await find("<View Scope='Recursive'/>", 'ron')).toEqual(['One', 'Two', 'Three']);
    const answer = await tenant.post('ron', `${LIST}/getitems`, { query: { ViewXml: '<View/>', FolderServerRelativeUrl: `${ROOT}/Sub` } });
    expect(answer.status).toBe(404);
    const rows = (await tenant.post('ron', `${LIST}/RenderListDataAsStream`, { parameters: { ViewXml: "<View Scope='RecursiveAll'/>" } })).json['Row'] as unknown[];
    expect(rows).toHaveLength(3);
  });

  describe('rows as pages get them', () => {
    const view = (fields: string[], more = '', attributes = " Scope='FilesOnly'"): string =>
      `<View${attributes}><ViewFields>${fields.map(name => `<FieldRef Name='${name}'/>`).join('')}</ViewFields>${more}</View>`;

    it('are texts in the language of the site, with the values behind them', async () => {
      const { json } = await tenant.post('mia', `${LIST}/RenderListDataAsStream`, {
        parameters: { RenderOptions: 2, ViewXml: view(['LinkTitle', 'Due', 'Amount', 'Done', 'Who', 'Tags', 'Link', 'Author']) },
      });
      const [row] = json['Row'] as Record<string, unknown>[];
      expect(row).toMatchObject({
        ID: '2', FSObjType: '0', Title: 'One', LinkTitle: 'One', Due: '10-5-2026 00:30', 'Due.': '2026-05-09T22:30:00Z', Amount: '1.234,5',
        'Amount.': '1234.50000000000000', Done: 'Ja', 'Done.value': '1', Tags: ['red', 'blue'], Link: 'https://x.example/a', 'Link.desc': 'A page',
        Who: [{ id: String(miaId), title: 'mia Person', email: 'mia@test.local', sip: 'mia@test.local', picture: '' }],
        Author: [expect.objectContaining({ title: 'mia Person' })], FileRef: `${ROOT}/2_.000`,
      });
      expect(row!['PermMask']).toMatch(/^0x[0-9a-f]+$/);
      expect(row!['UniqueId']).toMatch(/^\{[0-9A-F-]{36}\}$/);
    });

    it('come in pages whose NextHref is fed back as Paging', async () => {
      const ViewXml = view(['Title'], "<RowLimit Paged='TRUE'>2</RowLimit>");
      const first = (await tenant.post('mia', `${LIST}/RenderListDataAsStream`, { parameters: { ViewXml } })).json;
      expect(first).toMatchObject({ FirstRow: 1, LastRow: 2, RowLimit: 2 });
      const second = (await tenant.post('mia', `${LIST}/RenderListDataAsStream`, { parameters: { ViewXml, Paging: first['NextHref'] } })).json;
      expect(second).toMatchObject({ FirstRow: 3, LastRow: 3 });
      expect(second['NextHref']).toBeUndefined();
      expect((second['Row'] as { Title: string }[]).map(row => row.Title)).toEqual(['Three']);
    });

    it('follow the default view, and what overrides a view', async () => {
      const rows = async (parameters: Record<string, unknown>): Promise<Record<string, unknown>[]> =>
        (await tenant.post('olga', `${LIST}/RenderListDataAsStream`, { parameters })).json['Row'] as Record<string, unknown>[];
      expect((await rows({})).map(row => row['LinkTitle'])).toEqual(['', 'One', 'Two', 'Three']);
      const OverrideViewXml = "<View><Query><Where><Eq><FieldRef Name='Title'/><Value Type='Text'>Two</Value></Eq></Where></Query></View>";
      expect((await rows({ OverrideViewXml })).map(row => row['Title'])).toEqual(['Two']);
      expect((await rows({ FolderServerRelativeUrl: `${ROOT}/Sub` })).map(row => row['Title'])).toEqual(['Four']);
    });

    it('stand under ListData when the schema is asked for too', async () => {
      const { json } = await tenant.post('mia', `${LIST}/RenderListDataAsStream`, { parameters: { RenderOptions: 6, ViewXml: view(['Title', 'Amount']) } });
      expect((json['ListData'] as { Row: unknown[] }).Row).toHaveLength(3);
      expect((json['ListSchema'] as { Field: { Name: string; FieldType: string }[] }).Field.map(field => [field.Name, field.FieldType]))
        .toEqual([['Title', 'Text'], ['Amount', 'Number']]);
    });

    it('name totals, which are not served', async () => {
      const ViewXml = view(['Title'], "<Aggregations><FieldRef Name='Amount' Type='SUM'/></Aggregations>");
      const answer = await tenant.post('mia', `${LIST}/RenderListDataAsStream`, { parameters: { ViewXml } });
      expect([answer.status, answer.text]).toEqual([501, expect.stringContaining('Aggregations')]);
      expect((await tenant.post('mia', `${LIST}/getitems`, { query: { ViewXml } })).json['value']).toHaveLength(3);
    });

    it('name the render option that is not served', async () => {
      const answer = await tenant.post('mia', `${LIST}/RenderListDataAsStream`, { parameters: { RenderOptions: 64 } });
      expect(answer.status).toBe(501);
      expect(answer.text).toContain('RenderOptions = 64');
    });

    it('are what PnPjs asks for in both ways', async () => {
      const list = pnpClient(tenant, 'mia').web.lists.getByTitle('Tasks');
      const streamed = await list.renderListDataAsStream({ ViewXml: view(['Title']) });
      expect(streamed.Row.map((row: { Title: string }) => row.Title)).toEqual(['One', 'Two', 'Three']);
      const rendered = await list.renderListData(view(['Title']).replace(/'/g, '"'));
      expect((rendered as { Row: { Title: string }[] }).Row.map(row => row.Title)).toEqual(['One', 'Two', 'Three']);
    });
  });
});
