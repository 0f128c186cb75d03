import { overload } from '../errors/overload';
import type { GraphAnswer } from './graph-call';

/** The refusal of a request that came too soon, in Graph's form. @param retryAfter seconds */
export const overloadAnswer = (status: 429 | 503, retryAfter: number, requestId: string, now: Date): GraphAnswer => {
  const { headers, body } = overload(status, retryAfter, true, requestId, now);
  return { status, headers, body: JSON.parse(body) as Record<string, unknown>, type: 'value' };
};
