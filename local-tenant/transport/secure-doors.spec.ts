import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { request as plainRequest } from 'node:http';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type TLSSocket } from 'node:tls';
import { issueToken } from '../identity/access-token';
import { startServer, type RunningServer, type ServerOptions } from '../server';
import { testSeed } from '../testing/test-tenant';
import { personById } from '../users/principal-store';

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

describe('the tenant over https', () => {
  let folder: string;
  let running: RunningServer;
  let ca: string;

  const start = (more: Partial<ServerOptions> = {}): Promise<RunningServer> =>
    startServer({ port: 0, dataFolder: folder, seed: () => testSeed, checkResponses: true, secure: {}, ...more });
  const securePort = (): number => running.secure?.port ?? 0;
  const token = (audience: string): string => {
    const person = personById(running.tenant.db, 'olga');
    if (person === undefined) throw new Error('olga is missing');
    return `Bearer ${issueToken(running.tenant.issuer, person, audience, running.tenant.now()).access_token}`;
  };

  /** A tunnel through the front, or why there is none. */
  const tunnel = (host: string): Promise<TLSSocket | number> =>
    new Promise((resolve, reject) => {
      plainRequest({ host: '127.0.0.1', port: running.secure?.proxyPort, method: 'CONNECT', path: host, agent: false })
        .on('connect', (answer, socket) => {
          if (answer.statusCode !== 200) {
            socket.destroy();
            resolve(answer.statusCode ?? 0);
            return;
          }
          const secured = connect({ socket, servername: host.split(':')[0], ca }, () => resolve(secured)).on('error', reject);
        })
        .on('error', reject)
        .end();
    });

  const ask = (url: string, headers: Record<string, string> = {}, method = 'GET', through?: TLSSocket): Promise<Got> =>
    new Promise((resolve, reject) => {
      request(url, { method, headers, ca, servername: new URL(url).hostname, ...(through ? { createConnection: () => through } : { agent: false }) }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(parts).toString() }));
      }).on('error', reject).end();
    });

  const through = async (url: string, headers: Record<string, string> = {}): Promise<Got> => {
    const { host, hostname } = new URL(url);
    const socket = await tunnel(host.includes(':') ? host : `${hostname}:443`);
    if (typeof socket === 'number') throw new Error(`no tunnel: ${socket}`);
    return ask(url, { Host: host, ...headers, Connection: 'close' }, 'GET', socket);
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'local-tenant-'));
    running = await start();
    ca = readFileSync(running.secure?.authorityFile ?? '', 'utf8');
  });
  afterAll(async () => {
    await running.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const json = { Accept: 'application/json;odata=nometadata' };

  it('serves what it serves in plain text, and calls itself as it was asked', async () => {
    for (const host of ['localhost', '127.0.0.1']) {
      const origin = `https://${host}:${securePort()}`;
      const got = await ask(`${origin}/sites/register/_api/web?$select=Url`, { ...json, Authorization: token(origin) });
      expect([got.status, got.text]).toEqual([200, JSON.stringify({ Url: `${origin}/sites/register` })]);
    }
  });

  it('proves itself with a certificate of its own authority only', async () => {
    await expect(fetch(`https://localhost:${securePort()}/identity`)).rejects.toThrow();
    const [authority, server] = ['ca.pem', 'server.pem'].map((name) => new X509Certificate(readFileSync(join(folder, 'tls', name))));
    expect(authority?.ca).toBe(true);
    expect(server?.ca).toBe(false);
    expect(server?.checkIssued(authority as X509Certificate)).toBe(true);
    expect(server?.subjectAltName).toContain('DNS:test.sharepoint.com');
    expect(Date.parse(server?.validTo ?? '') - Date.parse(server?.validFrom ?? '')).toBeLessThan(825 * 86_400_000);
  });

  it('keeps its keys to itself', () => {
    const modes = ['ca-key.pem', 'server-key.pem'].map((name) => statSync(join(folder, 'tls', name)).mode & 0o777);
    expect(modes).toEqual([0o600, 0o600]);
    expect(statSync(join(folder, 'tls')).mode & 0o777).toBe(0o700);
  });

  it('stands behind the front under the names of Microsoft, each with its own addresses', async () => {
    const sharePoint = await through('https://test.sharepoint.com/sites/register/_api/web?$select=Url', { ...json, Authorization: token('https://test.sharepoint.com') });
    expect([sharePoint.status, sharePoint.text]).toEqual([200, JSON.stringify({ Url: 'https://test.sharepoint.com/sites/register' })]);
    const graph = await through('https://graph.microsoft.com/v1.0/me?$select=displayName', { Authorization: token('https://graph.microsoft.com') });
    expect(JSON.parse(graph.text)).toEqual({
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users(displayName)/$entity', displayName: 'olga Person',
    });
  });

  it.each(['example.org:443', 'test.sharepoint.com:80', 'localhost:443', '127.0.0.1:22', 'graph.microsoft.com.example.org:443'])(
    'opens no tunnel to %s', async (host) => {
      expect(await tunnel(host)).toBe(403);
    },
  );

  it('is no proxy for plain requests', async () => {
    const refused = await fetch(`http://127.0.0.1:${running.secure?.proxyPort}/sites/register`);
    expect([refused.status, await refused.text()]).toEqual([403, 'This front answers CONNECT only, not GET.\n']);
  });

  it('refuses a Host and an Origin that are not its own, and lets its own pages read answers across its doors', async () => {
    const url = `https://localhost:${securePort()}/identity`;
    expect((await ask(url, { Host: 'example.org' })).status).toBe(403);
    expect((await ask(url, { Host: 'test.sharepoint.com' })).status).toBe(403);
    expect((await ask(url, { Origin: 'https://example.org' })).status).toBe(403);
    const page = running.origin;
    const allowed = await ask(url, { Origin: page });
    expect([allowed.status, allowed.headers['access-control-allow-origin']]).toEqual([200, page]);
    const preflight = await ask(url, { Origin: page, 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'authorization' }, 'OPTIONS');
    expect([preflight.status, preflight.headers['access-control-allow-headers']]).toEqual([204, 'authorization']);
    expect((await ask(url, { Origin: 'https://example.org', 'Access-Control-Request-Method': 'POST' }, 'OPTIONS')).status).toBe(403);
  });

  it('keeps its certificates over a restart, and its port when that is free', async () => {
    const before = securePort();
    await running.close();
    running = await start({ secure: { httpsPort: before } });
    expect(running.secure?.port).toBe(before);
    expect(readFileSync(running.secure?.authorityFile ?? '', 'utf8')).toBe(ca);
    expect((await ask(`https://localhost:${before}/identity`)).status).toBe(200);
  });
});
