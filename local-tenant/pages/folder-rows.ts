import { selectItems, type ItemRow } from '../items/item-row';
import type { List } from '../lists/list';
import type { Call } from '../rest/call';
import { fullSight, sightCondition } from './list-sight';

/** One page of what stands directly in a folder. */
export interface FolderRows {
  readonly rows: readonly ItemRow[];
  readonly total: number;
  /** Place of the first row, from 0. */
  readonly start: number;
}

/** How many rows SharePoint shows of a list at once. */
export const rowsPerPage = 30;

/** Folders first, then items in the order they were made, or documents by name: a page of those that the caller may see. */
export const folderRows = (call: Call, list: List, folder: string, byName: boolean, pageNumber: number): FolderRows => {
  const sight = sightCondition(fullSight(call, list));
  const where = `list_id = ? AND folder = ?${sight.sql}`;
  const values = [list.id, folder, ...sight.values];
  const total = call.db.get<{ n: number }>(`SELECT count(*) AS n FROM items WHERE ${where}`, ...values)?.n ?? 0;
  const last = Math.max(0, Math.ceil(total / rowsPerPage) - 1);
  const start = Math.min(pageNumber, last) * rowsPerPage;
  const order = byName ? 'kind DESC, leaf_name' : 'kind DESC, id';
  const rows = selectItems(call.db, `WHERE ${where} ORDER BY ${order} LIMIT ? OFFSET ?`, [...values, rowsPerPage, start]);
  return { rows, total, start };
};
