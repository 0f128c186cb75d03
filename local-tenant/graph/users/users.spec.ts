import { allPeople } from '../../users/principal-store';
import { GraphTenant, refused } from '../graph.spec-support';

describe('people in Graph', () => {
  const eventual = { ConsistencyLevel: 'eventual' };
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
    expect(await names("$filter=mail eq 'visitor@small.example' or userPrincipalName in ('owner@small.example')")).toEqual(['Olga Eigenaar', 'Vera Lezer']);
    expect(await names('$orderby=displayName desc&$top=1')).toEqual(['Vera Lezer']);
    const page = await graph.get('member', 'users?$top=2&$count=true&$select=id', eventual);
    expect(page.json).toMatchObject({ '@odata.count': allPeople(graph.tenant.server.tenant.db).length, '@odata.nextLink': expect.stringContaining('$skiptoken=2') });
    expect(page.json.value).toHaveLength(2);
    expect((await graph.get('member', 'users?$top=2&$count=true')).json).not.toHaveProperty(['@odata.count']);
  });

  it('are searched and counted by those who accept what is consistent only eventually', async () => {
    const names = async (query: string) => (await graph.get('member', `users?$select=displayName&${query}`, eventual)).json.value.map((user) => user['displayName']);
    expect(await names('$search="displayName:lid"')).toEqual(['Mo Lid']);
    expect(await names('$search="displayName:lez" OR "mail:owner"')).toEqual(['Olga Eigenaar', 'Vera Lezer']);
    expect(await names('$search="displayName:lez" AND "mail:owner"')).toEqual([]);
    expect(await names("$count=true&$filter=endswith(mail,'.example') and not(startswith(displayName,'M')) and displayName ne 'Sam Vreemd' and displayName gt 'B'&$orderby=displayName")).toEqual(
      ['Olga Eigenaar', 'Rita Beheer', 'Vera Lezer']);
    const count = await graph.tenant.as('member', 'GET', "/graph/v1.0/users/$count?$filter=startswith(displayName,'V')", undefined, eventual);
    expect([count.headers.get('content-type'), await count.text()]).toEqual(['text/plain', '1']);
  });

  it.each([
    ['users?$search="displayName:lid"', 'Request_UnsupportedQuery', "special request header: 'ConsistencyLevel: eventual'"],
    ["users?$filter=endswith(mail,'.example')", 'Request_UnsupportedQuery', "Operator 'endsWith' is not supported"],
    ["users?$filter=displayName ne 'x'", 'Request_UnsupportedQuery', "Operator 'NotEqualsMatch' is not supported"],
    ["users?$filter=startswith(displayName,'M')&$orderby=displayName", 'Request_UnsupportedQuery', 'Sorting not supported'],
    ['users/$count', 'Request_BadRequest', '$count is not currently supported.'],
    ['users?$top=0', 'Request_UnsupportedQuery', "Invalid page size specified: '0'. Must be between 1 and 999 inclusive."],
    ['users?$top=1000', 'Request_UnsupportedQuery', "Invalid page size specified: '1000'."],
    ['users?$skip=1', 'Request_BadRequest', "'$skip' is not supported by the service."],
    ["users?$filter=displayName eq", 'BadRequest', 'Invalid filter clause'],
    ["users?$filter=colour eq 'x'", 'BadRequest', "Could not find a property named 'colour'"],
  ])('refuse %s without what it needs', async (path, code, message) => {
    const reply = await graph.get('member', path);
    expect([reply.status, reply.json]).toEqual([400, refused(code, expect.stringContaining(message))]);
  });

  it('refuse who is not there, what is not known and what is not done', async () => {
    const nobody = await graph.get('member', 'users/nobody@small.example');
    expect([nobody.status, nobody.json]).toEqual([404, refused('Request_ResourceNotFound', expect.stringContaining("'nobody@small.example'"))]);
    expect((await graph.get('member', 'me?$select=colour')).json).toEqual(refused('BadRequest', expect.stringContaining("'colour'")));
    for (const path of ['me?$select=aboutMe', 'me/messages', 'groups']) expect((await graph.get('member', path)).status).toBe(501);
    expect((await graph.ask('member', 'POST', 'users', { displayName: 'x' })).status).toBe(501);
    expect((await graph.get('member', 'users', { ConsistencyLevel: 'strong' })).json).toEqual(refused('BadRequest', expect.stringContaining('ConsistencyLevel')));
  });
});
