import { pnpClient } from '../testing/pnp-client';
import { TestTenant, testSeed } from '../testing/test-tenant';
import '@pnp/sp/hubsites';
import '@pnp/sp/regional-settings';
import '@pnp/sp/sites';

const seed = { ...testSeed, people: testSeed.people.map((person) => (person.id === 'dora' ? { ...person, tenantRoles: ['sharePointAdministrator'] } : person)) };

describe('sites, hubs and what webs say of themselves', () => {
  let tenant: TestTenant;
  beforeAll(async () => {
    tenant = await TestTenant.start(seed);
  });
  afterAll(() => tenant.stop());

  const none = '00000000-0000-0000-0000-000000000000';
  const site = async (person: string, path: string): Promise<Record<string, unknown>> => (await tenant.ask(person, 'site?$select=Id,IsHubSite,HubSiteId', { site: path })).json;

  it('make a hub of a site, associate others with it and undo both', async () => {
    expect((await tenant.post('olga', 'site/registerhubsite')).status).toBe(403);
    const hub = await tenant.ask('dora', 'site/registerhubsite', { method: 'POST' });
    expect(hub.json).toMatchObject({ Title: 'Register', SiteUrl: `${tenant.running.origin}/sites/register` });
    const id = String(hub.json.ID);
    expect(await site('ron', '/sites/register')).toMatchObject({ Id: id, IsHubSite: true, HubSiteId: id });
    const join = (person: string, hubId: string) => tenant.ask(person, `site/joinhubsite('${hubId}')`, { site: '/sites/closed', method: 'POST' });
    expect((await join('stan', id)).status).toBe(200);
    expect(await site('stan', '/sites/closed')).toMatchObject({ IsHubSite: false, HubSiteId: id });
    const data = await tenant.ask('stan', 'web/hubsitedata(false)', { site: '/sites/closed' });
    expect(JSON.parse(String(data.json.value))).toMatchObject({ name: 'Register', url: `${tenant.running.origin}/sites/register` });
    expect((await join('stan', none)).status).toBe(200);
    expect(await site('stan', '/sites/closed')).toMatchObject({ HubSiteId: none });
    expect((await join('stan', 'aaaaaaaa-0000-4000-8000-000000000000')).status).toBe(404);
    expect((await tenant.ask('ron', `hubsites/getbyid?hubSiteId='${id}'&$select=Title`)).json).toEqual({ Title: 'Register' });
    expect((await tenant.ask('ron', 'hubsites?$select=Title')).json.value).toEqual([{ Title: 'Register' }]);
    expect((await tenant.ask('dora', 'site/unregisterhubsite', { method: 'POST' })).status).toBe(200);
    expect((await tenant.ask('ron', 'hubsites')).json.value).toEqual([]);
  });

  it('make a communication site and a team site for an administrator, once at one address', async () => {
    const { origin } = tenant.running;
    const create = (person: string, request: Record<string, unknown>) => tenant.ask(person, 'SPSiteManager/create', { body: { request } });
    const request = { Title: 'Nieuw', Url: `${origin}/sites/nieuw`, Lcid: 1043, WebTemplate: 'SITEPAGEPUBLISHING#0', Description: 'd', Owner: 'mia@test.local' };
    expect((await create('olga', request)).status).toBe(403);
    expect((await tenant.ask('dora', `SPSiteManager/status?url='${encodeURIComponent(`${origin}/sites/nieuw`)}'`)).json).toMatchObject({ SiteStatus: 0 });
    expect((await create('dora', request)).json).toEqual({ SiteId: expect.any(String), SiteStatus: 2, SiteUrl: `${origin}/sites/nieuw` });
    expect((await create('dora', request)).json).toMatchObject({ SiteStatus: 4 });
    expect((await tenant.ask('dora', `SPSiteManager/status?url='${encodeURIComponent(`${origin}/sites/nieuw`)}'`)).json).toMatchObject({ SiteStatus: 2 });
    const web = await tenant.ask('mia', 'web?$select=Title,Description,Language,WebTemplate,Configuration', { site: '/sites/nieuw' });
    expect(web.json).toEqual({ Title: 'Nieuw', Description: 'd', Language: 1043, WebTemplate: 'SITEPAGEPUBLISHING', Configuration: 0 });
    expect((await tenant.ask('mia', "web/lists?$filter=BaseTemplate eq 101 and Hidden eq false&$select=Title", { site: '/sites/nieuw' })).json.value).toEqual([{ Title: 'Documenten' }]);
    expect((await tenant.ask('ron', 'web', { site: '/sites/nieuw' })).status).toBe(403);
    expect((await create('dora', { ...request, Url: `${origin}/sites/anders`, WebTemplate: 'GROUP#0' })).status).toBe(501);
  });

  it('are known to PnPjs: whether they exist, their hubs, their regional settings', async () => {
    const sp = pnpClient(tenant, 'dora');
    const { origin } = tenant.running;
    expect([await sp.site.exists(`${origin}/sites/register`), await sp.site.exists(`${origin}/sites/nergens`)]).toEqual([true, false]);
    expect(await sp.web.regionalSettings()).toMatchObject({ DecimalSeparator: ',', Time24: true, LocaleId: 1043 });
    expect(await sp.web.regionalSettings.timeZone()).toMatchObject({ Id: 3 });
    expect(await sp.hubSites()).toEqual([]);
    expect(await sp.site()).toMatchObject({ ServerRelativeUrl: '/sites/register', MaxItemsPerThrottledOperation: 5000 });
  });

  it('have a property bag to read, and no tenant properties', async () => {
    expect((await tenant.ask('ron', 'web/allproperties')).json).toMatchObject({ vti_x005f_defaultlanguage: 'nl-nl' });
    expect((await tenant.ask('ron', "web/getstorageentity('x')")).json).toEqual({ 'odata.null': true });
  });

  it('change what their managers change, and refuse others', async () => {
    expect((await tenant.merge('mia', 'web', { Title: 'x' })).status).toBe(403);
    expect((await tenant.merge('olga', 'web', { Title: 'Register 2', Description: 'Nieuw', QuickLaunchEnabled: false, NoCrawl: false })).status).toBe(204);
    expect((await tenant.ask('ron', 'web?$select=Title,Description,QuickLaunchEnabled')).json).toEqual({ Title: 'Register 2', Description: 'Nieuw', QuickLaunchEnabled: false });
    expect((await tenant.merge('olga', 'web', { MasterUrl: '/x' })).status).toBe(501);
  });

  it('have a root site, which everyone may read', async () => {
    const root = await tenant.ask('ron', 'web?$select=ServerRelativeUrl,Url', { site: '' });
    expect(root.json).toEqual({ ServerRelativeUrl: '/', Url: tenant.running.origin });
  });

  it.each(['web/apptiles', 'web/getcatalog(113)', 'web/eventreceivers', 'site/usage'])('name what is not there: %s', async (path) => {
    expect((await tenant.ask('olga', path)).status).toBe(501);
  });
});
