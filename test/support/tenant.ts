import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tenantControls, type TenantControls } from './tenant-controls';
import { personToken } from './person-token';
import { deviation, startProcess, type SecureAddresses, type TenantProcess } from './tenant-process';

/** A local tenant of a test's own, with its data in a temporary folder. */
export interface TestTenant {
  /** Origin: `http://localhost:40123`. */
  readonly url: string;
  /** Address of the register's site. */
  readonly registerUrl: string;
  readonly dataFolder: string;
  /** Of its process; another after a restart. */
  readonly pid: number;
  /** Where it is over https; another port after a restart. */
  readonly secure: SecureAddresses;
  /** A bearer token for SharePoint (or, when asked, another resource) in a person's name. */
  token(person: string, resource?: string): Promise<string>;
  /** `fetch` in a person's name. `path`: from the origin, or a full address. JSON is asked for unless `init` says else. */
  fetchAs(person: string, path: string, init?: RequestInit): Promise<Response>;
  /** The tenant's clock, settings and faults; a restart forgets what was turned. */
  readonly controls: TenantControls;
  /** Ends the process as asked (`SIGTERM` by default) and starts it again on the same data and port. */
  restart(signal?: NodeJS.Signals): Promise<void>;
  /** Ends the process at once, as a power failure would; `restart` brings it back. */
  kill(): Promise<void>;
  /** Ends the process and takes its data away. Throws when an answer deviated from the published metadata, whoever got it. */
  stop(): Promise<void>;
}

export interface TestTenantOptions {
  /** `demo` (the default): provisioned, with the demo content; `empty`: only what the seed file holds. */
  readonly content?: 'demo' | 'empty';
  readonly seed?: string;
  readonly webParts?: string;
  /** Compare every answer with the published metadata: yes, unless time is measured. */
  readonly checkResponses?: boolean;
}

function preparedFolder(): string {
  const folder = process.env.SERIES_REGISTER_PREPARED;
  if (!folder) throw new Error('There is no prepared tenant: run this test with test/jest.config.cjs.');
  return folder;
}

/** Starts a local tenant for a test file; call `stop` in `afterAll`. */
export async function startTenant(options: TestTenantOptions = {}): Promise<TestTenant> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'series-register-'));
  if (options.content !== 'empty') cpSync(preparedFolder(), dataFolder, { recursive: true });
  const { seed, webParts, checkResponses } = options;
  const deviations: string[] = [];
  let running: TenantProcess = await startProcess({ dataFolder, seed, webParts, checkResponses });
  const { url } = running;

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    running.child.kill(signal);
    await running.ended;
    deviations.push(...(running.complaints().match(deviation) ?? []));
  };
  const token = (person: string, resource = url): Promise<string> => personToken(url, person, resource);

  return {
    url,
    registerUrl: `${url}/sites/register`,
    dataFolder,
    get pid() {
      return running.child.pid ?? 0;
    },
    get secure() {
      return running.secure;
    },
    token,
    controls: tenantControls(url),
    fetchAs: async (person, path, init = {}) => {
      const headers = new Headers(init.headers);
      if (!headers.has('Accept')) headers.set('Accept', 'application/json;odata=nometadata');
      headers.set('Authorization', `Bearer ${await token(person)}`);
      return fetch(new URL(path, url), { ...init, headers });
    },
    restart: async (signal = 'SIGTERM') => {
      await end(signal);
      running = await startProcess({ dataFolder, port: Number(new URL(url).port), seed, webParts, checkResponses });
    },
    kill: () => end('SIGKILL'),
    stop: async () => {
      await end('SIGTERM');
      rmSync(dataFolder, { recursive: true, force: true });
      if (deviations.length > 0) throw new Error([...new Set(deviations)].join('\n'));
    },
  };
}
