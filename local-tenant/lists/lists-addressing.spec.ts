import { TestTenant } from '../testing/test-tenant';

describe('addresses of lists', () => {
  let tenant: TestTenant;
  let id = '';
  const title = "Kevin's 100% (a/b)";
  beforeAll(async () => {
    tenant = await TestTenant.start();
    id = String((await tenant.post('olga', 'web/lists', { Title: title, BaseTemplate: 100 })).json.Id);
  });
  afterAll(() => tenant.stop());

  const quoted = encodeURIComponent(title.replace(/'/g, "''"));
  const root = "/sites/register/Lists/Kevin's 100 (ab)";
  const rootQuoted = encodeURIComponent(root.replace(/'/g, "''"));

  it('lead to the same list, in whatever way it is addressed', async () => {
    const ways = [
      `web/lists/getByTitle('${quoted}')`, `web/Lists/GETBYTITLE('${quoted.toUpperCase()}')`, `web/lists/getByTitle(@t)?@t='${quoted}'&`,
      `web/lists('${id}')`, `web/lists(guid'${id}')`, `web/lists('{${id}}')`, `web/lists(guid'${id.toUpperCase()}')`, `web/lists/getById('${id}')`,
      `web/lists/GetById(guid'${id}')`, `web/lists/getById(@i)?@i='${id}'&`, `web/GetList('${rootQuoted}')`, `web/getlist('${rootQuoted.toLowerCase()}')`,
      `web/GetList(@u)?@u='${rootQuoted}'&`, `web/GetList('${rootQuoted}%2F')`, `web/GetList('${rootQuoted}%2FAllItems.aspx')`,
      `web/GetList('${encodeURIComponent(tenant.running.origin)}${rootQuoted}')`, `web/GetListUsingPath(DecodedUrl='${rootQuoted}')`,
      `web/GetListUsingPath(DecodedUrl=@p)?@p='${rootQuoted}'&`, `web/getListByTitle('${quoted}')`, `site/rootweb/lists/getByTitle('${quoted}')`,
    ];
    const found = await Promise.all(ways.map(async (way) => {
      const answer = await tenant.ask('ron', `${way}${way.endsWith('&') ? '' : '?'}$select=Id`);
      return [way, answer.json.Id];
    }));
    expect(found).toEqual(ways.map((way) => [way, id]));
  });

  it('that lead nowhere are refused as SharePoint does, in each format', async () => {
    const light = await tenant.ask('ron', "web/lists/getByTitle('No''pe')");
    expect([light.status, light.json]).toEqual([404, { 'odata.error': {
      code: '-1, System.ArgumentException',
      message: { lang: 'en-US', value: `List 'No'pe' does not exist at site with URL '${tenant.running.origin}/sites/register'.` },
    } }]);
    const verbose = await tenant.ask('ron', "web/lists/getByTitle('Nope')", { headers: { Accept: 'application/json;odata=verbose' } });
    expect(verbose.json).toMatchObject({ error: { code: '-1, System.ArgumentException' } });
    const byId = await tenant.ask('ron', "web/lists(guid'11111111-2222-4333-8444-555555555555')");
    expect([byId.status, byId.text.includes('-2130575322')]).toEqual([404, true]);
    const byAddress = await tenant.ask('ron', "web/GetList('/sites/register/Lists/Nope')");
    expect([byAddress.status, byAddress.text.includes('System.IO.FileNotFoundException')]).toEqual([404, true]);
    expect((await tenant.ask('stan', `web/lists('${id}')`, { site: '/sites/closed' })).status).toBe(404);
  });
});
