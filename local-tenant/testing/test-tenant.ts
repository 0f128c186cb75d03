import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Controls } from '../controls/controls';
import { readFault } from '../controls/fault';
import type { StandingFault } from '../controls/faults';
import type { TenantSettings } from '../controls/settings';
import { issueToken } from '../identity/access-token';
import { startServer, type RunningServer } from '../server';
import { personById } from '../users/principal-store';

/** People of the tenant that specs start: olga owns the register site, mia may edit there, ron reads, stan is a stranger elsewhere. */
export const testSeed = {
  tenant: { id: '11111111-1111-4111-8111-111111111111', name: 'Test', domain: 'test.local' },
  people: ['olga', 'mia', 'ron', 'dora', 'stan'].map((id) => ({
    id, displayName: `${id} Person`, mail: `${id}@test.local`, jobTitle: 'tester', tenantRoles: [],
  })),
  sites: [
    { path: '/sites/register', title: 'Register', language: 1043, owners: ['olga'], members: ['mia'], visitors: ['everyone'] },
    { path: '/sites/closed', title: 'Closed', language: 1033, owners: ['stan'], members: [], visitors: [] },
  ],
};

export interface TestAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; `{}` when it is empty. */
  readonly json: Record<string, unknown>;
}

export interface AskOptions {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly site?: string;
}

/** A server of its own, in its own folder, on a free port; and requests to it under a person's token. */
export class TestTenant {
  private constructor(public readonly running: RunningServer, public readonly folder: string) {}

  public static async start(seed: unknown = testSeed, folder = mkdtempSync(join(tmpdir(), 'local-tenant-'))): Promise<TestTenant> {
    return new TestTenant(await startServer({ port: 0, dataFolder: folder, seed: () => seed, checkResponses: true, testControls: true }), folder);
  }

  public tokenOf(personId: string): string {
    const { tenant } = this.running;
    const person = personById(tenant.db, personId);
    if (person === undefined) {
      throw new Error(`the test tenant has nobody called ${personId}`);
    }
    return issueToken(tenant.issuer, person, tenant.origin, tenant.now()).access_token;
  }

  /** Asks `<site>/_api/<path>`; light JSON without metadata unless the headers say otherwise. */
  public async ask(personId: string, path: string, options: AskOptions = {}): Promise<TestAnswer> {
    const response = await fetch(`${this.running.origin}${options.site ?? '/sites/register'}/_api/${path}`, {
      method: options.method ?? (options.body === undefined ? 'GET' : 'POST'),
      headers: {
        Authorization: `Bearer ${this.tokenOf(personId)}`,
        Accept: 'application/json;odata=nometadata',
        'Content-Type': 'application/json;odata=nometadata',
        ...options.headers,
      },
      body: options.body === undefined ? undefined : JSON.stringify(options.body),
    });
    const text = await response.text();
    const json = text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {};
    return { status: response.status, headers: response.headers, text, json };
  }

  /** A POST without a body. */
  public post(personId: string, path: string, body: unknown = {}): Promise<TestAnswer> {
    return this.ask(personId, path, { method: 'POST', body });
  }

  public merge(personId: string, path: string, body: unknown, etag = '*'): Promise<TestAnswer> {
    return this.ask(personId, path, { method: 'POST', body, headers: { 'X-HTTP-Method': 'MERGE', 'If-Match': etag } });
  }

  public delete(personId: string, path: string, etag = '*'): Promise<TestAnswer> {
    return this.ask(personId, path, { method: 'POST', body: {}, headers: { 'X-HTTP-Method': 'DELETE', 'If-Match': etag } });
  }

  /** The tenant's own clock: tokens, digests and delays follow it. */
  public get clock(): Controls['clock'] {
    return this.controls.clock;
  }

  /** Lets something go wrong with the requests that match; `{ kind: 'dropAfter', method: 'POST', path: 'items$', count: 1 }`. */
  public fail(fault: Readonly<Record<string, unknown>>): StandingFault {
    return this.controls.faults.add(readFault(fault));
  }

  /** Changes how the tenant is set: `{ labelPublicationSeconds: 86400 }`. */
  public set(settings: Partial<TenantSettings>): void {
    this.running.tenant.settings.change(settings);
  }

  /** The machine's clock, the settings of the start and no faults. */
  public resetControls(): void {
    this.controls.faults.clear();
    this.controls.clock.reset();
    this.running.tenant.settings.reset();
  }

  private get controls(): Controls {
    const { controls } = this.running.tenant;
    if (controls === undefined) {
      throw new Error('the test tenant has no controls');
    }
    return controls;
  }

  public async stop(): Promise<void> {
    await this.running.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
