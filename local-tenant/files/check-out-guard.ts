import { stateOf } from '../items/item-state';
import { listOfItems } from '../items/list-source';
import type { WriteGuard } from '../items/write-guards';
import { checkedOutBy, mustBeCheckedOut } from './file-refusals';

const needsCheckOut = new Set(['properties', 'rename', 'content']);

/** Nothing of a file that somebody else has checked out is changed; and where the library demands it, nothing without checking it out. */
export const checkOutGuard: WriteGuard = (call, row, kind) => {
  if (row.kind !== 0) return;
  const state = stateOf(call.db, row);
  if (state.level === 255) {
    if (state.checkedOutBy !== call.access.caller.principalId) throw checkedOutBy(call, row, state.checkedOutBy);
    return;
  }
  if (needsCheckOut.has(kind) && listOfItems(call, row.listId)?.drafts.forceCheckout === true) throw mustBeCheckedOut(call, row);
};
