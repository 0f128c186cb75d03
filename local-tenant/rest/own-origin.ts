import type { IncomingMessage } from 'node:http';

/** Names under which this machine may be addressed. Anything else came by DNS rebinding or from another site's page. */
const hosts = (port: number): readonly string[] => [`localhost:${port}`, `127.0.0.1:${port}`];

/** Whether a request was addressed to this server, by a page of this server or by a program. */
export const isOwn = (request: IncomingMessage, port: number): boolean => {
  const { host, origin } = request.headers;
  const ownHost = hosts(port).includes((host ?? '').toLowerCase());
  const ownOrigin = origin === undefined || hosts(port).some((name) => origin.toLowerCase() === `http://${name}`);
  return ownHost && ownOrigin;
};
