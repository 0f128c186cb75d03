import type { SqlFragment } from '../query/predicate-to-sql';
import { accessDenied } from '../errors/refusals';
import type { Call } from '../rest/call';
import type { ItemRow } from './item-row';
import type { ListOfItems } from './list-of-items';

/**
 * Item-level permissions of a list: `ReadSecurity` 2 shows people only what they made, `WriteSecurity` 2 lets them change only that, 4
 * nothing (Microsoft's schema reference, Security element). Whoever has Manage Lists or Override List Behaviors (CancelCheckout) passes.
 * That REST enforces them is unverified: the stricter is taken. Folders are everybody's.
 */
function passes(call: Call, scopeId: number): boolean {
  return call.access.has('ManageLists', scopeId) || call.access.has('CancelCheckout', scopeId);
}

function isOwn(call: Call, row: ItemRow): boolean {
  return row.authorId === call.access.caller.principalId;
}

export function seesItem(call: Call, list: Pick<ListOfItems, 'readSecurity'>, row: ItemRow): boolean {
  return list.readSecurity !== 2 || row.kind === 1 || isOwn(call, row) || passes(call, row.scopeId);
}

/** The same as a condition on rows; undefined: all rows are seen. */
export function ownItemsOnly(call: Call, list: Pick<ListOfItems, 'readSecurity' | 'scopeId'>): SqlFragment | undefined {
  if (list.readSecurity !== 2 || passes(call, list.scopeId)) return undefined;
  return { sql: '(kind = 1 OR author_id = ?)', values: [call.access.caller.principalId] };
}

/** Of changing and deleting. @throws ApiError 403 */
export function demandOwnItem(call: Call, list: Pick<ListOfItems, 'writeSecurity'>, row: ItemRow): void {
  const { writeSecurity = 1 } = list;
  if (writeSecurity === 1 || row.kind === 1 || passes(call, row.scopeId)) return;
  if (writeSecurity === 4 || !isOwn(call, row)) throw accessDenied();
}
