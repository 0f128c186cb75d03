import { createServer, type Server } from 'node:http';
import type { Server as SecureServer } from 'node:https';
import type { Duplex } from 'node:stream';

const refuse = (socket: Duplex, host: string): void => {
  const text = `This front opens no tunnel to ${host.replace(/[^\w.:-]/g, '?')}.\n`;
  socket.end(`HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: ${text.length}\r\nConnection: close\r\n\r\n${text}`);
};

/**
 * A proxy (RFC 9110, CONNECT) for clients that know Microsoft's services by their own names only: it ends the tunnel to each of `hosts` in
 * the tenant itself and opens none to anywhere else. Nothing leaves this machine.
 * @param secure takes the connections; its certificate must bear the hosts' names
 */
export const connectFront = (hosts: readonly string[], secure: SecureServer): Server => {
  const front = createServer((request, response) => {
    response.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' });
    response.end(`This front answers CONNECT only, not ${request.method ?? ''}.\n`);
  });
  front.on('connect', (request, socket: Duplex, head: Buffer) => {
    // A client that goes away before its tunnel stands is no fault of ours.
    socket.on('error', () => socket.destroy());
    const asked = (request.url ?? '').toLowerCase();
    if (!hosts.some((host) => asked === `${host}:443`)) {
      refuse(socket, asked);
      return;
    }
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    if (head.length > 0) {
      socket.unshift(head);
    }
    secure.emit('connection', socket);
  });
  return front;
};
