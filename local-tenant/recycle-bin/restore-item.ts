import { logChange } from '../changes/change-log';
import { spException } from '../errors/refusals';
import { itemByPath, ITEM_COLUMNS, pathOfItem, selectItems, type ItemRow } from '../items/item-row';
import { itemsOf } from '../items/list-source';
import type { ListOfItems } from '../items/list-of-items';
import { duplicatesIn } from '../items/unique-values';
import { duplicateValues } from '../items/item-refusals';
import { folderForRestored } from './folder-for-restored';
import { itemsChanged, listById } from '../lists/list-store';
import { purgeList, recycledListType, restoreList } from '../lists/recycle-list';
import type { Call } from '../rest/call';
import { dropScope } from '../security/scope-store';
import type { BinEntry } from './bin-entry';
import { binKindOf } from './bin-kinds';

/**
 * Brings back what was thrown away, to the folder that it was in; a folder that is gone is made again. Versions, permissions of its own,
 * comments and attachments come along.
 *
 * @param renames what to do when something else has the name by now: take another name, or refuse
 * @throws ApiError 403 without AddListItems there, 400 when the list is gone, the name is taken, or a unique value
 */
export function restoreEntry(call: Call, entry: BinEntry, renames: boolean): void {
  const { db, now } = call;
  const kind = binKindOf(entry);
  if (kind) return kind.restore(call, entry, renames);
  if (entry.itemType === recycledListType) return restoreList(entry, call);
  const stored = listById(db, entry.listId);
  const list = stored?.webId === entry.webId ? itemsOf(call, stored) : undefined;
  // unverified words.
  if (!list) throw spException('-2130575322', `The list that '${entry.title}' was in does not exist any more.`);
  const place = folderForRestored(call, list, entry.folder);
  call.access.demand('AddListItems', place.scopeId);
  const rows = selectItems(db, 'WHERE bin_id = ?', [entry.id], 'recycled_items');
  refuseDuplicates(call, list, rows);
  const leafName = freeName(call, entry, renames);
  for (const row of rows) putBack(call, row, place.scopeId);
  const root = rows.find(row => row.folder === entry.folder && row.leafName === entry.leafName);
  if (root && leafName !== entry.leafName) db.run('UPDATE items SET leaf_name = ? WHERE list_id = ? AND id = ?', leafName, root.listId, root.id);
  db.run('DELETE FROM recycled_items WHERE bin_id = ?', entry.id);
  db.run('DELETE FROM recycle_bin WHERE id = ?', entry.id);
  itemsChanged(db, list.id, now);
  call.access.forget();
}

/** Takes what was thrown away out of the world. */
export function purgeEntry(call: Call, entry: BinEntry): void {
  const { db } = call;
  const kind = binKindOf(entry);
  if (kind) return kind.purge(call, entry);
  if (entry.itemType === recycledListType) return purgeList(entry, call);
  for (const row of selectItems(db, 'WHERE bin_id = ?', [entry.id], 'recycled_items')) {
    db.run('DELETE FROM item_versions WHERE list_id = ? AND item_id = ?', row.listId, row.id);
    db.run('DELETE FROM parked_items WHERE list_id = ? AND item_id = ?', row.listId, row.id);
    if (row.ownScope) dropScope(db, row.scopeId);
  }
  db.run('DELETE FROM recycled_items WHERE bin_id = ?', entry.id);
  db.run('DELETE FROM recycle_bin WHERE id = ?', entry.id);
}

function putBack({ db, now, access }: Call, row: ItemRow, scopeId: number): void {
  db.run(
    `INSERT INTO items (${ITEM_COLUMNS}) SELECT ${ITEM_COLUMNS} FROM recycled_items WHERE list_id = ? AND id = ?`, row.listId, row.id);
  // What had no permissions of its own has those of the place that it comes back to.
  if (!row.ownScope) db.run('UPDATE items SET scope_id = ? WHERE list_id = ? AND id = ?', scopeOf(row, scopeId), row.listId, row.id);
  db.run('DELETE FROM parked_items WHERE list_id = ? AND item_id = ?', row.listId, row.id);
  logChange(db, { ...row, editorId: access.caller.principalId }, 'restore', now);

  function scopeOf(item: ItemRow, otherwise: number): number {
    return itemByPath(db, item.folder)?.scopeId ?? otherwise;
  }
}

function refuseDuplicates({ db }: Call, list: ListOfItems, rows: readonly ItemRow[]): void {
  const duplicates = rows.flatMap(row => duplicatesIn(db, list.id, list.columns, row.fields, row.id));
  if (duplicates.length > 0) throw duplicateValues(duplicates.map(column => column.title));
}

/** @throws ApiError 400 when the name is taken; words unverified */
function freeName({ db }: Call, entry: BinEntry, renames: boolean): string {
  if (!itemByPath(db, pathOfItem(entry))) return entry.leafName;
  if (!renames) {
    throw spException('-2130575257', `Another item with the name '${entry.leafName}' is already in the folder '${entry.folder}'. Rename or move it first.`);
  }
  const dot = entry.leafName.lastIndexOf('.');
  const [base, extension] = dot > 0 ? [entry.leafName.slice(0, dot), entry.leafName.slice(dot)] : [entry.leafName, ''];
  for (let count = 1; ; count += 1) {
    const name = `${base}(${count})${extension}`;
    if (!itemByPath(db, `${entry.folder}/${name}`)) return name;
  }
}
