import type { IncomingMessage, ServerResponse } from 'node:http';
import { decodedPath } from '../rest/percent-encoding';

/** Why a request cannot be read. */
export class UnreadableRequest extends Error {
  public constructor(
    public readonly status: 400 | 413,
    message: string,
  ) {
    super(message);
  }
}

/** A request's body, up to a number of bytes. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > limit) throw new UnreadableRequest(413, `The body is larger than ${limit} bytes.`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** A JSON answer that no cache keeps. */
export function sendJson(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  const content = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': content.length,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  });
  response.end(content);
}

/** Sends the browser elsewhere, to be read with GET. */
export function redirect(response: ServerResponse, address: string, headers: Record<string, string> = {}): void {
  response.writeHead(303, { Location: address, 'Cache-Control': 'no-store', 'Content-Length': 0, ...headers });
  response.end();
}

/** An address to come back to: only a path of this tenant, else the start page. */
export function localAddress(address: string | null | undefined): string {
  const local = address ?? '/';
  // Printable ASCII without a backslash: browsers read `/\\host` as another host.
  return /^\/(?![/\\])[!-[\]-~]*$/.test(local) && decodedPath(local) !== undefined ? local : '/';
}
