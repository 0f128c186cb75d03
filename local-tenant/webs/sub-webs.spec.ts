import { TestTenant } from '../testing/test-tenant';

describe('webs below the root web', () => {
  let tenant: TestTenant;
  const verbose = { Accept: 'application/json;odata=verbose' };
  beforeAll(async () => {
    tenant = await TestTenant.start();
  });
  afterAll(() => tenant.stop());

  const add = (leaf: string, inherits = true, site = '/sites/register') => tenant.ask('olga', 'web/webs/add', {
    site, body: { parameters: { Title: `Title of ${leaf}`, Url: leaf, Description: 'd', WebTemplate: 'STS#3', Language: 1043, UseSamePermissionsAsParentSite: inherits } },
  });

  it('are made, listed, read at their own address and removed', async () => {
    const made = await add('team');
    expect(made.status).toBe(200);
    expect(made.json).toMatchObject({ Title: 'Title of team', ServerRelativeUrl: '/sites/register/team', WebTemplate: 'STS', Configuration: 3, Language: 1043 });
    expect((await tenant.ask('ron', 'web/webs?$select=Title')).json.value).toEqual([{ Title: 'Title of team' }]);
    expect((await tenant.ask('ron', 'web/webinfos')).json.value).toMatchObject([{ ServerRelativeUrl: '/sites/register/team', WebTemplateId: 1 }]);
    const site = '/sites/register/team';
    expect((await tenant.ask('ron', 'web?$expand=ParentWeb&$select=Title,ParentWeb/Title', { site })).json).toMatchObject({ Title: 'Title of team', ParentWeb: { Title: 'Register' } });
    expect((await tenant.ask('ron', 'site/rootweb?$select=Title', { site })).json).toEqual({ Title: 'Register' });
    expect((await tenant.ask('ron', 'site?$select=ServerRelativeUrl', { site })).json).toEqual({ ServerRelativeUrl: '/sites/register' });
    expect((await tenant.ask('olga', 'web', { site, method: 'POST', headers: { 'X-HTTP-Method': 'DELETE' } })).status).toBe(200);
    expect((await tenant.ask('olga', 'web', { site })).status).toBe(404);
  });

  it('have lists of their own, also by way of the root web', async () => {
    await add('lists');
    const site = '/sites/register/lists';
    expect((await tenant.ask('olga', 'web/lists', { site, body: { Title: 'Same', BaseTemplate: 100 } })).status).toBe(201);
    expect((await tenant.ask('olga', 'web/lists', { body: { Title: 'Same', BaseTemplate: 100 } })).status).toBe(201);
    const root = await tenant.ask('olga', "site/rootweb/lists/getbytitle('Same')/rootfolder?$select=ServerRelativeUrl", { site });
    expect(root.json).toEqual({ ServerRelativeUrl: '/sites/register/Lists/Same' });
    const own = await tenant.ask('olga', "web/lists/getbytitle('Same')/rootfolder?$select=ServerRelativeUrl", { site });
    expect(own.json).toEqual({ ServerRelativeUrl: '/sites/register/lists/Lists/Same' });
    expect((await tenant.ask('olga', "web/GetList('/sites/register/lists/Lists/Same')")).status).toBe(404);
    await tenant.ask('olga', "web/lists/getbytitle('Same')/items", { site, body: { Title: 'below' } });
    expect((await tenant.ask('olga', "web/lists/getbytitle('Same')/items?$select=Title")).json.value).toEqual([]);
  });

  it('have the permissions of the web above until inheritance is broken, and again when it is restored', async () => {
    await add('own');
    const site = '/sites/register/own';
    await tenant.ask('olga', 'web/lists', { site, body: { Title: 'Kept', BaseTemplate: 100 } });
    const seen = async () => (await tenant.ask('ron', "web/lists/getbytitle('Kept')?$select=Title", { site })).status;
    expect(await seen()).toBe(200);
    await tenant.ask('olga', 'web/breakroleinheritance(copyRoleAssignments=false,clearSubscopes=false)', { site, method: 'POST' });
    expect(await seen()).toBe(403);
    expect((await tenant.ask('ron', 'web/webs?$select=Title')).text).not.toContain('Title of own');
    await tenant.ask('olga', 'web/resetroleinheritance', { site, method: 'POST' });
    expect(await seen()).toBe(200);
  });

  it('may start with permissions of their own', async () => {
    await add('closed', false);
    expect((await tenant.ask('ron', 'web', { site: '/sites/register/closed' })).status).toBe(403);
    expect((await tenant.ask('olga', 'web?$select=HasUniqueRoleAssignments', { site: '/sites/register/closed' })).json).toEqual({ HasUniqueRoleAssignments: true });
  });

  it('are made by those who manage sub webs only, at a free address, from a template that is known', async () => {
    const body = { parameters: { Title: 'x', Url: 'x', WebTemplate: 'STS#3' } };
    expect((await tenant.ask('mia', 'web/webs/add', { body })).status).toBe(403);
    await add('taken');
    const taken = await tenant.ask('olga', 'web/webs/add', { body: { parameters: { Title: 'x', Url: 'taken' } }, headers: { ...verbose, 'Content-Type': 'application/json' } });
    expect(taken.status).toBe(500);
    expect(taken.json).toEqual({ error: { code: '-2147024713, Microsoft.SharePoint.SPException', message: { lang: 'en-US', value: 'The Web site address "/sites/register/taken" is already in use.' } } });
    const other = await tenant.ask('olga', 'web/webs/add', { body: { parameters: { Title: 'x', Url: 'y', WebTemplate: 'BLOG#0' } } });
    expect([other.status, other.text]).toEqual([501, expect.stringContaining('BLOG#0')]);
  });

  it('stay while there are webs below them, and the root web always', async () => {
    await add('upper');
    await add('lower', true, '/sites/register/upper');
    const remove = (site: string) => tenant.ask('olga', 'web', { site, method: 'POST', headers: { 'X-HTTP-Method': 'DELETE' } });
    expect((await remove('/sites/register/upper')).status).toBe(500);
    expect((await remove('/sites/register')).status).toBe(500);
    expect((await remove('/sites/register/upper/lower')).status).toBe(200);
    expect((await remove('/sites/register/upper')).status).toBe(200);
  });
});
