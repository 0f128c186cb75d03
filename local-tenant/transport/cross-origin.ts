import type { IncomingMessage, ServerResponse } from 'node:http';

/** What a page elsewhere may read of an answer: what clients of SharePoint and Graph look at. */
const exposed = [
  'ETag', 'Location', 'Retry-After', 'RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset', 'request-id', 'client-request-id', 'OData-Version',
  'SPRequestGuid', 'WWW-Authenticate', 'x-ms-diagnostics',
].join(', ');

/** Lets a page of an allowed origin read the answer. Cookies do not cross: such pages use tokens, as with Microsoft. */
export const shareWith = (origin: string, response: ServerResponse): void => {
  response.setHeader('Access-Control-Allow-Origin', origin);
  response.setHeader('Access-Control-Expose-Headers', exposed);
  response.setHeader('Vary', 'Origin');
};

/** Answers a browser's question whether its page may send a request (Fetch standard, CORS preflight). @returns whether it was one */
export const answerPreflight = (request: IncomingMessage, response: ServerResponse): boolean => {
  const method = request.headers['access-control-request-method'];
  if (request.method !== 'OPTIONS' || method === undefined || request.headers.origin === undefined) {
    return false;
  }
  const headers = request.headers['access-control-request-headers'];
  response.writeHead(204, {
    'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, MERGE, DELETE, OPTIONS',
    ...(headers === undefined ? {} : { 'Access-Control-Allow-Headers': headers }),
    'Access-Control-Max-Age': '600',
  });
  response.end();
  return true;
};
