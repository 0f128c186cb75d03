import { applicationClaims } from '../../identity/access-token';
import { signToken } from '../../identity/json-web-token';
import { GraphTenant, refused } from '../graph.spec-support';

describe('sites in Graph', () => {
  let graph: GraphTenant;
  beforeAll(async () => {
    graph = await GraphTenant.start();
  });
  afterAll(() => graph.stop());

  const werk = 'sites/localhost:/sites/werk';

  it('are found by path, by host, by id and as the root, and say what SharePoint says of them', async () => {
    const byPath = await graph.get('member', werk);
    expect(byPath.status).toBe(200);
    expect(byPath.json).toEqual({
      '@odata.context': expect.stringContaining('$metadata#sites/$entity'), createdDateTime: '2026-03-12T10:00:00.000Z', description: '',
      id: expect.stringMatching(/^localhost,[0-9a-f-]{36},[0-9a-f-]{36}$/), lastModifiedDateTime: '2026-03-12T10:00:00.000Z', name: 'werk',
      webUrl: `${graph.tenant.url}/sites/werk`, displayName: 'Werk & co', isPersonalSite: false, root: {}, siteCollection: { hostname: 'localhost' },
    });
    const id = String(byPath.json['id']);
    const [, siteId = '', webId = ''] = id.split(',');
    for (const address of [`${werk}:`, `sites/${id}`, `sites/${siteId}`, `sites/${siteId},${webId}`, `sites('${id}')`, `sites/root:/sites/werk`, "sites/root/getByPath(path='/sites/werk')"]) {
      expect([address, (await graph.get('member', `${address}?$select=id`)).json]).toEqual([address, { '@odata.context': expect.any(String), id }]);
    }
    expect((await graph.get('member', 'sites/root?$select=webUrl,siteCollection')).json).toMatchObject({ webUrl: graph.tenant.url, siteCollection: { hostname: 'localhost', root: {} } });
  });

  it('are searched among those that the caller may open', async () => {
    const titles = async (person: 'member' | 'stranger', search: string) =>
      (await graph.get(person, `sites?search=${encodeURIComponent(search)}`)).json.value.map((site) => site['displayName']);
    expect(await titles('member', 'werk')).toEqual(['Werk & co']);
    expect(await titles('stranger', 'werk')).toEqual([]);
    expect(await titles('stranger', '*')).toEqual(['Small Communication site', 'Other']);
    expect(await titles('member', 'wer*')).toEqual(['Werk & co']);
    expect(await titles('member', 'erk')).toEqual([]);
  });

  it('refuse those who may not open them, and what is not there', async () => {
    const denied = await graph.get('stranger', werk);
    expect([denied.status, denied.json]).toEqual([403, refused('accessDenied', 'Access denied')]);
    const missing = await graph.get('member', 'sites/localhost:/sites/nowhere');
    expect([missing.status, missing.json]).toEqual([404, refused('itemNotFound', 'The resource could not be found.')]);
    expect((await graph.get('stranger', `${werk}:/lists`)).status).toBe(403);
  });

  it('name sub webs below their parent', async () => {
    await graph.rest('owner', 'POST', 'web/webs/add', { parameters: { Title: 'Deel', Url: 'deel', WebTemplate: 'STS#3', UseSamePermissionsAsParentSite: true } });
    const below = (await graph.get('member', `${werk}:/sites`)).json.value;
    expect(below).toMatchObject([{ displayName: 'Deel', name: 'deel', parentReference: { siteId: expect.any(String) } }]);
    expect((await graph.get('member', `${werk}/deel`)).json).toMatchObject({ displayName: 'Deel' });
  });

  it.each([
    ['sites', 501, 'search'],
    ['sites/localhost:/sites/werk?$filter=x eq 1', 501, "'$filter'"],
    ['sites/localhost:/sites/werk?$select=colour', 400, "Could not find a property named 'colour' on type 'microsoft.graph.site'"],
    ['sites/localhost:/sites/werk?$select=onenote', 501, "'onenote'"],
    ['sites/localhost:/sites/werk?$expand=pages', 501, "'pages'"],
    ['sites/localhost:/sites/werk:/analytics', 501, 'analytics'],
    ['sites/localhost:/sites/werk?colour=red', 501, "'colour'"],
    ['sites/delta', 501, 'delta'],
    ['sites/localhost:/sites/werk:/lists?$top=0', 400, '$top'],
    ['groups', 501, '/groups'],
  ])('name what is not done: %s', async (address, status, name) => {
    const answer = await graph.get('member', address);
    expect([answer.status, JSON.stringify(answer.json)]).toEqual([status, expect.stringContaining(name)]);
  });

  it('answer with the ids of the request', async () => {
    const answer = await graph.get('member', 'sites/localhost:/sites/nowhere', { 'client-request-id': 'mine' });
    expect(answer.headers.get('request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.headers.get('client-request-id')).toBe('mine');
    expect(answer.json).toMatchObject({ error: { innerError: { 'client-request-id': 'mine', 'request-id': answer.headers.get('request-id') } } });
  });

  it('are all listed for applications, as far as they may open them, and not for people', async () => {
    const { issuer, now } = graph.tenant.server.tenant;
    const listed = async (role: string): Promise<unknown> => {
      const app = { id: '8d7b2b34-0f0e-4e0a-b1c1-7a2d9b4f6e02', name: 'Service', proof: 'secret' as const };
      const token = signToken(applicationClaims(issuer, app, 'https://graph.microsoft.com', [role], now()), issuer.key);
      const answer = await fetch(`${graph.tenant.url}/graph/v1.0/sites/getAllSites?$select=name`, { headers: { Authorization: `Bearer ${token}` } });
      return ((await answer.json()) as { value?: { name: string }[] }).value?.map(({ name }) => name);
    };
    expect(await listed('Sites.Read.All')).toEqual(expect.arrayContaining(['werk', 'other']));
    expect(await listed('User.Read.All')).toEqual([]);
    expect((await graph.get('owner', 'sites/getAllSites')).json).toEqual(refused('accessDenied'));
  });
});
