import { request } from 'node:http';
import { startSession, sessionCookie } from '../identity/session';
import { TestTenant } from '../testing/test-tenant';

describe('HTTP', () => {
  let tenant: TestTenant;
  beforeAll(async () => {
    tenant = await TestTenant.start();
  });
  afterAll(() => tenant.stop());

  /** fetch does not let a program set Host or Origin freely. */
  const raw = (headers: Record<string, string>): Promise<number> => new Promise((resolve, reject) => {
    const { port } = tenant.running.tenant;
    request({ host: '127.0.0.1', port, path: '/sites/register/_api/web', headers: { Authorization: `Bearer ${tenant.tokenOf('ron')}`, ...headers } },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      }).on('error', reject).end();
  });

  it('answers only what is addressed to it, from its own pages', async () => {
    const own = `localhost:${tenant.running.tenant.port}`;
    expect(await raw({ Host: own })).toBe(200);
    expect(await raw({ Host: own, Origin: `http://${own}` })).toBe(200);
    expect(await raw({ Host: 'rebound.example:80' })).toBe(403);
    expect(await raw({ Host: own, Origin: 'http://elsewhere.example' })).toBe(403);
    expect(await raw({ Host: own, Origin: 'null' })).toBe(403);
  });

  const withCookie = async (method: string, path: string, headers: Record<string, string> = {}, body?: string) => {
    const { issuer } = tenant.running.tenant;
    return fetch(`${tenant.running.origin}/sites/register/_api/${path}`, {
      method, body,
      headers: { Cookie: `${sessionCookie}=${startSession(issuer, 'olga', new Date())}`, Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json', ...headers },
    });
  };

  it('demands a form digest of cookie sessions for every write, and of nobody else', async () => {
    expect((await withCookie('GET', 'web')).status).toBe(200);
    const list = JSON.stringify({ Title: 'Digested', BaseTemplate: 100 });
    const without = await withCookie('POST', 'web/lists', {}, list);
    expect([without.status, await without.text()]).toEqual([403, expect.stringContaining('-2130575251, Microsoft.SharePoint.SPException')]);
    const { FormDigestValue: digest } = (await (await withCookie('POST', 'contextinfo')).json()) as { FormDigestValue: string };
    expect(digest).toMatch(/^0x[0-9A-F]{128},\d\d \w{3} \d{4} \d\d:\d\d:\d\d -0000$/);
    const forged = digest.replace(/^0x./, (start) => `0x${start.endsWith('0') ? '1' : '0'}`);
    expect((await withCookie('POST', 'web/lists', { 'X-RequestDigest': forged }, list)).status).toBe(403);
    expect((await withCookie('POST', 'web/lists', { 'X-RequestDigest': digest }, list)).status).toBe(201);
  });

  it('gives the context in verbose JSON as well', async () => {
    const answer = await tenant.ask('ron', 'contextinfo', { method: 'POST', headers: { Accept: 'application/json;odata=verbose' } });
    expect(answer.json).toMatchObject({ d: { GetContextWebInformation: { FormDigestTimeoutSeconds: 1800, WebFullUrl: `${tenant.running.origin}/sites/register` } } });
  });

  it('refuses the unsigned, the forged and the unknown header', async () => {
    const url = `${tenant.running.origin}/sites/register/_api/web`;
    expect((await fetch(url)).status).toBe(401);
    expect((await fetch(url, { headers: { Authorization: `Bearer ${tenant.tokenOf('ron')}x` } })).status).toBe(401);
    for (const name of ['Prefer', 'Content-Encoding', 'X-Http-Method-Override']) {
      const answer = await tenant.ask('ron', 'web', { headers: { [name]: 'x' } });
      expect([answer.status, answer.text.toLowerCase()]).toEqual([501, expect.stringContaining(name.toLowerCase())]);
    }
  });

  it('writes errors in the flavour that was asked for, and compresses what is worth it', async () => {
    const verbose = await tenant.ask('ron', 'web/nothing', { headers: { Accept: 'application/json;odata=verbose' } });
    expect(verbose.json).toMatchObject({ error: { message: { lang: 'en-US' } } });
    const v4 = await tenant.ask('ron', 'web/nothing', { headers: { Accept: 'application/json', 'OData-Version': '4.0' } });
    expect(v4.json).toMatchObject({ error: { message: 'Cannot find resource for the request nothing.' } });
    const big = await tenant.ask('ron', 'web/roledefinitions', { headers: { 'Accept-Encoding': 'gzip', Accept: 'application/json;odata=verbose' } });
    expect(big.headers.get('content-encoding')).toBe('gzip');
  });

  it('serves several sites apart', async () => {
    expect((await tenant.ask('stan', 'web?$select=Title', { site: '/sites/closed' })).json).toEqual({ Title: 'Closed' });
    expect((await tenant.ask('olga', 'web', { site: '/sites/closed' })).status).toBe(403);
    expect((await tenant.ask('olga', 'web', { site: '/sites/none' })).status).toBe(404);
  });
});
