import { listById } from '../lists/list-store';
import type { Call } from '../rest/call';
import { readableScopes } from './readable-scopes';

/**
 * SQL that leaves out, of a list that a lookup column points into (as `l`), the items that the caller may not see: neither a filter nor an
 * order tells what they hold. Begins with AND, or is empty.
 */
export function seenTargets(call: Call, listId: string): string {
  const list = listById(call.db, listId);
  if (!list) return '';
  const scopes = readableScopes(call, list.scopeId);
  return scopes === undefined ? '' : ` AND l.scope_id IN (${scopes.map(Number).join(', ')})`;
}
