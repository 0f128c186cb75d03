import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, type RunningServer } from '../server';

/** The people of the small tenant. */
export type SmallPerson = 'owner' | 'member' | 'visitor' | 'stranger' | 'records' | 'admin';

/** A tenant in this process, for specs: two sites, six people, a clock that stands still. */
export interface SmallTenant {
  readonly url: string;
  readonly dataFolder: string;
  readonly server: RunningServer;
  /** Moves the clock on. */
  pass(seconds: number): void;
  token(person: SmallPerson, resource?: string): Promise<string>;
  /** `fetch` with a person's token; bodies that are no bytes and no text are sent as JSON. */
  as(person: SmallPerson, method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  /** The cookie of a browser in which a person signed in. */
  signIn(person: SmallPerson): Promise<string>;
  stop(): Promise<void>;
}

const person = (id: SmallPerson, displayName: string, tenantRoles: readonly string[] = []) => ({
  id, displayName, mail: `${id}@small.example`, jobTitle: `Functie <${id}>`, tenantRoles,
});

const seed = {
  tenant: { id: '11111111-2222-4333-8444-555555555555', name: 'Small', domain: 'small.example' },
  people: [
    person('owner', 'Olga Eigenaar'), person('member', 'Mo Lid'), person('visitor', 'Vera Lezer'), person('stranger', 'Sam Vreemd'),
    person('records', 'Rita Beheer', ['recordsManagement']), person('admin', 'Ada Admin', ['sharePointAdministrator']),
  ],
  sites: [
    {
      path: '/sites/werk', title: 'Werk & co', language: 1043, owners: ['owner'], members: ['member', 'records'], visitors: ['visitor'],
      pages: [{ name: 'Start', title: 'Startpagina', webPart: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee', properties: { site: '</script>' } }],
    },
    { path: '/sites/other', title: 'Other', language: 1033, owners: ['owner'], members: [], visitors: ['everyone'] },
  ],
};

/** Starts a small tenant on a free port, in a folder of its own. */
export async function startSmallTenant(webParts?: string): Promise<SmallTenant> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'small-tenant-'));
  let moment = new Date('2026-03-12T10:00:00Z').getTime();
  const server = await startServer({ port: 0, dataFolder, seed: () => seed, webParts, now: () => new Date(moment), checkResponses: true });
  const url = server.origin;
  const token = async (id: SmallPerson, resource = url): Promise<string> => {
    const answer = await fetch(`${url}/identity/${id}/token?resource=${encodeURIComponent(resource)}`);
    return ((await answer.json()) as { access_token: string }).access_token;
  };
  return {
    url,
    dataFolder,
    server,
    pass: (seconds) => {
      moment += seconds * 1000;
    },
    token,
    as: async (id, method, path, body, headers = {}) => {
      const resource = path.startsWith('/graph/') ? 'https://graph.microsoft.com' : url;
      const raw = body === undefined || typeof body === 'string' || body instanceof Uint8Array;
      return fetch(url + path, {
        method,
        headers: {
          Accept: 'application/json;odata=nometadata',
          Authorization: `Bearer ${await token(id, resource)}`,
          ...(raw ? {} : { 'Content-Type': 'application/json' }),
          ...headers,
        },
        body: raw ? (body as string | undefined) : JSON.stringify(body),
      });
    },
    signIn: async (id) => {
      const answer = await fetch(`${url}/identity/sign-in`, {
        method: 'POST', redirect: 'manual', body: new URLSearchParams({ person: id, return: '/' }),
      });
      return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    },
    stop: async () => {
      await server.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
