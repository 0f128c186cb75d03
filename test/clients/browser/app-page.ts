import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { repository } from '../../support/repository';
import type { SelfSigned } from '../self-signed';

/** A page on this machine that is no part of the tenant, with a client library from npm on it as its maker built it. */
export interface AppPage {
  /** `http://localhost:40200/` */
  readonly url: string;
  close(): Promise<void>;
}

const page = (script: string, then = ''): string =>
  `<!doctype html><html lang="en"><title>App</title><script src="${script}"></script><body>${then}</body></html>`;

/**
 * Serves the page.
 * @param library path under node_modules of the script that it loads
 * @param bridge the same for the page at `/console`, where pop-ups and hidden frames of a sign-in come back to
 * @param secure serves it over https, with this certificate
 */
export async function serveAppPage(library: string, bridge?: string, secure?: SelfSigned): Promise<AppPage> {
  const read = (path: string): string => readFileSync(join(repository, 'node_modules', path), 'utf8');
  const contents: Readonly<Record<string, string>> = {
    '/library.js': read(library),
    ...(bridge !== undefined && {
      '/bridge.js': read(bridge), '/console': page('/bridge.js', '<script>msalRedirectBridge.broadcastResponseToMainFrame();</script>'),
    }),
  };
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    response.writeHead(200, { 'Content-Type': `${path.endsWith('.js') ? 'text/javascript' : 'text/html'}; charset=utf-8` });
    response.end(contents[path] ?? page('/library.js'));
  };
  const server = secure === undefined ? createServer(answer) : createSecureServer({ cert: secure.certificate, key: secure.key }, answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `${secure === undefined ? 'http' : 'https'}://localhost:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
