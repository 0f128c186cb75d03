import type { IncomingMessage } from 'node:http';
import { badRequest, notImplemented } from '../errors/refusals';
import type { ApiRequest, RequestHeaders } from './api-request';
import { decodedPath } from './percent-encoding';

export const headersOf = (request: IncomingMessage): RequestHeaders =>
  new Map(Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value ?? '']));

const decoded = (text: string): string => {
  const plain = decodedPath(text);
  if (plain === undefined) throw badRequest(`The address contains '${text}', which is not valid percent-encoding.`);
  return plain;
};

/** @throws 501 for an option that is given twice: one of the two would be ignored */
export const queryOf = (search: string): ReadonlyMap<string, string> => {
  const query = new Map<string, string>();
  for (const pair of search.replace(/^\?/, '').split('&').filter((part) => part !== '')) {
    const at = pair.indexOf('=');
    const name = decoded((at < 0 ? pair : pair.slice(0, at)).replace(/\+/g, ' '));
    if (query.has(name)) {
      throw notImplemented('Repeated query option', name);
    }
    query.set(name, at < 0 ? '' : decoded(pair.slice(at + 1).replace(/\+/g, ' ')));
  }
  return query;
};

/** Whether an address leads to the client service, by its name of today or by its older one. */
export const isApiPath = (path: string): boolean => /\/(_api|_vti_bin\/client\.svc)(\/|$)/i.test(path);

/** Where the service's name stands: before it the site, after it the resource. */
export const splitAddress = (path: string): { webPath: string; resource: string } | undefined => {
  const match = /^(.*?)\/(?:_api|_vti_bin\/client\.svc)\/?(.*)$/is.exec(path);
  return match === null ? undefined : { webPath: decoded(match[1] ?? ''), resource: decoded(match[2] ?? '') };
};

const tunnelled = new Set(['MERGE', 'PATCH', 'PUT', 'DELETE']);

/** The method that a POST stands for. @throws 501 for one that may not travel that way */
export const methodOf = (method: string, headers: RequestHeaders): string => {
  const override = headers.get('x-http-method');
  if (override === undefined) {
    // A HEAD is worked out as a GET; only its body is not sent.
    return method.toUpperCase() === 'HEAD' ? 'GET' : method.toUpperCase();
  }
  // Said twice: CLI for Microsoft 365 sends DELETE with X-HTTP-Method: DELETE.
  if (override.toUpperCase() === method.toUpperCase()) {
    return method.toUpperCase();
  }
  if (method.toUpperCase() !== 'POST' || !tunnelled.has(override.toUpperCase())) {
    throw notImplemented('Header', `X-HTTP-Method: ${override} on ${method}`);
  }
  return override.toUpperCase();
};

/** @param address path and query string, still encoded */
export const apiRequestOf = (
  method: string, address: string, headers: RequestHeaders, body: Buffer, origin: string,
): ApiRequest | undefined => {
  const [path = '', ...search] = address.split('?');
  const split = splitAddress(path);
  return split === undefined
    ? undefined
    : { method: methodOf(method, headers), origin, ...split, query: queryOf(search.join('?')), headers, body };
};
