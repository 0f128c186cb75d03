import { GraphTenant, refused } from './graph.spec-support';

describe('batches of Graph', () => {
  let graph: GraphTenant;
  const lists = '/sites/localhost:/sites/werk:/lists';
  beforeAll(async () => {
    graph = await GraphTenant.start();
  });
  afterAll(() => graph.stop());

  const json = { 'Content-Type': 'application/json' };
  const batch = (requests: unknown[], person: 'owner' | 'visitor' = 'owner') => graph.ask(person, 'POST', '$batch', { requests });
  const responsesOf = async (requests: unknown[], person: 'owner' | 'visitor' = 'owner') =>
    (await batch(requests, person)).json['responses'] as unknown as { id: string; status: number; body?: Record<string, unknown>; headers: Record<string, string> }[];

  it('answer each part with its own status, headers and body', async () => {
    const responses = await responsesOf([
      { id: '1', method: 'GET', url: '/me?$select=displayName' },
      { id: 'a', method: 'POST', url: lists, headers: json, body: { displayName: 'Uit een batch' } },
      { id: '3', method: 'GET', url: `${lists}/Nergens` },
    ]);
    expect(responses).toMatchObject([
      { id: '1', status: 200, headers: { 'Content-Type': 'application/json' }, body: { displayName: 'Olga Eigenaar' } },
      { id: 'a', status: 201, body: { displayName: 'Uit een batch' } }, { id: '3', status: 404, body: refused('itemNotFound') },
    ]);
  });

  it('undo nothing of the others when one fails, and skip only what depends on it', async () => {
    const responses = await responsesOf([
      { id: '1', method: 'POST', url: lists, headers: json, body: { displayName: 'Blijft' } },
      { id: '2', method: 'POST', url: lists, headers: json, body: { displayName: 'blijft' } },
      { id: '3', method: 'GET', url: '/me', dependsOn: ['2'] },
      { id: '4', method: 'GET', url: `${lists}/Blijft?$select=displayName`, dependsOn: ['1'] },
    ]);
    expect(responses.map(({ status }) => status)).toEqual([201, 409, 424, 200]);
    expect(responses[2]?.body).toEqual(refused('FailedDependency'));
    expect((await graph.get('owner', `${lists.slice(1)}/Blijft`)).status).toBe(200);
  });

  it('ask the permissions of the caller for each part', async () => {
    const responses = await responsesOf([
      { id: '1', method: 'POST', url: lists, headers: json, body: { displayName: 'Mag niet' } }, { id: '2', method: 'GET', url: `${lists}?$select=id` },
    ], 'visitor');
    expect(responses.map(({ status }) => status)).toEqual([403, 200]);
  });

  it.each([
    ['more than 20 parts', Array.from({ length: 21 }, (_, at) => ({ id: String(at), method: 'GET', url: '/me' })), 'exceeds the maximum value of 20'],
    ['an id that comes twice', [{ id: '1', method: 'GET', url: '/me' }, { id: '1', method: 'GET', url: '/me' }], "'1'"],
    ['a part that waits for one that is not there', [{ id: '1', method: 'GET', url: '/me', dependsOn: ['9'] }], "'9'"],
    ['a body without its type', [{ id: '1', method: 'POST', url: lists, body: {} }], 'Content-Type'],
    ['nothing', [], 'Invalid batch payload format'],
  ])('refuse %s as a whole', async (_what, requests, message) => {
    const answer = await batch(requests);
    expect([answer.status, answer.json]).toEqual([400, refused('BadRequest', expect.stringContaining(message))]);
  });

  it('come compressed when the client takes that, as all of Graph\'s answers do', async () => {
    const requests = Array.from({ length: 20 }, (_, at) => ({ id: String(at), method: 'GET', url: '/me' }));
    const zipped = await graph.ask('owner', 'POST', '$batch', { requests }, { 'Accept-Encoding': 'gzip' });
    expect([zipped.headers.get('content-encoding'), zipped.headers.get('vary'), (zipped.json['responses'] as unknown as unknown[]).length]).toEqual(['gzip', 'Accept-Encoding', 20]);
    const plain = await graph.ask('owner', 'POST', '$batch', { requests }, { 'Accept-Encoding': 'identity' });
    expect([plain.headers.get('content-encoding'), plain.headers.get('content-type')]).toEqual(
      [null, 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8']);
  });
});
