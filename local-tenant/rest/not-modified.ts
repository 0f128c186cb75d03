import type { Answer } from './answer';
import type { ApiRequest } from './api-request';

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');

/**
 * 304 instead of what the client has already (RFC 9110, 13.1.2): browsers ask so by themselves. Not where something is expanded: the ETag tells of
 * the thing itself, not of what hangs on it.
 */
export const unlessUnchanged = (request: ApiRequest, answer: Answer): Answer => {
  const asked = request.headers.get('if-none-match');
  const { ETag: tag } = answer.headers;
  const isWhole = ![...request.query.keys()].some((name) => name.toLowerCase() === '$expand');
  if (asked === undefined || tag === undefined || request.method !== 'GET' || answer.status !== 200 || !isWhole) {
    return answer;
  }
  return asked.trim() === '*' || asked.match(/(W\/)?"[^"]*"/g)?.some((one) => opaque(one) === opaque(tag)) === true
    ? { status: 304, headers: { ETag: tag }, body: Buffer.alloc(0) }
    : answer;
};
