import { selectItems, type ItemRow } from '../items/item-row';
import { itemsSeenBy } from '../items/items-seen-by';
import { itemsOf } from '../items/list-source';
import type { List } from '../lists/list';
import type { Call } from '../rest/call';
import type { SqlValue } from '../storage/database';
import type { View } from '../views/view';
import { viewOrder } from './default-view';
import { fullSight, sightCondition } from './list-sight';

/** One page of the rows of a view. */
export interface ViewRows {
  readonly rows: readonly ItemRow[];
  readonly total: number;
  /** Place of the first row, from 0. */
  readonly start: number;
}

/** Whether a view looks into folders, and shows no folders to open: SharePoint's scopes 1 (items) and 2 (items and folders). */
export const looksIntoFolders = (view: View): boolean => view.scope === 1 || view.scope === 2;

/** A page of the rows that a view shows of a folder and that the caller may see, folders first. */
export const viewRows = (call: Call, list: List, view: View, folder: string, pageNumber: number): ViewRows => {
  const sight = sightCondition(fullSight(call, list));
  const place = placeCondition(list, view, folder);
  const where = `list_id = ?${place.sql}${sight.sql}${view.scope === 1 || view.scope === 3 ? ' AND kind = 0' : ''}`;
  const values = [list.id, ...place.values, ...sight.values];
  const source = itemsSeenBy(call, itemsOf(call, list));
  const total = call.db.get<{ n: number }>(`SELECT count(*) AS n FROM ${source} WHERE ${where}`, ...values)?.n ?? 0;
  const last = Math.max(0, Math.ceil(total / view.rowLimit) - 1);
  const start = Math.min(pageNumber, last) * view.rowLimit;
  const order = viewOrder(call, list, view);
  const rows = selectItems(call.db, `WHERE ${where} ORDER BY ${order} LIMIT ? OFFSET ?`, [...values, view.rowLimit, start], source);
  return { rows, total, start };
};

/** The folders directly in a folder, of those that the caller may see. */
export const foldersOf = (call: Call, list: List, folder: string): readonly ItemRow[] => {
  const sight = sightCondition(fullSight(call, list));
  const where = `WHERE list_id = ? AND folder = ? AND kind = 1${sight.sql} ORDER BY leaf_name`;
  return selectItems(call.db, where, [list.id, folder, ...sight.values]);
};

const placeCondition = (list: List, view: View, folder: string): { readonly sql: string; readonly values: readonly SqlValue[] } => {
  if (!looksIntoFolders(view)) return { sql: ' AND folder = ?', values: [folder] };
  if (folder === list.rootFolder) return { sql: '', values: [] };
  // '0' is the character after '/': the range holds everything further down.
  return { sql: ' AND (folder = ? OR (folder > ? AND folder < ?))', values: [folder, `${folder}/`, `${folder}0`] };
};
