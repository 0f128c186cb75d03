import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';

const audiences = new WeakMap<IncomingMessage, string>();

/** The audience that the token which this request asks for is to have; undefined when it named no service. */
export const audienceOf = (request: IncomingMessage): string | undefined => audiences.get(request);

/** The part of a translated request's path that stands before the provider's own routes. */
export const baseOf = (request: IncomingMessage): string => (request as IncomingMessage & { baseUrl?: string }).baseUrl ?? '';

/**
 * The request that the OpenID provider gets to see instead of a client's: what Entra's clients say with scopes, said with OAuth's resource indicators
 * (RFC 8707). `base` is the part of the path before the provider's own routes.
 */
export const translatedRequest = (request: IncomingMessage, base: string, path: string, form: URLSearchParams | undefined, audience: string | undefined): IncomingMessage => {
  const body = form === undefined ? Buffer.alloc(0) : Buffer.from(form.toString());
  const { method, socket, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  const headers = {
    ...request.headers,
    ...(form === undefined ? {} : { 'content-length': String(body.length), 'content-type': 'application/x-www-form-urlencoded' }),
  };
  const translated = Object.assign(Readable.from(body.length === 0 ? [] : [body]), {
    method, socket, connection: socket, httpVersion, httpVersionMajor, httpVersionMinor, headers, url: path, originalUrl: base + path, baseUrl: base,
  }) as unknown as IncomingMessage;
  if (audience !== undefined) {
    audiences.set(translated, audience);
  }
  return translated;
};
