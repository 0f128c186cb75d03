import { TestTenant } from '../testing/test-tenant';

const list = (title: string): string => `web/lists/getbytitle('${title}')`;

const JOINS = (type = 'LEFT', second = ''): string =>
  `<Joins><Join Type='${type}' ListAlias='Customers'><Eq><FieldRef Name='Customer' RefType='Id'/><FieldRef List='Customers' Name='ID'/></Eq></Join>${second}</Joins>`;
const CITY = "<Field Name='City' Type='Lookup' List='Customers' ShowField='Place'/>";
const SECOND = "<Join Type='LEFT' ListAlias='Regions'><Eq><FieldRef List='Customers' Name='Region' RefType='Id'/><FieldRef List='Regions' Name='ID'/></Eq></Join>";

interface Row { readonly Title: string; readonly City: { lookupValue: string }[] | string }

describe('lists that a view joins', () => {
  let tenant: TestTenant;

  const find = async (xml: string, who = 'mia'): Promise<string[]> => {
    const answer = await tenant.post(who, `${list('Orders')}/getitems?$select=Title`, { query: { ViewXml: xml } });
    expect([xml, answer.status]).toEqual([xml, 200]);
    return (answer.json['value'] as Row[]).map(row => row.Title);
  };
  const refusal = async (xml: string): Promise<number> => (await tenant.post('mia', `${list('Orders')}/getitems`, { query: { ViewXml: xml } })).status;
  const add = async (title: string, values: Record<string, unknown>): Promise<number> => {
    const { status, json } = await tenant.post('olga', `${list(title)}/items`, values);
    expect(status).toBe(201);
    return json['Id'] as number;
  };
  const column = (title: string, xml: string) => tenant.post('olga', `${list(title)}/fields/createfieldasxml`, { parameters: { SchemaXml: xml, Options: 8 } });
  const made = async (Title: string): Promise<string> => (await tenant.post('olga', 'web/lists', { Title, BaseTemplate: 100 })).json['Id'] as string;

  beforeAll(async () => {
    tenant = await TestTenant.start();
    const regions = await made('Regions');
    const customers = await made('Customers');
    await column('Customers', '<Field Type="Text" Name="Place" DisplayName="Place"/>');
    await column('Customers', '<Field Type="Number" Name="Rank" DisplayName="Rank"/>');
    await column('Customers', `<Field Type="Lookup" Name="Region" DisplayName="Region" List="{${regions}}" ShowField="Title"/>`);
    await made('Orders');
    await column('Orders', `<Field Type="Lookup" Name="Customer" DisplayName="Customer" List="{${customers}}" ShowField="Title"/>`);
    const [west, east] = [await add('Regions', { Title: 'West' }), await add('Regions', { Title: 'East' })];
    const [an, bo, secret] = [await add('Customers', { Title: 'An', Place: 'Été', Rank: 2, RegionId: west }),
      await add('Customers', { Title: 'Bo', Place: 'Gent', Rank: 1, RegionId: east }), await add('Customers', { Title: 'Secret', Place: 'Gent', Rank: 3 })];
    await tenant.post('olga', `${list('Customers')}/items(${secret})/breakroleinheritance(copyRoleAssignments=false,clearSubscopes=true)`);
    for (const [Title, CustomerId] of [['o1', an], ['o2', bo], ['o3', null], ['o4', secret]]) await add('Orders', { Title, CustomerId });
  });
  afterAll(() => tenant.stop());

  it('filter and sort by columns of a joined list', async () => {
    const view = (query: string): string => `<View>${JOINS()}<ProjectedFields>${CITY}<Field Name='Rank' Type='Lookup' List='Customers' ShowField='Rank'/></ProjectedFields><Query>${query}</Query></View>`;
    expect(await find(view("<Where><Eq><FieldRef Name='City'/><Value Type='Text'>été</Value></Eq></Where>"))).toEqual(['o1']);
    expect(await find(view("<Where><Geq><FieldRef Name='Rank'/><Value Type='Number'>1</Value></Geq></Where><OrderBy><FieldRef Name='Rank'/></OrderBy>"))).toEqual(['o2', 'o1']);
    expect(await find(view("<Where><IsNull><FieldRef Name='City'/></IsNull></Where>"), 'olga')).toEqual(['o3']);
  });

  it('leave out rows without a counterpart when the join is an inner one', async () => {
    expect(await find(`<View>${JOINS('LEFT')}<ProjectedFields>${CITY}</ProjectedFields></View>`)).toEqual(['o1', 'o2', 'o3', 'o4']);
    expect(await find(`<View>${JOINS('INNER')}<ProjectedFields>${CITY}</ProjectedFields></View>`, 'olga')).toEqual(['o1', 'o2', 'o4']);
  });

  it('lead on to further lists', async () => {
    const xml = `<View>${JOINS('LEFT', SECOND)}<ProjectedFields><Field Name='Side' Type='Lookup' List='Regions' ShowField='Title'/></ProjectedFields>`
      + "<Query><Where><Eq><FieldRef Name='Side'/><Value Type='Text'>east</Value></Eq></Where></Query></View>";
    expect(await find(xml)).toEqual(['o2']);
  });

  it('tell nothing of joined items that the caller may not see', async () => {
    const view = `<View>${JOINS('INNER')}<ProjectedFields>${CITY}</ProjectedFields><Query><Where><Eq><FieldRef Name='City'/><Value Type='Text'>Gent</Value></Eq></Where></Query></View>`;
    expect(await find(view, 'olga')).toEqual(['o2', 'o4']);
    expect(await find(view, 'mia')).toEqual(['o2']);
    const ViewXml = `<View>${JOINS()}<ProjectedFields>${CITY}</ProjectedFields><ViewFields><FieldRef Name='Title'/><FieldRef Name='City'/></ViewFields></View>`;
    const cities = async (who: string): Promise<unknown[]> => {
      const rows = (await tenant.post(who, `${list('Orders')}/RenderListDataAsStream`, { parameters: { ViewXml } })).json['Row'] as Row[];
      return rows.map(({ City }) => (typeof City === 'string' ? City : City[0]?.lookupValue));
    };
    expect(await cities('olga')).toEqual(['Été', 'Gent', '', 'Gent']);
    expect(await cities('mia')).toEqual(['Été', 'Gent', '', '']);
  });

  it('are refused when they do not say what they join', async () => {
    expect(await refusal('<View><Joins><Join ListAlias="x"><Eq><FieldRef Name="Customer" RefType="Id"/></Eq></Join></Joins></View>')).toBe(500);
    expect(await refusal(`<View>${JOINS('INNER').replace(/Name='Customer'/, "Name='Title'")}</View>`)).toBe(500);
    expect(await refusal(`<View>${JOINS()}<ProjectedFields>${CITY.replace('Place', 'Nowhere')}</ProjectedFields><Query><OrderBy><FieldRef Name='City'/></OrderBy></Query></View>`)).toBe(500);
    expect(await refusal(`<View>${JOINS()}<ProjectedFields>${CITY.replace("'Customers'", "'Others'")}</ProjectedFields><Query><OrderBy><FieldRef Name='City'/></OrderBy></Query></View>`)).toBe(500);
  });
});
