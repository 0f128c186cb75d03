import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { AppProof } from '../access-token';

/** What the provider is to know of a token request that is not in it. */
export interface TokenIntent {
  /** The audience that the token is to have. */
  readonly audience: string;
  /** How the app has proved who it is. */
  readonly proof: AppProof;
}

const intents = new WeakMap<IncomingMessage, TokenIntent>();

/** What was noted of a request; undefined when it asks for no token. */
export const intentOf = (request: IncomingMessage): TokenIntent | undefined => intents.get(request);

/** The part of a translated request's path that stands before the provider's own routes. */
export const baseOf = (request: IncomingMessage): string => (request as IncomingMessage & { baseUrl?: string }).baseUrl ?? '';

/**
 * The request that the OpenID provider gets to see instead of a client's: what Entra's clients say with scopes, said with OAuth's resource indicators
 * (RFC 8707), and who the client is by its form alone. `base` is the part of the path before the provider's own routes.
 */
export const translatedRequest = (request: IncomingMessage, base: string, path: string, form?: URLSearchParams, intent?: TokenIntent): IncomingMessage => {
  const body = form === undefined ? Buffer.alloc(0) : Buffer.from(form.toString());
  const { method, socket, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  const { authorization: _authorization, ...headers } = request.headers;
  const translated = Object.assign(Readable.from(body.length === 0 ? [] : [body]), {
    method, socket, connection: socket, httpVersion, httpVersionMajor, httpVersionMinor, url: path, originalUrl: base + path, baseUrl: base,
    headers: { ...headers, ...(form === undefined ? {} : { 'content-length': String(body.length), 'content-type': 'application/x-www-form-urlencoded' }) },
  }) as unknown as IncomingMessage;
  if (intent !== undefined) {
    intents.set(translated, intent);
  }
  return translated;
};
