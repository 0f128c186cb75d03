import { TestTenant } from '../testing/test-tenant';

describe('$filter and $orderby of a small set', () => {
  let tenant: TestTenant;
  beforeAll(async () => {
    tenant = await TestTenant.start();
    for (const [Title, Description] of [['Alpha', 'first'], ['beta', 'second'], ['Gamma', '']]) {
      await tenant.post('olga', 'web/lists', { Title, Description, BaseTemplate: 100 });
    }
  });
  afterAll(() => tenant.stop());

  const titles = async ($filter: string, $orderby = 'Title', person = 'olga') => {
    const query = new URLSearchParams({ $select: 'Title', $filter, $orderby });
    const { json, status, text } = await tenant.ask(person, `web/lists?${query.toString()}`);
    return status === 200 ? (json.value as { Title: string }[]).map(({ Title }) => Title) : [status, text];
  };
  const own = "(Title eq 'Alpha' or Title eq 'beta' or Title eq 'Gamma')";

  it.each([
    ["RootFolder/Name eq 'beta'", ['beta']], ["startswith(RootFolder/ServerRelativeUrl,'/sites/register/Lists/Al')", ['Alpha']],
    [`${own} and Created gt datetime'2000-01-01T00:00:00'`, ['Alpha', 'beta', 'Gamma']], [`${own} and Created lt datetime'2000-01-01'`, []],
    [`${own} and year(Created) ge 2020`, ['Alpha', 'beta', 'Gamma']], [`${own} and BaseTemplate eq '100' and Hidden eq false`, ['Alpha', 'beta', 'Gamma']],
    ["substringof('amm',Title)", ['Gamma']], [`${own} and not (Description eq 'first')`, ['beta', 'Gamma']],
  ])('filters by %s', async (filter, expected) => {
    expect(await titles(filter)).toEqual(expected);
  });

  it('finds a list by its Id, as a GUID or as text', async () => {
    const { Id } = (await tenant.ask('olga', "web/lists/getByTitle('beta')?$select=Id")).json;
    expect([await titles(`Id eq guid'${String(Id)}'`), await titles(`Id eq '${String(Id).toUpperCase()}'`)]).toEqual([['beta'], ['beta']]);
  });

  it('sorts by what hangs on its members, in either direction', async () => {
    expect(await titles(own, 'RootFolder/Name desc')).toEqual(['Gamma', 'beta', 'Alpha']);
    expect(await titles(own, 'BaseTemplate,Description')).toEqual(['Gamma', 'Alpha', 'beta']);
  });

  it.each([
    ['Title eq 1', 'Edm.String', 'Edm.Int32', 'Equal'], ["Hidden eq 'x'", 'Edm.Boolean', 'Edm.String', 'Equal'], ["ItemCount gt 'many'", 'Edm.Int32', 'Edm.String', 'GreaterThan'],
    ['Created le 5', 'Edm.DateTime', 'Edm.Int32', 'LessThanOrEqual'], ['Id ne true', 'Edm.Guid', 'Edm.Boolean', 'NotEqual'],
  ])('refuses to compare in %s', async (filter, left, right, operator) => {
    expect(await titles(filter)).toEqual([400, expect.stringContaining(
      `A binary operator with incompatible types was detected. Found operand types '${left}' and '${right}' for operator kind '${operator}'.`)]);
  });

  it.each([
    ["RootFolder/Nowhere eq 'x'", 400], ["Nowhere/Name eq 'x'", 400], ["Fields/Title eq 'x'", 501], ['RootFolder eq 1', 501], ["endswith(Title,'a')", 400], ["tolower(Title) eq 'a'", 400],
    ['Title add 1 eq 2', 400],
  ])('refuses %s', async (filter, status) => {
    expect(await titles(filter)).toEqual([status, expect.any(String)]);
  });

  it('looks through nothing that the caller may not read', async () => {
    const list = "web/lists/getByTitle('Gamma')";
    const before = await titles("RootFolder/Name eq 'Gamma'", 'Title', 'ron');
    await tenant.post('olga', `${list}/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)`);
    expect([before, await titles("RootFolder/Name eq 'Gamma'", 'Title', 'ron')]).toEqual([['Gamma'], []]);
  });
});
