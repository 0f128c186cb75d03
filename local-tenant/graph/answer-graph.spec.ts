import { GraphOnDatabase } from './security/graph-call.spec-support';

describe('Microsoft Graph', () => {
  let graph: GraphOnDatabase;
  beforeEach(() => {
    graph = new GraphOnDatabase();
  });
  afterEach(() => graph.close());

  it('says who is asking', () => {
    expect(graph.call('GET', 'me?$select=displayName,userPrincipalName').body).toEqual({
      displayName: 'Rik Maes',
      userPrincipalName: 'rik.maes@zilverbeke.example',
    });
  });

  it.each([
    ['GET', 'users', "GET /users"],
    ['GET', 'security/labels', '/security/labels'],
    ['GET', 'me?$select=aboutMe', "'aboutMe'"],
    ['POST', 'me', 'POST /me'],
  ])('names what it does not do: %s %s', (method, address, name) => {
    expect(graph.refusal(method, address, {})).toEqual([501, expect.stringContaining(name)]);
  });
});
