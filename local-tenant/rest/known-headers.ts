import { notImplemented } from '../errors/refusals';
import type { RequestHeaders } from './api-request';

/** Headers that the core understands. */
const understood = [
  'accept', 'accept-encoding', 'authorization', 'content-type', 'content-length', 'cookie', 'host', 'if-match', 'odata-version',
  'origin', 'x-http-method', 'x-requestdigest', 'content-transfer-encoding', 'content-id', 'transfer-encoding', 'range', 'if-range', 'if-none-match', 'expect', 'prefer',
];

/** Headers that browsers and clients send and that change nothing in SharePoint's answer to a REST call. */
const meaningless = [
  'accept-language', 'cache-control', 'connection', 'dnt', 'keep-alive', 'pragma', 'priority', 'purpose', 'referer', 'te',
  'upgrade-insecure-requests', 'user-agent', 'x-clientservice-clienttag', 'x-pnpjs-nodigest', 'x-pnp-batchnever', 'x-pnp-cachealways', 'x-pnp-cachekey', 'x-pnp-cachenever', 'x-pnpjs-requestid',
  'sdkversion', 'x-requested-with', 'scenario', 'scenariotype', 'dataserviceversion', 'maxdataserviceversion', 'odata-maxversion',
  'accept-charset', 'if-modified-since', 'save-data', 'traceparent', 'tracestate', 'request-id', 'request-context', 'postman-token', 'x-forms_based_auth_accepted',
  'content-language', 'collectspperfmetrics', 'x-sp-requestresources', 'x-ms-client-request-id', 'client-request-id',
];

const known = new Set([...understood, ...meaningless]);

/** @throws 501 naming a header that nothing here reads: it might have meant something to its sender. */
export const refuseUnknownHeaders = (headers: RequestHeaders): void => {
  const unknown = [...headers.keys()].find((name) => !known.has(name) && !name.startsWith('sec-'));
  if (unknown !== undefined) {
    throw notImplemented('Header', unknown);
  }
  // CLI for Microsoft 365 passes shared locks so (`spo file remove --bypassSharedLock`); no file is locked by an editor here.
  const preference = headers.get('prefer');
  if (preference !== undefined && preference.toLowerCase() !== 'bypass-shared-lock') {
    throw notImplemented('Preference', preference);
  }
};
