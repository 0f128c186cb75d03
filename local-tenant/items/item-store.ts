import { randomUUID } from 'node:crypto';

import { itemsChanged, takeItemId } from '../lists/list-store';
import { dropScope } from '../security/scope-store';
import type { Database } from '../storage/database';
import type { StoredFields } from './item-column';
import { itemById, type ItemRow } from './item-row';
import { isoSeconds } from './time-zone';

/** What of a list decides how its items are kept. */
export interface ItemList {
  readonly id: string;
  readonly versioning: boolean;
  /** 0: no limit. */
  readonly majorVersionLimit: number;
}

export interface NewItem {
  /** Server-relative path of the folder; it must exist. */
  readonly folder: string;
  readonly scopeId: number;
  /** 0 item or file, 1 folder. */
  readonly kind: 0 | 1;
  /** Without it the item gets the name that SharePoint gives: `12_.000`. */
  readonly leafName?: string | undefined;
  readonly contentType: string;
  readonly fields: StoredFields;
  readonly authorId: number;
  readonly editorId: number;
  readonly created: string;
  readonly modified: string;
  readonly uniqueId?: string | undefined;
}

export interface ItemChange {
  readonly fields?: StoredFields | undefined;
  readonly folder?: string | undefined;
  readonly leafName?: string | undefined;
  readonly contentType?: string | undefined;
  readonly authorId?: number | undefined;
  readonly created?: string | undefined;
  readonly editorId: number;
  readonly modified: string;
  /** The change replaces the present version instead of adding one. */
  readonly overwriteVersion?: boolean | undefined;
}

/** SharePoint counts a major version as 512. */
export const VERSION_STEP = 512;

/** Adds a row. Ids of a list are never given twice. Checks of rights and values are the caller's. */
export function insertItem(db: Database, list: ItemList, item: NewItem): ItemRow {
  return db.transaction(() => {
    const id = takeItemId(db, list.id);
    db.run(
      `INSERT INTO items (list_id, id, unique_id, kind, folder, leaf_name, scope_id, own_scope, version, ui_version, content_type,
        author_id, editor_id, created, modified, fields) VALUES (?, ?, ?, ?, ?, ?, ?, 0, 1, ?, ?, ?, ?, ?, ?, ?)`,
      list.id, id, item.uniqueId ?? randomUUID(), item.kind, item.folder, item.leafName ?? `${id}_.000`, item.scopeId,
      VERSION_STEP, item.contentType, item.authorId, item.editorId, wholeSeconds(item.created), wholeSeconds(item.modified),
      JSON.stringify(withoutNulls(item.fields)),
    );
    itemsChanged(db, list.id, new Date(item.modified).toISOString());
    return stored(db, list.id, id);
  });
}

/** Changes a row: the ETag's number rises, and with versioning the former state is kept as a version. */
export function updateItem(db: Database, list: ItemList, item: ItemRow, change: ItemChange): ItemRow {
  return db.transaction(() => {
    const addsVersion = list.versioning && !change.overwriteVersion;
    if (addsVersion) keepVersion(db, list, item);
    db.run(
      `UPDATE items SET folder = ?, leaf_name = ?, content_type = ?, author_id = ?, editor_id = ?, created = ?, modified = ?,
        fields = ?, version = version + 1, ui_version = ui_version + ? WHERE list_id = ? AND id = ?`,
      change.folder ?? item.folder, change.leafName ?? item.leafName, change.contentType ?? item.contentType,
      change.authorId ?? item.authorId, change.editorId, wholeSeconds(change.created ?? item.created),
      wholeSeconds(change.modified), JSON.stringify(withoutNulls({ ...item.fields, ...change.fields })),
      addsVersion ? VERSION_STEP : 0, list.id, item.id,
    );
    itemsChanged(db, list.id, new Date(change.modified).toISOString());
    return stored(db, list.id, item.id);
  });
}

/** Removes a row, its versions and the permissions that only it had. */
export function removeItem(db: Database, item: ItemRow, now: string): void {
  db.transaction(() => {
    db.run('DELETE FROM item_versions WHERE list_id = ? AND item_id = ?', item.listId, item.id);
    db.run('DELETE FROM items WHERE list_id = ? AND id = ?', item.listId, item.id);
    if (item.ownScope) dropScope(db, item.scopeId);
    itemsChanged(db, item.listId, now, true);
  });
}

function keepVersion(db: Database, list: ItemList, item: ItemRow): void {
  db.run(
    `INSERT INTO item_versions (list_id, item_id, ui_version, version, leaf_name, editor_id, modified, fields)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    item.listId, item.id, item.uiVersion, item.version, item.leafName, item.editorId, item.modified, JSON.stringify(item.fields),
  );
  if (list.majorVersionLimit > 0) {
    // The present version counts among those that the limit allows.
    const oldest = item.uiVersion + VERSION_STEP - (list.majorVersionLimit - 1) * VERSION_STEP;
    db.run('DELETE FROM item_versions WHERE list_id = ? AND item_id = ? AND ui_version < ?', item.listId, item.id, oldest);
  }
}

function stored(db: Database, listId: string, id: number): ItemRow {
  const row = itemById(db, listId, id);
  if (!row) throw new Error(`item ${id} of list ${listId} was not stored`);
  return row;
}

function withoutNulls(fields: StoredFields): StoredFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

function wholeSeconds(moment: string): string {
  return isoSeconds(new Date(moment));
}

