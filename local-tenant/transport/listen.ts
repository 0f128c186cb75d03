import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Listens on loopback only. @returns the port @throws the error of `listen` when the port is taken */
export const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.removeListener('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });

/** Listens on the port wished for, or on any free one when somebody else has it. */
export const listenNear = (server: Server, wished: number): Promise<number> =>
  listen(server, wished).catch((error: unknown) => {
    if (wished !== 0 && (error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
      return listen(server, 0);
    }
    throw error;
  });

/** Ends a server and whatever connections it still has. */
export const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
