import { TestTenant } from '../testing/test-tenant';

const list = "web/lists/getbytitle('Apart')";

describe('whose permissions count', () => {
  let tenant: TestTenant;

  const owner = async (path: string, site = '/sites/register'): Promise<string> => {
    const { status, json } = await tenant.ask('olga', `${path}/firstUniqueAncestorSecurableObject`, { site, headers: { Accept: 'application/json;odata=minimalmetadata' } });
    expect(status).toBe(200);
    return `${String(json['odata.type'])} ${String(json['Title'])}`;
  };

  beforeAll(async () => {
    tenant = await TestTenant.start();
    await tenant.post('olga', 'web/lists', { Title: 'Apart', BaseTemplate: 100 });
    await tenant.post('olga', `${list}/items`, { Title: 'One' });
    await tenant.post('olga', 'web/webs/add', { parameters: { Title: 'Sub', Url: 'sub', WebTemplate: 'STS#3', UseSamePermissionsAsParentSite: true } });
  });
  afterAll(() => tenant.stop());

  it('is told of an item, a list and a web: the nearest that has permissions of its own, itself included', async () => {
    expect(await Promise.all(['web', list, `${list}/items(1)`].map((path) => owner(path)))).toEqual(['SP.Web Register', 'SP.Web Register', 'SP.Web Register']);
    expect(await owner('web', '/sites/register/sub')).toBe('SP.Web Register');
    await tenant.post('olga', `${list}/breakroleinheritance(copyRoleAssignments=true)`);
    expect(await Promise.all([list, `${list}/items(1)`].map((path) => owner(path)))).toEqual(['SP.List Apart', 'SP.List Apart']);
    await tenant.post('olga', `${list}/items(1)/breakroleinheritance(copyRoleAssignments=false)`);
    expect(await owner(`${list}/items(1)`)).toBe('SP.Data.ApartListItem One');
    expect((await tenant.ask('mia', `${list}/items(1)/firstUniqueAncestorSecurableObject`)).status).not.toBe(200);
  });

  it('is asked of a web with a whole mask', async () => {
    const asked = async (who: string, mask: string): Promise<unknown> =>
      (await tenant.ask(who, `web/doesUserHavePermissions(@m)?@m=${encodeURIComponent(mask)}`)).json['value'];
    expect(await asked('ron', '{"High":"0","Low":"1"}')).toBe(true);
    expect(await asked('ron', '{"High":0,"Low":"5"}')).toBe(false);
    expect(await asked('mia', '{"High":"0","Low":"5"}')).toBe(true);
    expect(await asked('olga', '{"High":"2147483647","Low":"4294967295"}')).toBe(true);
    expect(await asked('ron', '{"High":"0","Low":"0"}')).toBe(true);
  });
});
