import { bringBackLevel, dropLevels, keepLevel, keptLevel, putState, stateOf, usualState, type ItemState } from '../items/item-state';
import type { ItemRow } from '../items/item-row';
import { keepVersion } from '../items/item-store';
import { checkWrite } from '../items/write-guards';
import type { Call } from '../rest/call';
import { checkedOutBy, neverCheckedIn, notCheckedOut } from './file-refusals';
import type { LibraryFile } from './library-file';
import { presentRow } from './present-row';
import { setVersion } from './set-version';

/**
 * Checks a file out to the caller: what they change from now on nobody else sees until it is checked in.
 * @throws 403 without EditListItems, 423 when it is checked out already
 */
export const checkOut = (call: Call, { list, row }: LibraryFile): void => {
  const before = presentRow(call, row);
  call.access.demand('EditListItems', before.scopeId);
  const state = stateOf(call.db, before);
  if (state.level === 255) throw checkedOutBy(call, before, state.checkedOutBy);
  checkWrite(call, before, 'checkOut');
  keepLevel(call.db, before, state.level, state.moderation);
  if (list.versioning) keepVersion(call.db, before);
  putState(call.db, before, { ...state, level: 255, checkedOutBy: call.access.caller.principalId, checkedOutAt: call.now });
  setVersion(call.db, before, before.uiVersion + 1);
};

/** A new file that its maker has to check in before others see it. It begins as version 0.1. */
export const beginCheckedOut = (call: Call, row: ItemRow): ItemRow => {
  const { moderation } = stateOf(call.db, row);
  putState(call.db, row, { ...usualState, moderation, level: 255, checkedOutBy: call.access.caller.principalId, checkedOutAt: call.now });
  setVersion(call.db, row, 1);
  return { ...row, uiVersion: 1, version: row.version + 1 };
};

/**
 * Gives a check-out up: the file is again as it was.
 * @throws 423 when it is not checked out, or by another and the caller may not override that; 400 when it was never checked in
 */
export const undoCheckOut = (call: Call, { row }: LibraryFile): void => {
  const before = presentRow(call, row);
  call.access.demand('EditListItems', before.scopeId);
  demandCheckOut(call, before);
  const kept = keptLevel(call.db, before);
  if (kept === undefined) throw neverCheckedIn();
  bringBackLevel(call.db, before, kept.level);
  const after = presentRow(call, before);
  call.db.run('DELETE FROM item_versions WHERE list_id = ? AND item_id = ? AND ui_version = ?', after.listId, after.id, after.uiVersion);
  putState(call.db, after, { ...usualState, level: kept.level, moderation: kept.moderation });
  if (kept.level === 1) dropLevels(call.db, after);
};

/**
 * Ends whatever check-out there is, for who may override that: changes that were not checked in are given up, and a file that never was checked in
 * stays as it is. Others are refused by the guard that keeps checked out files.
 */
export const bypassCheckOut = (call: Call, file: LibraryFile): void => {
  const row = presentRow(call, file.row);
  const state = stateOf(call.db, row);
  if (state.level !== 255 || !call.access.has('CancelCheckout', row.scopeId)) return;
  if (keptLevel(call.db, row) === undefined) putState(call.db, row, { ...usualState, moderation: state.moderation });
  else undoCheckOut(call, file);
};

/** @throws 423 when the file is not checked out, or by another and the caller may not override that */
export const demandCheckOut = (call: Call, row: ItemRow): ItemState => {
  const state = stateOf(call.db, row);
  if (state.level !== 255) throw notCheckedOut(call, row);
  const mine = state.checkedOutBy === call.access.caller.principalId;
  if (!mine && !call.access.has('CancelCheckout', row.scopeId)) throw checkedOutBy(call, row, state.checkedOutBy);
  return state;
};
