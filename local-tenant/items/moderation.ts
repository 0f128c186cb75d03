import { badRequest, spException } from '../errors/refusals';
import { logChange } from '../changes/change-log';
import type { Call } from '../rest/call';
import type { Database } from '../storage/database';
import { dropLevels, putState, stateOf, usualState, type ItemState, type Moderation } from './item-state';
import { itemById, type ItemRow } from './item-row';
import { itemMissing } from './item-refusals';
import type { ListOfItems } from './list-of-items';
import { isMajor, nextMajor, trimVersions } from './version-plan';

/** The sentence is SharePoint's own; unverified code. */
const notModerated = (): Error =>
  spException('-2146232832', 'You can only approve, reject, or change the moderation status of documents in a content approval enabled list.');

/** What is to be said of the row that the caller sees: below a draft stands what was approved. */
export function shownState(db: Database, row: ItemRow): Pick<ItemState, 'level' | 'moderation' | 'moderationComment'> {
  const kept = db.get<{ level: 1 | 2; moderation: Moderation }>(
    'SELECT level, moderation FROM item_levels WHERE list_id = ? AND id = ? AND ui_version = ?', row.listId, row.id, row.uiVersion);
  return kept ? { ...kept, moderationComment: '' } : stateOf(db, row);
}

/**
 * Approves an item or denies it, or puts it back to wait.
 *
 * @throws ApiError 403 without ApproveItems, 400 where the list asks no approval
 */
export function moderate(call: Call, list: ListOfItems, shown: Pick<ItemRow, 'listId' | 'id'>, status: number, comment: string): void {
  const row = itemById(call.db, shown.listId, shown.id);
  if (!row) throw itemMissing();
  call.access.demand('ApproveItems', row.scopeId);
  if (!list.drafts.moderation) throw notModerated();
  if (status === 0) approve(call, list, row, comment);
  else if (status === 1 || status === 2 || status === 3) putState(call.db, row, { ...usualState, level: 2, moderation: status, moderationComment: comment });
  else throw badRequest(`The value ${status} is not valid for the moderation status.`);
  call.db.run('UPDATE items SET version = version + 1 WHERE list_id = ? AND id = ?', row.listId, row.id);
  logChange(call.db, { ...row, editorId: call.access.caller.principalId }, 'systemUpdate', call.now);
}

function approve(call: Call, list: ListOfItems, row: ItemRow, comment: string): void {
  putState(call.db, row, { ...usualState, moderationComment: comment });
  const end = list.drafts.minorVersions && !isMajor(row.uiVersion) ? nextMajor(row.uiVersion) : row.uiVersion;
  call.db.run('UPDATE items SET ui_version = ? WHERE list_id = ? AND id = ?', end, row.listId, row.id);
  dropLevels(call.db, row);
  trimVersions(call.db, list, row, end);
}
