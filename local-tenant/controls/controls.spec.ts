import { startServer } from '../server';
import { TestTenant, testSeed } from '../testing/test-tenant';
import { startSession, sessionCookie } from '../identity/session';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

describe('the controls of a tenant', () => {
  let tenant: TestTenant;
  const list = "web/lists/getByTitle('L')";
  const items = `${list}/items`;
  beforeAll(async () => {
    tenant = await TestTenant.start();
    await tenant.post('olga', 'web/lists', { Title: 'L', BaseTemplate: 100 });
  });
  afterEach(() => tenant.resetControls());
  afterAll(() => tenant.stop());

  const turn = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${tenant.running.origin}/_tenant/controls${path}`, { method, body: body === undefined ? undefined : JSON.stringify(body) });
    return { status: answer.status, json: (await answer.json()) as Record<string, unknown> };
  };
  const titles = async () => {
    const { json } = await tenant.ask('olga', `${items}?$select=Title&$top=5000`);
    return (json.value as { Title: string }[]).map(({ Title }) => Title);
  };
  const add = (title: string) => tenant.post('olga', items, { Title: title });

  it('are not there unless the server was started for tests', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'local-tenant-'));
    const server = await startServer({ port: 0, dataFolder: folder, seed: () => testSeed });
    const answer = await fetch(`${server.origin}/_tenant/controls/faults`, { method: 'POST', body: '{"kind":"503"}' });
    expect(answer.status).toBe(404);
    expect((await fetch(`${server.origin}/sites/register/_api/web`)).status).toBe(401);
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it('move the clock that items, tokens, sessions and digests go by', async () => {
    await turn('POST', '/clock/freeze');
    await turn('POST', '/clock/set', { now: '2031-05-06T07:08:09.000Z' });
    const made = await add('in the future');
    expect(made.json.Created).toBe('2031-05-06T07:08:09Z');
    const token = tenant.tokenOf('olga');
    const { issuer } = tenant.running.tenant;
    const cookie = `${sessionCookie}=${startSession(issuer, 'olga', tenant.clock.now())}`;
    const url = `${tenant.running.origin}/sites/register/_api/`;
    const asBrowser = (headers: Record<string, string>) => fetch(`${url}web/lists`, {
      method: 'POST', body: '{}', headers: { Cookie: cookie, 'Content-Type': 'application/json', ...headers },
    });
    const context = await fetch(`${url}contextinfo`, { method: 'POST', headers: { Cookie: cookie, Accept: 'application/json' } });
    const { FormDigestValue: digest } = (await context.json()) as { FormDigestValue: string };
    expect((await asBrowser({ 'X-RequestDigest': digest })).status).toBe(400);
    await turn('POST', '/clock/advance', { seconds: 1801 });
    expect((await asBrowser({ 'X-RequestDigest': digest })).status).toBe(403);
    expect((await fetch(`${url}web`, { headers: { Authorization: `Bearer ${token}` } })).status).toBe(200);
    await turn('POST', '/clock/advance', { seconds: 1799 });
    expect((await fetch(`${url}web`, { headers: { Authorization: `Bearer ${token}` } })).status).toBe(401);
    expect((await turn('GET', '')).json.clock).toEqual({ now: '2031-05-06T08:08:09.000Z', frozen: true });
    expect((await turn('POST', '/clock/release')).json.clock).toMatchObject({ frozen: false });
  });

  it('refuse what they do not know, by name, and change nothing then', async () => {
    const before = (await turn('GET', '')).json;
    expect(await turn('PATCH', '/settings', { throttlingRequests: 5, colour: 1 })).toEqual({ status: 501, json: { error: "Setting 'colour' is not implemented." } });
    expect((await turn('PATCH', '/settings', { throttling: 1 })).status).toBe(400);
    expect((await turn('POST', '/faults', { kind: 'fire' })).status).toBe(400);
    expect((await turn('POST', '/faults', { kind: '429', colour: 1 })).status).toBe(501);
    expect((await turn('POST', '/faults', { kind: '429', path: '(' })).status).toBe(400);
    expect((await turn('POST', '/clock/set', { now: 'soon' })).status).toBe(400);
    expect((await turn('POST', '/clock/set', { now: '2031-05-06T07:08:09Z', zone: 1 })).status).toBe(501);
    expect((await turn('POST', '/weather', {})).status).toBe(501);
    expect((await turn('DELETE', '/faults/77')).status).toBe(404);
    expect({ ...(await turn('GET', '')).json, clock: {} }).toEqual({ ...before, clock: {} });
  });

  it('end a connection before or after the write, as often as asked', async () => {
    await turn('POST', '/faults', { kind: 'dropBefore', method: 'POST', path: '/items$', count: 1 });
    await expect(add('never written')).rejects.toThrow('fetch failed');
    await turn('POST', '/faults', { kind: 'dropAfter', method: 'POST', path: '/items$', count: 1 });
    await expect(add('written and not told')).rejects.toThrow('fetch failed');
    expect((await add('told')).status).toBe(201);
    expect(await titles()).toEqual(expect.arrayContaining(['written and not told', 'told']));
    expect(await titles()).not.toContain('never written');
    expect((await turn('GET', '')).json.faults).toMatchObject([{ kind: 'dropBefore', happened: 1 }, { kind: 'dropAfter', happened: 1 }]);
  });

  it('cut an answer in its middle', async () => {
    tenant.fail({ kind: 'cut', path: 'roledefinitions', count: 1 });
    await expect(tenant.ask('olga', 'web/roledefinitions')).rejects.toThrow('terminated');
    expect((await tenant.ask('olga', 'web/roledefinitions')).status).toBe(200);
  });

  it('refuse in bursts with 429 and 503 and do not carry out what they refuse', async () => {
    tenant.fail({ kind: '429', method: 'POST', path: '/items$', skip: 1, count: 2, retryAfter: 7 });
    const answers = [await add('a'), await add('b'), await add('c'), await add('d')];
    expect(answers.map(({ status }) => status)).toEqual([201, 429, 429, 201]);
    expect([answers[1]?.headers.get('retry-after'), answers[1]?.text]).toEqual(['7', '429 TOO MANY REQUESTS']);
    expect((await titles()).filter((title) => /^[a-d]$/.test(title))).toEqual(['a', 'd']);
    tenant.fail({ kind: '503', retryAfter: 0 });
    const refused = await tenant.ask('olga', 'web');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, null]);
    const graph = await fetch(`${tenant.running.origin}/graph/v1.0/me`);
    expect(await graph.json()).toMatchObject({ error: { code: 'serviceNotAvailable' } });
  });

  it('hit the same requests whenever the seed is the same', async () => {
    const hits = async (seed: number) => {
      tenant.resetControls();
      tenant.fail({ kind: '429', path: '/web\\?', probability: 0.4, seed });
      const statuses: number[] = [];
      for (let at = 0; at < 30; at += 1) {
        statuses.push((await tenant.ask('ron', `web?$select=Title`)).status);
      }
      return statuses.join();
    };
    const first = await hits(7);
    expect(await hits(7)).toBe(first);
    expect(await hits(8)).not.toBe(first);
    expect([...first.matchAll(/429/g)].length).toBeGreaterThan(4);
    expect([...first.matchAll(/429/g)].length).toBeLessThan(22);
  });

  it('answer later when asked to', async () => {
    tenant.fail({ kind: 'latency', milliseconds: 80, path: 'currentuser' });
    const began = performance.now();
    expect((await tenant.ask('ron', 'web/currentuser')).status).toBe(200);
    expect(performance.now() - began).toBeGreaterThanOrEqual(75);
  });

  it('refuse a part of a batch alone', async () => {
    tenant.fail({ kind: '429', path: 'roledefinitions', count: 1, retryAfter: 3 });
    const part = (path: string) => `--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nGET ${tenant.running.origin}/sites/register/_api/${path} HTTP/1.1\r\nAccept: application/json\r\n\r\n`;
    const answer = await fetch(`${tenant.running.origin}/sites/register/_api/$batch`, {
      method: 'POST', body: `${part('web/roledefinitions')}${part('web/roledefinitions')}--b--\r\n`,
      headers: { Authorization: `Bearer ${tenant.tokenOf('ron')}`, 'Content-Type': 'multipart/mixed; boundary=b' },
    });
    const text = await answer.text();
    expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 429', 'HTTP/1.1 200']);
    expect(text).toMatch(/retry-after: 3/i);
  });

  it('refuse a part of a batch of Graph alone', async () => {
    const { origin } = tenant.running;
    const { access_token: token } = (await (await fetch(`${origin}/identity/ron/token?resource=https://graph.microsoft.com`)).json()) as { access_token: string };
    tenant.fail({ kind: '503', path: '^/me', count: 1, retryAfter: 4 });
    const answer = await fetch(`${origin}/graph/v1.0/$batch`, {
      method: 'POST', headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ requests: [{ id: '1', method: 'GET', url: '/me' }, { id: '2', method: 'GET', url: '/me?$select=id' }, { id: '3', method: 'GET', url: '/me', dependsOn: ['1'] }] }),
    });
    const { responses } = (await answer.json()) as { responses: readonly { status: number }[] };
    expect(responses).toMatchObject([
      { id: '1', status: 503, headers: { 'Retry-After': '4' }, body: { error: { code: 'serviceNotAvailable' } } }, { id: '2', status: 200 }, { id: '3', status: 424 },
    ]);
  });
});
