import type { Database, SqlValue } from '../storage/database';
import type { StoredFields } from './item-column';
import { fieldsFromJson } from './stored-fields';

/** One item, file or folder of a list, as stored. */
export interface ItemRow {
  readonly listId: string;
  readonly id: number;
  readonly uniqueId: string;
  /** FileSystemObjectType: 0 item or file, 1 folder. */
  readonly kind: number;
  /** Server-relative path of the folder that it is in. */
  readonly folder: string;
  readonly leafName: string;
  readonly scopeId: number;
  readonly ownScope: boolean;
  /** Counts every change; the second half of the ETag. */
  readonly version: number;
  /** 512 * major version, as SharePoint counts. */
  readonly uiVersion: number;
  readonly contentType: string;
  readonly authorId: number;
  readonly editorId: number;
  readonly created: string;
  readonly modified: string;
  readonly fields: StoredFields;
}

interface SqlItem {
  list_id: string; id: number; unique_id: string; kind: number; folder: string; leaf_name: string; scope_id: number;
  own_scope: number; version: number; ui_version: number; content_type: string; author_id: number; editor_id: number;
  created: string; modified: string; fields: string;
}

export const ITEM_COLUMNS = 'list_id, id, unique_id, kind, folder, leaf_name, scope_id, own_scope, version, ui_version, content_type, '
  + 'author_id, editor_id, created, modified, fields';

function itemOf(row: SqlItem): ItemRow {
  return {
    listId: row.list_id, id: row.id, uniqueId: row.unique_id, kind: row.kind, folder: row.folder, leafName: row.leaf_name,
    scopeId: row.scope_id, ownScope: row.own_scope === 1, version: row.version, uiVersion: row.ui_version,
    contentType: row.content_type, authorId: row.author_id, editorId: row.editor_id, created: row.created,
    modified: row.modified, fields: fieldsFromJson(row.fields),
  };
}

/**
 * Items by the end of a SELECT: `WHERE ... ORDER BY ... LIMIT ...`. The text must hold nothing that a client wrote.
 * @param source what stands after FROM; `itemsSeenBy` gives it for a reader
 */
export function selectItems(db: Database, tail: string, values: readonly SqlValue[], source = 'items'): ItemRow[] {
  return db.all<SqlItem>(`SELECT ${ITEM_COLUMNS} FROM ${source} ${tail}`, ...values).map(itemOf);
}

export function itemById(db: Database, listId: string, id: number): ItemRow | undefined {
  return selectItems(db, 'WHERE list_id = ? AND id = ?', [listId, id])[0];
}

export function itemByUniqueId(db: Database, uniqueId: string): ItemRow | undefined {
  return selectItems(db, 'WHERE unique_id = ?', [uniqueId])[0];
}

/** @param path server-relative, `/sites/x/Lists/Series/OVO1`; found whatever its case. */
export function itemByPath(db: Database, path: string): ItemRow | undefined {
  const cut = path.lastIndexOf('/');
  const found = selectItems(db, 'WHERE folder = ? AND leaf_name = ?', [path.slice(0, cut), path.slice(cut + 1)])[0];
  return found !== undefined || isAscii(path) ? found : itemByFoldedPath(db, path.slice(0, cut), path.slice(cut + 1));
}

/** SQLite compares only ASCII letters without their case: the others are compared here, among what could be meant in that folder. */
function itemByFoldedPath(db: Database, folder: string, name: string): ItemRow | undefined {
  const stored = storedFolder(db, folder);
  if (stored === undefined) return undefined;
  const pattern = name.replace(/[\\%_]/g, '\\$&').replace(/[\u0080-\u{10FFFF}]+/gu, '%');
  return selectItems(db, "WHERE folder = ? AND leaf_name LIKE ? ESCAPE '\\'", [stored, pattern])
    .find(({ leafName }) => leafName.toLowerCase() === name.toLowerCase());
}

/** A folder's path as it is stored, up to the case of ASCII letters. */
function storedFolder(db: Database, path: string): string | undefined {
  if (isAscii(path)) return path;
  const row = itemByPath(db, path);
  if (row !== undefined) return pathOfItem(row);
  return db.all<{ root: string }>('SELECT root_folder AS root FROM lists').find(({ root }) => root.toLowerCase() === path.toLowerCase())?.root;
}

function isAscii(text: string): boolean {
  return !/[\u0080-\u{10FFFF}]/u.test(text);
}

/** A row of an item below the present one: what was published last (1), or the draft before it was checked out (2). */
export function levelRow(db: Database, { listId, id }: Pick<ItemRow, 'listId' | 'id'>, level: 1 | 2): ItemRow | undefined {
  return db.all<SqlItem>(`SELECT ${ITEM_COLUMNS} FROM item_levels WHERE list_id = ? AND id = ? AND level = ?`, listId, id, level).map(itemOf)[0];
}

/** Server-relative path of the item itself (FileRef). */
export function pathOfItem(item: Pick<ItemRow, 'folder' | 'leafName'>): string {
  return `${item.folder}/${item.leafName}`;
}

/** The ETag, quotes included. */
export function etagOfItem(item: Pick<ItemRow, 'uniqueId' | 'version'>): string {
  return `"${item.uniqueId},${item.version}"`;
}
