import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { areas, extendModel } from './areas';
import { makeResponseChecks } from './checking/response-checks';
import { amongFaults } from './controls/among-faults';
import { Faults } from './controls/faults';
import { MovableClock } from './controls/movable-clock';
import { Settings, standardSettings, type TenantSettings } from './controls/settings';
import { signingKey } from './identity/signing-key';
import { signingSecret } from './identity/signing-secret';
import { isApiPath } from './rest/http-request';
import { serveApi } from './rest/serve-api';
import type { Tenant } from './rest/tenant';
import { openDatabase } from './storage/open-database';
import { Throttle } from './throttling/throttle';
import { seedTenant, tenantIdentity } from './seed/seed-tenant';
import { Addresses, type Door } from './transport/addresses';
import { endingOf, listen } from './transport/listen';
import { receive } from './transport/receive';
import { openSecureDoors, type SecureDoorOptions, type SecureDoors } from './transport/secure-doors';

export interface ServerOptions {
  readonly port: number;
  readonly dataFolder: string;
  /** The JSON of the seed file; only read when the data folder is new. */
  readonly seed?: () => unknown;
  readonly webParts?: string;
  readonly now?: () => Date;
  /** Compares every answer with Microsoft's published metadata and refuses with 500 to send one that deviates. For tests. */
  readonly checkResponses?: boolean;
  /** Lets whoever reaches it move its clock, change its settings and make it fail, at `/_tenant/controls`. For tests. */
  readonly testControls?: boolean;
  /** Where its settings begin, as far as they differ from the standard. */
  readonly settings?: Partial<TenantSettings>;
  /** Serves https and the CONNECT front as well; absent: plain http only. */
  readonly secure?: SecureDoorOptions;
}

export interface RunningServer {
  readonly tenant: Tenant;
  readonly origin: string;
  readonly secure?: Omit<SecureDoors, 'close'>;
  close(): Promise<void>;
}

const plain = (response: ServerResponse, status: number, text: string): void => {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
};

const respond = async (door: Door, request: IncomingMessage, response: ServerResponse, tenant: Tenant): Promise<void> => {
  const received = receive(door, request, response, tenant);
  if (received === 'answered') {
    return;
  }
  const { address, path, url } = received;
  areas.forEach((area) => area.catchUp?.(tenant));
  if (isApiPath(path)) {
    await serveApi(request, response, tenant, address.origin);
    if (request.method !== 'GET') {
      areas.forEach((area) => area.tidy?.(tenant));
    }
    return;
  }
  const exchange = { request, response, path, url, tenant, address };
  for (const area of areas) {
    if ((await area.respond?.(exchange)) === true) {
      return;
    }
  }
  plain(response, 404, 'There is nothing at this address.');
};

/**
 * Opens the data folder and serves it on 127.0.0.1.
 * @throws StorageProblem; the error of `listen` when the port is taken
 */
export const startServer = async (options: ServerOptions): Promise<RunningServer> => {
  extendModel();
  const { db, isNew } = openDatabase(options.dataFolder, areas.flatMap((area) => area.tables ?? []));
  const clock = new MovableClock(options.now ?? ((): Date => new Date()));
  const { now } = clock;
  try {
    if (isNew) {
      seedTenant(db, options.dataFolder, options.seed?.(), now());
    }
    const identity = tenantIdentity(db);
    const issuer = { tenantId: identity.id, secret: signingSecret(options.dataFolder), key: signingKey(options.dataFolder) };
    const ready: { tenant?: Tenant } = {};
    const handler = (door: Door): RequestListener => (request, response) => {
      const { tenant } = ready;
      if (tenant === undefined) {
        plain(response, 503, 'The server is starting.');
        return;
      }
      amongFaults(tenant.controls, request, response, () => respond(door, request, response, tenant)).catch((error: unknown) => {
        process.stderr.write(`${request.method ?? ''} ${request.url ?? ''}: ${error instanceof Error ? error.stack ?? '' : String(error)}\n`);
        if (response.headersSent) {
          response.destroy();
        } else {
          plain(response, 500, 'The server failed to answer this request.');
        }
      });
    };
    const server = createServer(handler('http'));
    const end = endingOf(server);
    const port = await listen(server, options.port);
    const secure = options.secure && await openSecureDoors(options.dataFolder, identity, options.port, options.secure, handler);
    const settings = new Settings({ ...standardSettings, ...options.settings });
    const tenant: Tenant = {
      db, dataFolder: options.dataFolder, ...identity, issuer, port, origin: `http://localhost:${port}`,
      addresses: new Addresses(port, secure?.port, identity.domain),
      webParts: options.webParts, now, checks: options.checkResponses === true ? makeResponseChecks() : undefined,
      settings, throttle: new Throttle(settings, now),
      controls: options.testControls === true ? { clock, faults: new Faults() } : undefined,
    };
    areas.forEach((area) => area.tidy?.(tenant));
    ready.tenant = tenant;
    const close = async (): Promise<void> => {
      await Promise.all([end(), secure?.close()]);
      tenant.checks?.close();
      db.close();
    };
    return { tenant, origin: tenant.origin, secure, close };
  } catch (error) {
    db.close();
    throw error;
  }
};
