import type { RequestListener } from 'node:http';
import { createServer, type Server as SecureServer } from 'node:https';
import { connectFront } from './connect-front';
import { endingOf, listen, listenNear } from './listen';
import { serverCertificate } from './server-certificate';
import { frontHosts } from './tenant-names';
import { authorityFile } from './certificate-files';
import type { Door } from './addresses';

/** Ports asked for; absent: the one after the plain port (two after it for the front), or a free one when that is taken. */
export interface SecureDoorOptions {
  readonly httpsPort?: number;
  readonly proxyPort?: number;
}

/** The tenant over https, and behind the CONNECT front. */
export interface SecureDoors {
  readonly port: number;
  readonly proxyPort: number;
  /** The certificate of the authority that clients are to trust. */
  readonly authorityFile: string;
  close(): Promise<void>;
}

const renewEach = 86_400_000;

/** What stands at the root of Graph's own host stands under `/graph` here. */
const inGraph = (handler: RequestListener): RequestListener => (request, response) => {
  if (/^graph\.microsoft\.com(:443)?$/i.test(request.headers.host ?? '')) {
    request.url = `/graph${request.url ?? '/'}`;
  }
  handler(request, response);
};

const near = (port: number, by: number): number => (port === 0 || port + by > 65535 ? 0 : port + by);

/**
 * Opens both doors on loopback.
 * @param plainPort the port that was asked for plain http, 0 for any
 * @throws the error of `listen` when a port that was asked for is taken
 */
export const openSecureDoors = async (
  dataFolder: string, tenant: { readonly name: string; readonly domain: string }, plainPort: number, options: SecureDoorOptions,
  handler: (door: Door) => RequestListener,
): Promise<SecureDoors> => {
  const hosts = frontHosts(tenant.domain);
  const names = ['localhost', ...hosts];
  const { server } = await serverCertificate(dataFolder, tenant.name, names);
  const certificate = { cert: server.certificate, key: server.key };
  const direct = createServer(certificate, handler('https'));
  // Never listens itself: it gets its connections from the front.
  const tunnelled = createServer(certificate, inGraph(handler('front')));
  const front = connectFront(hosts, tunnelled);
  const endings = [endingOf(direct), endingOf(front)];
  const port = options.httpsPort === undefined ? await listenNear(direct, near(plainPort, 1)) : await listen(direct, options.httpsPort);
  const proxyPort = options.proxyPort === undefined ? await listenNear(front, near(plainPort, 2)) : await listen(front, options.proxyPort);
  const renewing = setInterval(() => void renew(dataFolder, tenant.name, names, [direct, tunnelled]), renewEach).unref();
  return {
    port, proxyPort, authorityFile: authorityFile(dataFolder),
    close: async () => {
      clearInterval(renewing);
      await Promise.all(endings.map((end) => end()));
    },
  };
};

/** A tenant that runs for months must not serve a certificate that has ended. */
const renew = async (dataFolder: string, tenantName: string, names: readonly string[], servers: readonly SecureServer[]): Promise<void> => {
  try {
    const { server } = await serverCertificate(dataFolder, tenantName, names);
    servers.forEach((each) => each.setSecureContext({ cert: server.certificate, key: server.key }));
  } catch (error) {
    process.stderr.write(`the certificate could not be renewed: ${error instanceof Error ? error.message : String(error)}\n`);
  }
};
