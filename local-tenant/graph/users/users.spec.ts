import { GraphTenant, refused } from '../graph.spec-support';

describe('people in Graph', () => {
  let graph: GraphTenant;
  beforeAll(async () => {
    graph = await GraphTenant.start();
  });
  afterAll(() => graph.stop());

  it('are who they are: me, with the eleven properties that Graph gives', async () => {
    const { json } = await graph.get('member', 'me');
    expect(json).toEqual({
      '@odata.context': expect.stringContaining('$metadata#users/$entity'), businessPhones: [], displayName: 'Mo Lid', givenName: 'Mo', jobTitle: 'Functie <member>',
      mail: 'member@small.example', mobilePhone: null, officeLocation: null, preferredLanguage: null, surname: 'Lid', userPrincipalName: 'member@small.example',
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    for (const key of [String(json['id']), 'MEMBER@small.example']) {
      expect((await graph.get('visitor', `users/${key}?$select=displayName`)).json).toEqual({ '@odata.context': expect.any(String), displayName: 'Mo Lid' });
    }
  });

  it('are listed, filtered, sorted and paged', async () => {
    const names = async (query: string) => (await graph.get('member', `users?$select=displayName&${query}`)).json.value.map((user) => user['displayName']);
    expect(await names("$filter=startswith(displayName,'M')")).toEqual(['Mo Lid']);
    expect(await names("$filter=mail eq 'visitor@small.example' or userPrincipalName eq 'owner@small.example'&$orderby=displayName desc")).toEqual(['Vera Lezer', 'Olga Eigenaar']);
    const page = await graph.get('member', 'users?$top=2&$count=true&$select=id');
    expect(page.json).toMatchObject({ '@odata.count': 5, '@odata.nextLink': expect.stringContaining('$skiptoken=2') });
    expect(page.json.value).toHaveLength(2);
  });

  it('refuse who is not there, what is not known and what is not done', async () => {
    const nobody = await graph.get('member', 'users/nobody@small.example');
    expect([nobody.status, nobody.json]).toEqual([404, refused('Request_ResourceNotFound', expect.stringContaining("'nobody@small.example'"))]);
    expect((await graph.get('member', 'me?$select=colour')).json).toEqual(refused('BadRequest', expect.stringContaining("'colour'")));
    for (const path of ['me?$select=aboutMe', 'users?$search="displayName:x"', 'me/drive', 'me/messages', 'groups']) expect((await graph.get('member', path)).status).toBe(501);
    expect((await graph.ask('member', 'POST', 'users', { displayName: 'x' })).status).toBe(501);
    expect((await graph.get('member', 'users', { ConsistencyLevel: 'eventual' })).json).toEqual(refused('notImplemented', expect.stringContaining('consistencylevel')));
  });
});
