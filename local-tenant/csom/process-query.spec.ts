import { TestTenant } from '../testing/test-tenant';
import {
  csom, guidIn, identityPath, identityQuery, method, methodPath, objectPath, parameter, propertyPath, query, requestXml, sendCsom, setProperty, webPaths,
} from './csom.spec-support';

describe('ProcessQuery', () => {
  let tenant: TestTenant;
  beforeAll(async () => {
    tenant = await TestTenant.start();
    await tenant.post('olga', 'web/lists', { Title: 'Works', BaseTemplate: 100 });
  });
  afterAll(() => tenant.stop());

  const works = methodPath(4, 3, 'GetByTitle', parameter('Works'));
  const titled = async (): Promise<unknown> => (await tenant.ask('olga', "web?$select=Title")).json.Title;

  it('answers with its head, then each action that gives something, by its id and in the order of the request', async () => {
    const answer = await csom(tenant, 'ron', objectPath(30, 2) + query(10, 2, ['Title', 'Language']) + identityQuery(20, 2), webPaths);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(answer.head).toMatchObject({ SchemaVersion: '15.0.0.0', ErrorInfo: null, TraceCorrelationId: answer.headers.get('sprequestguid') });
    expect([...answer.results.keys()]).toEqual([30, 10, 20]);
    expect(answer.results.get(30)).toEqual({ IsNull: false });
    expect(answer.object(10)).toMatchObject({ _ObjectType_: 'SP.Web', Title: 'Register', Language: 1043 });
    expect(answer.object(20)._ObjectIdentity_).toBe(answer.object(10)._ObjectIdentity_);
  });

  it('is the same under _api', async () => {
    const response = await fetch(`${tenant.running.origin}/sites/register/_api/ProcessQuery`, {
      method: 'POST', headers: { Authorization: `Bearer ${tenant.tokenOf('ron')}` }, body: requestXml(query(1, 2, ['Title']), webPaths),
    });
    expect(await response.text()).toContain('"Title":"Register"');
  });

  it('writes ids, moments and numbers of 64 bits in notations of its own, which no text can be taken for', async () => {
    await tenant.merge('olga', "web/lists/getbytitle('Works')", { Description: '/Guid(00000000-0000-0000-0000-000000000000)/' });
    const answer = await csom(tenant, 'ron', query(10, 4, ['Id', 'Created', 'Description', 'EffectiveBasePermissions']), webPaths + works);
    expect(answer.text).toMatch(/"Id":"\\\/Guid\([0-9a-f-]{36}\)\\\/"/);
    expect(answer.text).toMatch(/"Created":"\\\/Date\(\d{13}\)\\\/"/);
    expect(answer.text).toContain('"Description":"\\u002fGuid(00000000-0000-0000-0000-000000000000)\\u002f"');
    expect(answer.object(10).EffectiveBasePermissions).toEqual({ _ObjectType_: 'SP.BasePermissions', High: expect.any(Number), Low: expect.any(Number) });
  });

  it('finds again what an identity names, and says when it is gone or belongs to another site', async () => {
    const { results, object } = await csom(tenant, 'ron', query(10, 4, ['Id']), webPaths + works);
    expect(results.size).toBe(1);
    const identity = String(object(10)._ObjectIdentity_);
    expect(identity).toMatch(/^[0-9a-f-]{36}\|740c6a0b-85e2-48a0-a494-e0f1759d4aa7:site:[0-9a-f-]{36}:web:[0-9a-f-]{36}:list:[0-9a-f-]{36}$/);
    expect((await csom(tenant, 'ron', query(1, 5, ['Title']), identityPath(5, identity))).object(1).Title).toBe('Works');
    const gone = identity.replace(/.{12}$/, '000000000000');
    expect((await csom(tenant, 'ron', query(1, 5, ['Title']), identityPath(5, gone))).error).toMatchObject({ ErrorCode: -2147024894 });
    const elsewhere = await csom(tenant, 'stan', query(1, 5, ['Title']), identityPath(5, identity), '/sites/closed');
    expect(elsewhere.error?.ErrorTypeName).toBe('System.IO.FileNotFoundException');
  });

  it('stops at the first action that is refused: that one leaves nothing behind, those before it stay', async () => {
    const answer = await csom(tenant, 'olga',
      setProperty(10, 2, 'Title', 'Renamed') + method(11, 2, 'Update') + query(12, 6, ['Title']) + setProperty(13, 2, 'Title', 'Never') + method(14, 2, 'Update'),
      webPaths + methodPath(6, 3, 'GetByTitle', parameter('Nothing of that name')));
    expect(answer.error).toMatchObject({ ErrorMessage: expect.stringContaining("List 'Nothing of that name' does not exist"), ErrorValue: null });
    expect(answer.results.size).toBe(0);
    expect(await titled()).toBe('Renamed');
    await tenant.merge('olga', 'web', { Title: 'Register' });
  });

  it('keeps nothing that was set and not updated', async () => {
    expect((await csom(tenant, 'olga', setProperty(10, 2, 'Title', 'Only set'), webPaths)).error).toBeUndefined();
    expect(await titled()).toBe('Register');
  });

  it('goes on after a refusal in an exception handling scope, by way of what is to be caught and what is always done', async () => {
    const missing = methodPath(6, 3, 'GetByTitle', parameter('Nowhere'));
    const answer = await csom(tenant, 'olga', `<ExceptionHandlingScope Id="50"><TryScope Id="51">${query(10, 6, ['Title'])}${query(11, 2, ['Title'])}</TryScope>`
      + `<CatchScope Id="52">${query(12, 2, ['Language'])}</CatchScope><FinallyScope Id="53">${query(13, 4, ['Title'])}</FinallyScope></ExceptionHandlingScope>`, webPaths + works + missing);
    expect(answer.error).toBeUndefined();
    expect([...answer.results.keys()]).toEqual([50, 12, 13]);
    expect(answer.object(50)).toMatchObject({ HasException: true, ErrorInfo: { ErrorTypeName: 'System.ArgumentException' } });
    const simple = await csom(tenant, 'olga', `<ExceptionHandlingScopeSimple Id="50">${query(10, 2, ['Title'])}</ExceptionHandlingScopeSimple>`, webPaths);
    expect(simple.object(50)).toEqual({ HasException: false, ErrorInfo: null });
    expect(simple.object(10).Title).toBe('Register');
  });

  it('refuses with 501 by name what it does not serve, and then keeps nothing of the whole request', async () => {
    const change = setProperty(10, 2, 'Title', 'Half done') + method(11, 2, 'Update');
    const cases: readonly (readonly [actions: string, paths: string, name: string])[] = [
      [method(12, 2, 'ApplyTheme', parameter('a')), '', 'ApplyTheme'],
      [`<ConditionalScope Id="12" />`, '', 'ConditionalScope'],
      [query(12, 7, ['Title']), propertyPath(7, 2, 'ThemeInfo'), 'ThemeInfo'],
      [setProperty(12, 2, 'Created', '2020-01-01'), '', 'Created'],
      ['<Query Id="12" ObjectPathId="3"><Query SelectAllProperties="false"><Properties /></Query><ChildItemQuery SelectAllProperties="true"><QueryableExpression /></ChildItemQuery></Query>', '', 'QueryableExpression'],
      [`<StaticMethod TypeId="{ea8e1356-5910-4e69-bc05-d0c30ed657fc}" Name="AuditEverything" Id="12" />`, '', 'AuditEverything'],
    ];
    for (const [actions, paths, name] of cases) {
      const answer = await csom(tenant, 'olga', change + actions, webPaths + paths);
      expect([answer.status, answer.text]).toEqual([501, expect.stringContaining(name)]);
    }
    expect(await titled()).toBe('Register');
  });

  it.each([
    ['no XML', 'not xml', 'System.Xml.XmlException'],
    ['another root', '<Other xmlns="http://schemas.microsoft.com/sharepoint/clientquery/2009" />', 'Microsoft.SharePoint.Client.InvalidClientQueryException'],
    ['no namespace', '<Request><Actions /><ObjectPaths /></Request>', 'Microsoft.SharePoint.Client.InvalidClientQueryException'],
    ['a path that is not there', requestXml(query(1, 99, ['Title']), ''), 'Microsoft.SharePoint.Client.InvalidClientQueryException'],
    ['an action without an id', requestXml('<ObjectPath ObjectPathId="2" />', webPaths), 'Microsoft.SharePoint.Client.InvalidClientQueryException'],
    ['a property that no web has', requestXml(query(1, 2, ['Nonsense']), webPaths), 'Microsoft.SharePoint.Client.InvalidClientQueryException'],
    ['too many arguments', requestXml(query(1, 5, ['Title']), webPaths + methodPath(5, 3, 'GetByTitle', parameter('a'), parameter('b'))), 'Microsoft.SharePoint.Client.InvalidClientQueryException'],
    ['too few', requestXml(query(1, 5, ['Title']), webPaths + methodPath(5, 3, 'GetByTitle')), 'Microsoft.SharePoint.Client.InvalidClientQueryException'],
    ['a text that is no id', requestXml(query(1, 5, ['Title']), webPaths + methodPath(5, 3, 'GetById', parameter('x', 'Guid'))), 'System.FormatException'],
    ['a type that nobody knows', requestXml(objectPath(1, 5), '<Constructor Id="5" TypeId="{00000000-0000-0000-0000-000000000001}" />'), 'Microsoft.SharePoint.Client.InvalidClientQueryException'],
    ['a document type', `<!DOCTYPE Request [<!ENTITY a "b">]>${requestXml(query(1, 2, ['Title']), webPaths)}`, 'System.Xml.XmlException'],
    ['a path that leads to itself', requestXml(query(1, 5, ['Title']), propertyPath(5, 6, 'Web') + propertyPath(6, 5, 'Web')), 'Microsoft.SharePoint.Client.InvalidClientQueryException'],
    ['two paths of one id', requestXml(query(1, 2, ['Title']), webPaths + propertyPath(2, 1, 'Site')), 'Microsoft.SharePoint.Client.InvalidClientQueryException'],
    ['a version that is none', requestXml('', '').replace('15.0.0.0', '99.0.0.0'), 'Microsoft.SharePoint.Client.ClientServiceException'],
    ['an identity of no kind', requestXml(query(1, 5, ['Title']), identityPath(5, 'a|b:c:d')), 'Microsoft.SharePoint.Client.InvalidClientQueryException'],
  ])('tells in ErrorInfo, with status 200, that it was sent %s', async (_what, body, typeName) => {
    const answer = await sendCsom(tenant, 'olga', body);
    expect([answer.status, answer.error?.ErrorTypeName, answer.results.size]).toEqual([200, typeName, 0]);
  });

  it('follows a path once, however often it is used, and shows what was written meanwhile', async () => {
    const answer = await csom(tenant, 'olga',
      objectPath(10, 5) + setProperty(11, 5, 'Description', 'first') + method(12, 5, 'Update') + query(13, 5, ['Description', 'Title']) + query(14, 3, [], ['Title']),
      webPaths + methodPath(5, 3, 'Add', '<Parameter TypeId="{e247b7fc-095e-4ea4-a4c9-c5d373723d8c}"><Property Name="Title" Type="String">Once</Property>'
        + '<Property Name="TemplateType" Type="Number">100</Property><Property Name="Url" Type="Null" /><Property Name="DocumentTemplateType" Type="Number">0</Property></Parameter>'));
    expect(answer.error).toBeUndefined();
    expect(answer.object(13)).toMatchObject({ Description: 'first', Title: 'Once' });
    const children = answer.object(14)._Child_Items_ as readonly { Title: string }[];
    expect(children.filter(({ Title }) => Title === 'Once')).toHaveLength(1);
  });

  it('reads nested objects and collections, with what is wanted of each', async () => {
    const nested = '<Query Id="10" ObjectPathId="2"><Query SelectAllProperties="false"><Properties><Property Name="Title" SelectAll="true" />'
      + '<Property Name="CurrentUser"><Query SelectAllProperties="false"><Properties><Property Name="Email" ScalarProperty="true" /></Properties></Query></Property>'
      + '<Property Name="Lists"><Query SelectAllProperties="false"><Properties><Property Name="Count" ScalarProperty="true" /></Properties></Query>'
      + '<ChildItemQuery SelectAllProperties="false"><Properties><Property Name="Id" SelectAll="true" /></Properties></ChildItemQuery></Property></Properties></Query></Query>';
    const web = (await csom(tenant, 'mia', nested, webPaths)).object(10) as {
      Title: string; CurrentUser: { _ObjectType_: string; Email: string }; Lists: { _ObjectType_: string; Count: number; _Child_Items_: readonly { Id: string }[] };
    };
    expect(web.Title).toBe('Register');
    expect(web.CurrentUser).toMatchObject({ _ObjectType_: 'SP.User', Email: 'mia@test.local' });
    expect([web.Lists._ObjectType_, web.Lists.Count]).toEqual(['SP.ListCollection', web.Lists._Child_Items_.length]);
    expect(web.Lists._Child_Items_.map(({ Id }) => guidIn(Id).length)).not.toContain(0);
  });

  it('is closed to those who may not open the site, and to those who are not signed in', async () => {
    expect((await csom(tenant, 'stan', query(1, 2, ['Title']), webPaths)).status).toBe(200);
    expect((await csom(tenant, 'ron', query(1, 2, ['Title']), webPaths, '/sites/closed')).status).toBe(403);
    const anonymous = await fetch(`${tenant.running.origin}/sites/register/_vti_bin/client.svc/ProcessQuery`, { method: 'POST', body: requestXml('', '') });
    expect(anonymous.status).toBe(401);
  });

  it('refuses what is larger than 2 MB', async () => {
    const answer = await sendCsom(tenant, 'olga', requestXml(setProperty(1, 2, 'Description', 'x'.repeat(2_100_000)), webPaths));
    expect(answer.text).toContain('too big');
  });
});
