import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { repository } from './repository';

/** The same server over https. */
export interface SecureAddresses {
  /** `https://localhost:40124` */
  readonly url: string;
  /** The file with the certificate of the tenant's own authority, PEM. */
  readonly authority: string;
  /** The CONNECT front for Microsoft's host names: `http://127.0.0.1:40125`. */
  readonly proxy: string;
}

/** A running server, and what it said. */
export interface TenantProcess {
  /** Origin without a slash at the end: `http://localhost:40123`. */
  readonly url: string;
  readonly secure: SecureAddresses;
  readonly child: ChildProcess;
  /** Resolves with the exit code, or with the name of the signal that ended it. */
  readonly ended: Promise<number | string>;
  /** All that it wrote to stderr so far. */
  complaints(): string;
}

export interface TenantProcessOptions {
  readonly dataFolder: string;
  /** 0 (the default) = any free one. */
  readonly port?: number;
  /** The seed file; the demo's own when left out. */
  readonly seed?: string;
  readonly webParts?: string;
  /** Compare every answer with Microsoft's published metadata before it is sent (the default); not where time is measured. */
  readonly checkResponses?: boolean;
  /** Let the test move the tenant's clock, change its settings and make it fail (the default). */
  readonly testControls?: boolean;
}

/** What the server says on stderr of an answer that it refused to send. */
export const deviation = /^.*deviates from the published metadata.*$/gm;

/** The arguments that the built server is started with, also for tests that expect it to refuse. */
export function tenantArguments({ dataFolder, port = 0, seed, webParts, checkResponses = true, testControls = true }: TenantProcessOptions): string[] {
  return [
    ...['--import', pathToFileURL(join(repository, 'tools', 'run', 'end-with-parent.mjs')).href],
    join(repository, 'temp', 'local-tenant', 'main.js'),
    ...['--port', String(port)],
    ...['--data', dataFolder],
    ...['--tenant', seed ?? join(repository, 'demo', 'tenant.json')],
    ...['--web-parts', webParts ?? join(repository, 'temp', 'web-parts')],
    ...(checkResponses ? ['--check-responses'] : []),
    ...(testControls ? ['--test-controls'] : []),
  ];
}

/** What the server says of its addresses when it is ready. */
const addresses = /local tenant ready on (http:\S+)\nover https on (https:\S+), certificate authority (.*)\nMicrosoft's host names through the proxy (http:\S+)\n/;

/** Starts the built server and waits until it listens; rejects with what it said when it ends before that. */
export async function startProcess(options: TenantProcessOptions): Promise<TenantProcess> {
  const child = spawn(process.execPath, tenantArguments(options), { stdio: ['pipe', 'pipe', 'pipe'] });
  let complaints = '';
  child.stderr.on('data', (part: Buffer) => (complaints += part.toString()));
  const ended = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? String(signal)));
  });
  const ready = new Promise<Pick<TenantProcess, 'url' | 'secure'>>((resolve) => {
    let said = '';
    createInterface({ input: child.stdout }).on('line', (line) => {
      said += `${line}\n`;
      const found = addresses.exec(said);
      if (found) resolve({ url: found[1] ?? '', secure: { url: found[2] ?? '', authority: found[3] ?? '', proxy: found[4] ?? '' } });
    });
  });
  const first = await Promise.race([ready, ended]);
  if (typeof first !== 'object') {
    throw new Error(`The local tenant ended (${first}) before it was ready: ${complaints}`);
  }
  return { ...first, child, ended, complaints: () => complaints };
}
