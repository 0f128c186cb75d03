import { notImplemented } from '../errors/refusals';
import type { Call } from './call';

/**
 * Thrown where a request cannot be answered before somebody outside the tenant has been asked. What it had written is undone, the question is
 * asked while no transaction is open, and the request begins anew with the answer in `ApiRequest.outside`.
 */
export class OutsideQuestion extends Error {
  public constructor(public readonly key: string, public readonly ask: () => Promise<unknown>) {
    super(`nobody has asked yet: ${key}`);
  }
}

/**
 * What somebody outside said. @param key one question of this request
 * @throws 501 in a batch, whose parts wait for nobody
 */
export const askedOutside = (call: Call, key: string, ask: () => Promise<unknown>): unknown => {
  const { outside } = call.request;
  if (outside === undefined) {
    throw notImplemented('In a batch', key);
  }
  if (!outside.has(key)) {
    throw new OutsideQuestion(key, ask);
  }
  return outside.get(key);
};
