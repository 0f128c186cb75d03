import { TestTenant, testSeed } from '../testing/test-tenant';
import { csom, guidIn, identityPath, identityQuery, method, methodPath, objectPath, parameter, query, setProperty, type CsomAnswer } from './csom.spec-support';

const seed = { ...testSeed, people: testSeed.people.map((person) => ({ ...person, tenantRoles: person.id === 'olga' ? ['sharePointAdministrator'] : [] })) };
const tenantPath = '<Constructor Id="1" TypeId="{268004ae-ef6b-4e9b-8425-127220d84719}" />';

describe('the administration of a tenant', () => {
  let tenant: TestTenant;
  beforeAll(async () => { tenant = await TestTenant.start(seed); });
  afterAll(() => tenant.stop());

  const admin = (person: string, actions: string, paths = tenantPath): Promise<CsomAnswer> => csom(tenant, person, actions, paths, '');
  const url = (path: string): string => `${tenant.running.origin}${path}`;
  const byUrl = (id: number, path: string): string => methodPath(id, 1, 'GetSitePropertiesByUrl', parameter(url(path)), parameter(false));
  const creation = (path: string, more: Readonly<Record<string, string>> = {}): string => {
    const properties = { Url: url(path), Title: 'Made', Owner: 'mia@test.local', Template: 'STS#0', ...more };
    return methodPath(5, 1, 'CreateSite', `<Parameter TypeId="{11f84fff-b8cf-47b6-8b50-34e692656606}"><Property Name="CompatibilityLevel" Type="Int32">0</Property><Property Name="Lcid" Type="UInt32">1043</Property>`
      + `${Object.entries(properties).map(([name, value]) => `<Property Name="${name}" Type="String">${value}</Property>`).join('')}</Parameter>`);
  };
  const filter = (text: string, personal = 0): string => methodPath(5, 1, 'GetSitePropertiesFromSharePointByFilters',
    `<Parameter TypeId="{b92aeee2-c92c-4b67-abcc-024e471bc140}"><Property Name="Filter" Type="String">${text}</Property><Property Name="IncludePersonalSite" Type="Enum">${personal}</Property><Property Name="StartIndex" Type="String">0</Property><Property Name="Template" Type="String"></Property></Parameter>`);

  it('is for administrators of SharePoint, on the root of the tenant', async () => {
    expect((await admin('olga', objectPath(10, 1) + query(11, 1, 'all'))).object(11)).toMatchObject({
      _ObjectType_: 'Microsoft.Online.SharePoint.TenantAdministration.Tenant', RootSiteUrl: tenant.running.origin,
    });
    expect((await admin('stan', objectPath(10, 1))).error).toMatchObject({ ErrorCode: -2147024891, ErrorTypeName: 'System.UnauthorizedAccessException' });
    const elsewhere = await csom(tenant, 'olga', objectPath(10, 1), tenantPath);
    expect(elsewhere.error?.ErrorMessage).toBe('Cannot find stub for type with id "{268004ae-ef6b-4e9b-8425-127220d84719}".');
  });

  it('makes site collections, says that the operation is complete, and refuses an address that is taken', async () => {
    const made = await admin('olga', objectPath(10, 1) + objectPath(11, 5) + query(12, 5, ['IsComplete', 'PollingInterval']), tenantPath + creation('/sites/made'));
    expect(made.object(12)).toMatchObject({ IsComplete: true, PollingInterval: expect.any(Number) });
    expect((await tenant.ask('mia', 'web?$select=Title,Language', { site: '/sites/made' })).json).toEqual({ Title: 'Made', Language: 1043 });
    const again = await admin('olga', query(1, 6, ['IsComplete']), identityPath(6, made.object(12)._ObjectIdentity_));
    expect(again.object(1).IsComplete).toBe(true);
    expect((await admin('olga', objectPath(11, 5), tenantPath + creation('/sites/made'))).error?.ErrorMessage).toContain('A site already exists at url');
    expect((await admin('olga', objectPath(11, 5), tenantPath + creation('/elsewhere/made'))).error?.ErrorTypeName).toBe('System.ArgumentException');
    expect((await admin('olga', objectPath(11, 5), tenantPath + creation('/sites/other', { Owner: 'nobody@test.local' }))).error?.ErrorMessage).toContain('could not be found');
    expect((await admin('olga', objectPath(11, 5), tenantPath + creation('/sites/other', { Template: 'BLOG#0' }))).status).toBe(501);
  });

  it('tells of a site by its address, and that there is none', async () => {
    expect((await admin('olga', query(10, 5, 'all'), tenantPath + byUrl(5, '/sites/register'))).object(10)).toMatchObject({
      Url: url('/sites/register'), Title: 'Register', Status: 'Active', LockState: 'Unlock', Lcid: 1043, WebsCount: 1, OwnerEmail: 'olga@test.local',
    });
    expect((await admin('olga', query(10, 5, 'all'), tenantPath + byUrl(5, '/sites/none'))).error).toMatchObject({
      ErrorMessage: `Cannot get site ${url('/sites/none')}.`, ErrorTypeName: 'Microsoft.Online.SharePoint.Common.SpoNoSiteException', ErrorCode: -1,
    });
    const recycled = methodPath(5, 1, 'GetDeletedSitePropertiesByUrl', parameter(url('/sites/none')));
    expect((await admin('olga', query(10, 5, 'all'), tenantPath + recycled)).error?.ErrorTypeName).toBe('Microsoft.SharePoint.Client.UnknownError');
  });

  it('lists sites by a filter, and refuses one that it cannot read', async () => {
    const titles = async (text: string): Promise<unknown[]> => {
      const found = (await admin('olga', query(10, 5, 'all', 'all'), tenantPath + filter(text))).object(10) as { NextStartIndexFromSharePoint: null; _Child_Items_: { Title: string }[] };
      expect(found.NextStartIndexFromSharePoint).toBeNull();
      return found._Child_Items_.map(({ Title }) => Title).sort();
    };
    expect(await titles('')).toEqual(expect.arrayContaining(['Closed', 'Register']));
    expect([await titles("Url -like 'clos'"), await titles("Title -eq 'register'"), await titles("Url -notlike 'sites'").then((all) => all.includes('Closed'))]).toEqual([['Closed'], ['Register'], false]);
    expect((await admin('olga', query(10, 5, 'all'), tenantPath + filter("Url -like 'a' -and Title -eq 'b'"))).status).toBe(501);
  });

  it('changes the title of a site by its identity, and refuses to lock one', async () => {
    const known = await admin('olga', identityQuery(10, 1));
    const identity = `${String(known.object(10)._ObjectIdentity_).replace(/\nTenant$/, '')}\nSiteProperties\n${encodeURIComponent(url('/sites/closed'))}`;
    const paths = `${identityPath(5, identity)}<Method Id="13" ParentId="5" Name="Update" />`;
    const changed = await admin('olga', setProperty(10, 5, 'Title', 'Shut') + objectPath(14, 13) + identityQuery(15, 5) + query(16, 13, ['IsComplete', 'PollingInterval']), paths);
    expect([changed.error, changed.object(16).IsComplete]).toEqual([undefined, true]);
    expect((await tenant.ask('stan', 'web?$select=Title', { site: '/sites/closed' })).json.Title).toBe('Shut');
    expect((await admin('stan', setProperty(10, 5, 'Title', 'Mine') + objectPath(14, 13), paths)).error).toMatchObject({ ErrorCode: -2147024891 });
    expect((await admin('olga', setProperty(10, 5, 'LockState', 'NoAccess') + objectPath(14, 13), paths)).status).toBe(501);
  });

  it('makes somebody administrator of a site', async () => {
    expect((await tenant.ask('dora', 'web', { site: '/sites/closed' })).status).toBe(403);
    const path = methodPath(5, 1, 'SetSiteAdmin', parameter(url('/sites/closed')), parameter('dora@test.local'), parameter(true));
    expect((await admin('stan', objectPath(10, 5), tenantPath + path)).error).toBeDefined();
    expect((await admin('olga', objectPath(10, 5), tenantPath + path)).error).toBeUndefined();
    expect((await tenant.ask('dora', 'web', { site: '/sites/closed' })).status).toBe(200);
    expect((await tenant.ask('dora', 'web/currentuser?$select=IsSiteAdmin', { site: '/sites/closed' })).json.IsSiteAdmin).toBe(true);
  });

  it('changes what a hub says of itself', async () => {
    await tenant.post('olga', 'site/RegisterHubSite');
    const id = String((await tenant.ask('olga', 'site?$select=Id')).json.Id);
    const hub = (wanted: string): string => tenantPath + methodPath(5, 1, 'GetHubSitePropertiesById', parameter(wanted, 'Guid'));
    const changed = await admin('olga', objectPath(10, 5) + setProperty(11, 5, 'Title', 'The hub') + setProperty(12, 5, 'Description', 'Ours') + method(13, 5, 'Update') + query(14, 5, 'all'), hub(id));
    expect([changed.error, changed.object(14).Title, guidIn(changed.object(14).ID)]).toEqual([undefined, 'The hub', id]);
    expect((await tenant.ask('olga', `HubSites/GetById('${id}')`)).json).toMatchObject({ Title: 'The hub', Description: 'Ours' });
    expect((await admin('olga', objectPath(10, 5), hub('00000000-0000-0000-0000-00000000000a'))).error?.ErrorMessage).toContain('no hub site');
  });
});
