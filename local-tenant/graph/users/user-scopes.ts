import { GraphError } from '../graph-error';
import type { GraphContext } from '../engine/graph-context';

/** @throws 403 when the token names scopes and none of these */
export const demandScope = ({ scopes }: GraphContext, allowed: readonly string[]): void => {
  if (scopes !== undefined && !scopes.some((scope) => allowed.includes(scope))) {
    throw new GraphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
  }
};
