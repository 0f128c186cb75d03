import type { RequestHeaders } from '../rest/api-request';
import { notImplemented } from './graph-error';
import type { Metadata } from './label-json';

const known = new Set([
  'accept', 'accept-encoding', 'accept-language', 'authorization', 'cache-control', 'client-request-id', 'connection', 'content-length',
  'consistencylevel', 'content-range', 'content-type', 'x-clientservice-clienttag', 'odata-version', 'cookie', 'host', 'if-match', 'if-none-match', 'prefer', 'origin', 'pragma', 'priority', 'referer', 'return-client-request-id', 'sdkversion', 'transfer-encoding',
  'user-agent', 'x-pnp-cachekey', 'x-pnp-cachealways', 'x-pnp-cachenever', 'x-pnpjs-requestid', 'x-clientservice-clienttag',
]);

/** What clients may ask of the way in which a request is answered, and this tenant heeds. */
const preferences = new Set(['honornonindexedquerieswarningmayfailrandomly', 'allowthrottleablequeries', 'respond-async']);

function refuseUnknownPreferences(prefer: string): void {
  const unknown = prefer.split(',').map((part) => part.trim()).find((part) => part !== '' && !preferences.has(part.toLowerCase()));
  if (unknown !== undefined) throw notImplemented(`The preference '${unknown}'`);
}

/** Refuses a header that might have meant something to its sender, by name. */
export function refuseUnknownGraphHeaders(headers: RequestHeaders): void {
  refuseUnknownPreferences(headers.get('prefer') ?? '');
  const unknown = [...headers.keys()].find((name) => !known.has(name) && !name.startsWith('sec-'));
  if (unknown !== undefined) throw notImplemented(`The header '${unknown}'`);
}

/** How much metadata an Accept header asks for; Graph gives the minimum when it does not say. */
export function metadataOf(accept: string | undefined): Metadata {
  const asked = /odata\.metadata=(\w+)/i.exec(accept ?? '')?.[1]?.toLowerCase() ?? 'minimal';
  if (asked !== 'none' && asked !== 'minimal') throw notImplemented(`odata.metadata=${asked}`);
  return asked;
}
