import { randomUUID } from 'node:crypto';

import { logChange } from '../changes/change-log';
import { itemById, ITEM_COLUMNS, type ItemRow } from '../items/item-row';
import { itemsWithin } from '../items/items-within';
import { demandOwnItem } from '../items/own-items';
import { checkWrite } from '../items/write-guards';
import { listById, itemsChanged } from '../lists/list-store';
import { isLibrary } from '../lists/list';
import type { Call } from '../rest/call';
import { BIN_TYPES, insertEntry } from './bin-entry';

/**
 * Throws an item, file or folder away, with all that is in it: it can be brought back.
 *
 * @returns the id under which the recycle bin holds it
 * @throws ApiError 403 without DeleteListItems on it or on something in it
 */
export function recycleItem(call: Call, row: ItemRow): string {
  const { db, access, now } = call;
  const doomed = [...itemsWithin(db, row), row];
  doomed.forEach(item => access.demand('DeleteListItems', item.scopeId));
  const list = listById(db, row.listId);
  doomed.forEach(item => demandOwnItem(call, list?.settings ?? {}, item));
  doomed.forEach(item => checkWrite(call, item, 'delete'));
  const library = list !== undefined && isLibrary(list);
  const present = itemById(db, row.listId, row.id) ?? row;
  const title = present.fields['Title'];
  const id = randomUUID();
  insertEntry(db, {
    id, siteId: call.site.id, webId: call.site.webId, listId: row.listId, folder: row.folder, leafName: row.leafName, stage: 1,
    itemType: row.kind === 1 ? BIN_TYPES.folder : library ? BIN_TYPES.file : BIN_TYPES.listItem,
    title: library || row.kind === 1 ? row.leafName : typeof title === 'string' ? title : row.leafName,
    authorId: row.authorId, deletedBy: access.caller.principalId, deletedAt: now, size: library ? sizeOf(call, doomed) : 0,
  });
  for (const item of doomed) park(call, item, id);
  itemsChanged(db, row.listId, now, true);
  return id;
}

function park({ db, access, now }: Call, item: ItemRow, binId: string): void {
  db.run('INSERT INTO parked_items (list_id, item_id) VALUES (?, ?)', item.listId, item.id);
  db.run(
    `INSERT INTO recycled_items (bin_id, ${ITEM_COLUMNS}) SELECT ?, ${ITEM_COLUMNS} FROM items WHERE list_id = ? AND id = ?`,
    binId, item.listId, item.id);
  db.run('DELETE FROM items WHERE list_id = ? AND id = ?', item.listId, item.id);
  logChange(db, { ...item, editorId: access.caller.principalId }, 'deleteObject', now);
}

/** Bytes of the files, as the bin shows them. */
function sizeOf({ db }: Call, items: readonly ItemRow[]): number {
  const ids = JSON.stringify(items.map(item => item.id));
  return db.get<{ size: number | null }>(
    'SELECT sum(size) AS size FROM file_bodies WHERE list_id = ? AND item_id IN (SELECT value FROM json_each(?))', items[0]?.listId ?? '', ids,
  )?.size ?? 0;
}
