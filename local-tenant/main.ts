import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SeedProblem } from './seed/read-seed';
import { startServer, type RunningServer } from './server';
import { StorageProblem } from './storage/open-database';

const usage = 'usage: main.js --port N --data DIR [--tenant FILE.json] [--web-parts DIR] [--check-responses] [--https-port N] [--proxy-port N] [--test-controls] [--throttling]';

const fail = (message: string): never => {
  process.stderr.write(`local tenant: ${message}\n`);
  process.exit(1);
};

interface Options {
  readonly port: number;
  readonly httpsPort?: number;
  readonly proxyPort?: number;
  readonly data: string;
  readonly tenant?: string;
  readonly webParts?: string;
  readonly checkResponses?: boolean;
  readonly testControls?: boolean;
  readonly throttling?: boolean;
}

/** NaN for what is no port. */
const portFrom = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : /^\d{1,5}$/.test(text) && Number(text) <= 65535 ? Number(text) : Number.NaN;

const options = (): Options => {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string' }, 'https-port': { type: 'string' }, 'proxy-port': { type: 'string' }, data: { type: 'string' }, tenant: { type: 'string' }, 'web-parts': { type: 'string' },
        'check-responses': { type: 'boolean' }, 'test-controls': { type: 'boolean' }, throttling: { type: 'boolean' },
      },
    });
    const port = portFrom(values.port) ?? 0;
    const httpsPort = portFrom(values['https-port']);
    const proxyPort = portFrom(values['proxy-port']);
    if (values.data === undefined || [port, httpsPort, proxyPort].some((one) => Number.isNaN(one))) {
      return fail(usage);
    }
    return {
      port, httpsPort, proxyPort, data: values.data, tenant: values.tenant, webParts: values['web-parts'], checkResponses: values['check-responses'],
      testControls: values['test-controls'], throttling: values.throttling,
    };
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}; ${usage}`);
  }
};

const readSeedFile = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new SeedProblem(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
};

/** One sentence for what can go wrong at a start through no fault of this program. */
const explained = (error: unknown): string => {
  const { code, port: taken } = error as NodeJS.ErrnoException & { port?: number };
  const option = taken === httpsPort ? '--https-port' : taken === proxyPort ? '--proxy-port' : '--port';
  if (code === 'EADDRINUSE') {
    return `port ${taken} is in use; choose another one with ${option}`;
  }
  if (code === 'EACCES') {
    return `port ${taken} may not be used; choose another one with ${option}`;
  }
  return error instanceof StorageProblem || error instanceof SeedProblem
    ? error.message
    : (error instanceof Error ? error.stack : undefined) ?? String(error);
};

/** Where else it can be reached, for people and for programs that start it. */
const secureLines = ({ secure }: RunningServer): string =>
  secure === undefined ? '' :
    `over https on https://localhost:${secure.port}, certificate authority ${secure.authorityFile}\n` +
    `Microsoft's host names through the proxy http://127.0.0.1:${secure.proxyPort}\n`;

const endOn = (signal: NodeJS.Signals, running: RunningServer): void => {
  process.once(signal, () => {
    running.close().then(() => process.exit(0), (error: unknown) => fail(String(error)));
  });
};

const { port, httpsPort, proxyPort, data, tenant, webParts, checkResponses, testControls, throttling } = options();
startServer({
  port, dataFolder: data, seed: tenant === undefined ? undefined : () => readSeedFile(tenant), webParts, checkResponses, testControls,
  secure: { httpsPort, proxyPort }, settings: { throttling: throttling === true },
}).then(
  (running) => {
    endOn('SIGINT', running);
    endOn('SIGTERM', running);
    process.stdout.write(`local tenant ready on ${running.origin}\n${secureLines(running)}`);
  },
  (error: unknown) => fail(explained(error)),
);
