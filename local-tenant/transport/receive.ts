import type { IncomingMessage, ServerResponse } from 'node:http';
import { isAppOrigin } from '../identity/app-registration';
import type { Tenant } from '../rest/tenant';
import type { AskedAddress, Door } from './addresses';
import { answerPreflight, shareWith } from './cross-origin';

/** A request that was addressed to this tenant, by one of its pages, an app's page or a program. */
export interface Received {
  readonly address: AskedAddress;
  /** Server-relative in the tenant and still percent-encoded, without the query string. */
  readonly path: string;
  readonly url: URL;
}

const refuse = (response: ServerResponse): 'answered' => {
  response.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end('This server answers only requests that are addressed to it, from its own pages.\n');
  return 'answered';
};

/**
 * A page may ask from one of the tenant's own origins, or from an app's that is registered with the tenant: the latter only with a token or for
 * one, so that no cookie of a browser answers for it.
 */
const mayAsk = (origin: string, request: IncomingMessage, tenant: Tenant): boolean =>
  tenant.addresses.isOwnOrigin(origin) ||
  ((request.method === 'OPTIONS' || request.headers.authorization !== undefined || /^\/[^/]+\/(oauth2|v2\.0|discovery)\//.test(request.url ?? '')) &&
    isAppOrigin(tenant.db, origin));

/** What comes before any part of the tenant looks at a request: that it is meant for this tenant, and may be sent by whoever sends it. */
export const receive = (door: Door, request: IncomingMessage, response: ServerResponse, tenant: Tenant): Received | 'answered' => {
  const { host, origin } = request.headers;
  const address = tenant.addresses.asked(door, host);
  if (address === undefined || (origin !== undefined && !mayAsk(origin, request, tenant))) {
    return refuse(response);
  }
  if (origin !== undefined && origin.toLowerCase() !== address.origin) {
    shareWith(origin, response);
    if (answerPreflight(request, response)) {
      return 'answered';
    }
  }
  const url = new URL(request.url ?? '/', address.origin);
  return { address, path: url.pathname, url };
};
