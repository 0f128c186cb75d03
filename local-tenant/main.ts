import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SeedProblem } from './seed/read-seed';
import { startServer, type RunningServer } from './server';
import { StorageProblem } from './storage/open-database';

const usage = 'usage: main.js --port N --data DIR [--tenant FILE.json] [--web-parts DIR] [--check-responses]';

const fail = (message: string): never => {
  process.stderr.write(`local tenant: ${message}\n`);
  process.exit(1);
};

const options = (): { port: number; data: string; tenant?: string; webParts?: string; checkResponses?: boolean } => {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string' }, data: { type: 'string' }, tenant: { type: 'string' }, 'web-parts': { type: 'string' },
        'check-responses': { type: 'boolean' },
      },
    });
    const port = Number(values.port ?? '0');
    if (values.data === undefined || !Number.isInteger(port) || port < 0 || port > 65535) {
      return fail(usage);
    }
    return { port, data: values.data, tenant: values.tenant, webParts: values['web-parts'], checkResponses: values['check-responses'] };
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
const explained = (error: unknown, port: number): string => {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE') {
    return `port ${port} is in use; choose another one with --port`;
  }
  if (code === 'EACCES') {
    return `port ${port} may not be used; choose another one with --port`;
  }
  return error instanceof StorageProblem || error instanceof SeedProblem
    ? error.message
    : (error instanceof Error ? error.stack : undefined) ?? String(error);
};

const endOn = (signal: NodeJS.Signals, running: RunningServer): void => {
  process.once(signal, () => {
    running.close().then(() => process.exit(0), (error: unknown) => fail(String(error)));
  });
};

const { port, data, tenant, webParts, checkResponses } = options();
startServer({ port, dataFolder: data, seed: tenant === undefined ? undefined : () => readSeedFile(tenant), webParts, checkResponses }).then(
  (running) => {
    endOn('SIGINT', running);
    endOn('SIGTERM', running);
    process.stdout.write(`local tenant ready on ${running.origin}\n`);
  },
  (error: unknown) => fail(explained(error, port)),
);
