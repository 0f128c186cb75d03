import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

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

/**
 * Notes every connection of a server from now on. @returns ends the server with all of them: those too that became tunnels, or whose
 * TLS handshake never came to its end, which the server itself does not count
 */
export const endingOf = (server: Server): (() => Promise<void>) => {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      sockets.forEach((socket) => socket.destroy());
    });
};
