import { TestTenant } from '../testing/test-tenant';

describe('the engine asks before anything is done', () => {
  let tenant: TestTenant;
  const list = "web/lists/getByTitle('Guarded')";
  beforeAll(async () => {
    tenant = await TestTenant.start();
    await tenant.post('olga', 'web/lists', { Title: 'Guarded', BaseTemplate: 100 });
  });
  afterAll(() => tenant.stop());

  const idOf = async (path: string): Promise<number> => (await tenant.ask('olga', path)).json.Id as number;

  it.each(['web', list, `${list}/fields/getByTitle('Title')`, `${list}/views/getByTitle('All Items')`])('refuses a change of %s without the right to it', async (path) => {
    expect((await tenant.merge('ron', path, { Title: 'Changed' })).status).toBe(403);
    expect((await tenant.ask('olga', `${path}?$select=Title`)).json.Title).not.toBe('Changed');
  });

  it('answers programs only for people whose level lets programs in', async () => {
    const site = '/sites/closed';
    const asStan = (path: string, body: unknown = {}) => tenant.ask('stan', path, { method: 'POST', body, site });
    await asStan('web/roledefinitions', { Name: 'Pages only', Order: 201, Description: '', BasePermissions: { High: '272', Low: '134418529' } });
    const dora = (await asStan('web/ensureuser', { logonName: 'dora@test.local' })).json.Id;
    const statusWith = async (level: string): Promise<number> => {
      const role = (await tenant.ask('stan', `web/roledefinitions/getByName('${level}')`, { site })).json.Id;
      const member = `(principalid=${String(dora)},roledefid=${String(role)})`;
      await asStan(`web/roleassignments/addroleassignment${member}`);
      const { status } = await tenant.ask('dora', 'web?$select=Title', { site });
      await asStan(`web/roleassignments/removeroleassignment${member}`);
      return status;
    };
    expect([await statusWith('Pages only'), await statusWith('Read')]).toEqual([403, 200]);
  });

  it('lets a site administrator pass where nobody was granted anything', async () => {
    await tenant.post('olga', `${list}/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)`);
    const [user, level] = [await idOf('web/currentuser'), await idOf("web/roledefinitions/getByType(5)")];
    await tenant.post('olga', `${list}/roleassignments/removeroleassignment(principalid=${user},roledefid=${level})`);
    expect((await tenant.ask('olga', `${list}/roleassignments`)).json.value).toEqual([]);
    expect((await tenant.ask('olga', `${list}?$select=Title`)).status).toBe(200);
    expect((await tenant.ask('mia', `${list}?$select=Title`)).status).toBe(404);
  });
});
