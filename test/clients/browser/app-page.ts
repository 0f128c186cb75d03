import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { repository } from '../../support/repository';

/** A page on this machine that is no part of the tenant, with a client library from npm on it as its maker built it. */
export interface AppPage {
  /** `http://localhost:40200/` */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the page. @param library path under node_modules of the script that it loads */
export async function serveAppPage(library: string): Promise<AppPage> {
  const script = readFileSync(join(repository, 'node_modules', library));
  const server = createServer((request, response) => {
    const isScript = request.url === '/library.js';
    response.writeHead(200, { 'Content-Type': isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8' });
    response.end(isScript ? script : '<!doctype html><html lang="en"><title>App</title><script src="/library.js"></script><body></body></html>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
