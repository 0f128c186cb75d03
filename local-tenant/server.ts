import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { areas, extendModel } from './areas';
import { makeResponseChecks } from './checking/response-checks';
import { signingSecret } from './identity/signing-secret';
import { isOwn } from './rest/own-origin';
import { serveApi } from './rest/serve-api';
import type { Tenant } from './rest/tenant';
import { openDatabase } from './storage/open-database';
import { seedTenant, tenantIdentity } from './seed/seed-tenant';

export interface ServerOptions {
  readonly port: number;
  readonly dataFolder: string;
  /** The JSON of the seed file; only read when the data folder is new. */
  readonly seed?: () => unknown;
  readonly webParts?: string;
  readonly now?: () => Date;
  /** Compares every answer with Microsoft's published metadata and refuses with 500 to send one that deviates. For tests. */
  readonly checkResponses?: boolean;
}

export interface RunningServer {
  readonly tenant: Tenant;
  readonly origin: string;
  close(): Promise<void>;
}

const plain = (response: ServerResponse, status: number, text: string): void => {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
};

const respond = async (request: IncomingMessage, response: ServerResponse, tenant: Tenant): Promise<void> => {
  if (!isOwn(request, tenant.port)) {
    plain(response, 403, 'This server answers only requests that are addressed to it, from its own pages.');
    return;
  }
  const url = new URL(request.url ?? '/', tenant.origin);
  if (/\/_api(\/|$)/i.test(url.pathname)) {
    await serveApi(request, response, tenant);
    return;
  }
  const exchange = { request, response, path: url.pathname, url, tenant };
  for (const area of areas) {
    if ((await area.respond?.(exchange)) === true) {
      return;
    }
  }
  plain(response, 404, 'There is nothing at this address.');
};

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.removeListener('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });

/**
 * Opens the data folder and serves it on 127.0.0.1.
 * @throws StorageProblem; the error of `listen` when the port is taken
 */
export const startServer = async (options: ServerOptions): Promise<RunningServer> => {
  extendModel();
  const { db, isNew } = openDatabase(options.dataFolder, areas.flatMap((area) => area.tables ?? []));
  const now = options.now ?? ((): Date => new Date());
  try {
    if (isNew) {
      seedTenant(db, options.dataFolder, options.seed?.(), now());
    }
    const identity = tenantIdentity(db);
    const issuer = { tenantId: identity.id, secret: signingSecret(options.dataFolder) };
    const ready: { tenant?: Tenant } = {};
    const server = createServer((request, response) => {
      const { tenant } = ready;
      if (tenant === undefined) {
        plain(response, 503, 'The server is starting.');
        return;
      }
      respond(request, response, tenant).catch((error: unknown) => {
        process.stderr.write(`${request.method ?? ''} ${request.url ?? ''}: ${error instanceof Error ? error.stack ?? '' : String(error)}\n`);
        if (response.headersSent) {
          response.destroy();
        } else {
          plain(response, 500, 'The server failed to answer this request.');
        }
      });
    });
    const port = await listen(server, options.port);
    const tenant = {
      db, dataFolder: options.dataFolder, ...identity, issuer, port, origin: `http://localhost:${port}`,
      webParts: options.webParts, now, checks: options.checkResponses === true ? makeResponseChecks() : undefined,
    };
    ready.tenant = tenant;
    const close = (): Promise<void> => new Promise((resolve) => {
      server.close(() => {
        db.close();
        resolve();
      });
      server.closeAllConnections();
    });
    return { tenant, origin: tenant.origin, close };
  } catch (error) {
    db.close();
    throw error;
  }
};
