import { randomUUID } from 'node:crypto';

import { spException } from '../errors/refusals';
import { itemById, type ItemRow } from '../items/item-row';
import { versionLabel } from '../items/item-versions';
import type { ListOfItems } from '../items/list-of-items';
import { checkWrite } from '../items/write-guards';
import type { Call } from '../rest/call';
import type { Database } from '../storage/database';
import { BIN_TYPES, insertEntry, type BinEntry } from './bin-entry';
import { addBinKind } from './bin-kinds';
import { PARKED_VERSION } from './bin-tables';

const COLUMNS = 'list_id, item_id, ui_version, version, leaf_name, editor_id, modified, fields';

interface Key { readonly listId: string; readonly id: number; readonly uiVersion: number }

function moveBody(db: Database, { listId, id }: Key, from: number, to: number): void {
  db.run('UPDATE file_bodies SET ui_version = ? WHERE list_id = ? AND item_id = ? AND ui_version = ?', to, listId, id, from);
}

/**
 * Throws a former version of an item or file away: it can be brought back. That the caller may delete versions was asked before.
 *
 * @throws ApiError when a label or the like keeps it
 */
export function recycleVersion(call: Call, list: ListOfItems, row: ItemRow, uiVersion: number): void {
  const { db } = call;
  checkWrite(call, row, 'deleteVersion');
  const id = randomUUID();
  const key = { listId: row.listId, id: row.id, uiVersion };
  insertEntry(db, {
    id, siteId: list.siteId, webId: list.webId, listId: list.id, folder: row.folder, leafName: row.leafName, stage: 1,
    itemType: list.isLibrary ? BIN_TYPES.fileVersion : BIN_TYPES.listItemVersion,
    // How SharePoint names a version there is unverified.
    title: `${row.leafName} (${versionLabel(uiVersion)})`,
    authorId: row.authorId, deletedBy: call.access.caller.principalId, deletedAt: call.now, size: sizeOf(db, key),
  });
  db.run(
    `INSERT INTO recycled_versions (bin_id, ${COLUMNS}) SELECT ?, ${COLUMNS} FROM item_versions WHERE list_id = ? AND item_id = ? AND ui_version = ?`,
    id, row.listId, row.id, uiVersion);
  moveBody(db, key, uiVersion, uiVersion + PARKED_VERSION);
  db.run('DELETE FROM item_versions WHERE list_id = ? AND item_id = ? AND ui_version = ?', row.listId, row.id, uiVersion);
}

function sizeOf(db: Database, { listId, id, uiVersion }: Key): number {
  return db.get<{ size: number }>(
    'SELECT size FROM file_bodies WHERE list_id = ? AND item_id = ? AND ui_version = ?', listId, id, uiVersion)?.size ?? 0;
}

function keyOf(db: Database, entry: BinEntry): Key | undefined {
  return db.get<Key>('SELECT list_id AS listId, item_id AS id, ui_version AS uiVersion FROM recycled_versions WHERE bin_id = ?', entry.id);
}

/** @throws ApiError 403 without Edit on the item, 400 while the item itself is in the bin (words unverified) */
function restore(call: Call, entry: BinEntry): void {
  const { db } = call;
  const key = keyOf(db, entry);
  const row = key && itemById(db, key.listId, key.id);
  if (!key || !row) throw spException('-2130575338', `The item that '${entry.title}' belongs to is not there.`);
  call.access.demand('EditListItems', row.scopeId);
  moveBody(db, key, key.uiVersion + PARKED_VERSION, key.uiVersion);
  db.run(`INSERT INTO item_versions (${COLUMNS}) SELECT ${COLUMNS} FROM recycled_versions WHERE bin_id = ?`, entry.id);
  db.run('DELETE FROM recycled_versions WHERE bin_id = ?', entry.id);
}

/** The body goes with the row, and the entry of the bin. */
function purge({ db }: Call, entry: BinEntry): void {
  db.run('DELETE FROM recycled_versions WHERE bin_id = ?', entry.id);
}

/** Tells the bin what becomes of versions in it. */
export function addVersionKinds(): void {
  for (const type of [BIN_TYPES.fileVersion, BIN_TYPES.listItemVersion]) addBinKind(type, { restore, purge });
}
