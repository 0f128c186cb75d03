import { randomUUID } from 'node:crypto';

import { logChange, type ChangeKind } from '../changes/change-log';
import { itemsChanged, takeItemId } from '../lists/list-store';
import { dropScope } from '../security/scope-store';
import type { Database } from '../storage/database';
import type { StoredFields } from './item-column';
import { ITEM_COLUMNS, type ItemRow } from './item-row';
import { putState } from './item-state';
import { fieldsJson } from './stored-fields';
import { isoSeconds } from './time-zone';
import { firstVersion, planVersion, trimVersions, type VersionedList } from './version-plan';

/** What of a list decides how its items are kept. */
export interface ItemList extends VersionedList {
  readonly id: string;
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
  /** When it really happens, if that is not `modified`. */
  readonly now?: string | undefined;
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
  /** When it really happens, if that is not `modified`. */
  readonly now?: string | undefined;
  /** The change replaces the present version instead of adding one. */
  readonly overwriteVersion?: boolean | undefined;
}

/**
 * Adds a row. Ids of a list are never given twice. Checks of rights and values are the caller's, and so is the transaction: every
 * request that writes runs in one.
 */
export function insertItem(db: Database, list: ItemList, item: NewItem): ItemRow {
  const id = takeItemId(db, list.id);
  const { uiVersion, state } = firstVersion(list, item.kind);
  const row: ItemRow = {
    listId: list.id, id, uniqueId: item.uniqueId ?? randomUUID(), kind: item.kind, folder: item.folder,
    leafName: item.leafName ?? `${id}_.000`, scopeId: item.scopeId, ownScope: false, version: 1, uiVersion,
    contentType: item.contentType, authorId: item.authorId, editorId: item.editorId, created: wholeSeconds(item.created),
    modified: wholeSeconds(item.modified), fields: withoutNulls(item.fields),
  };
  db.run(
    `INSERT INTO items (${ITEM_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row.listId, row.id, row.uniqueId, row.kind, row.folder, row.leafName, row.scopeId, row.version, row.uiVersion, row.contentType,
    row.authorId, row.editorId, row.created, row.modified, fieldsJson(row.fields),
  );
  putState(db, row, state);
  itemsChanged(db, list.id, item.now ?? item.modified);
  logChange(db, row, 'add', item.now ?? item.modified);
  return row;
}

/**
 * Changes a row: the ETag's number rises, and with versioning the former state is kept as a version. The transaction is the
 * caller's.
 */
export function updateItem(db: Database, list: ItemList, item: ItemRow, change: ItemChange): ItemRow {
  const plan = planVersion(db, list, item, change.overwriteVersion ?? false);
  if (plan.keepsFormer) {
    keepVersion(db, item);
    trimVersions(db, list, item, plan.uiVersion);
  }
  const row: ItemRow = {
    ...item,
    folder: change.folder ?? item.folder,
    leafName: change.leafName ?? item.leafName,
    contentType: change.contentType ?? item.contentType,
    authorId: change.authorId ?? item.authorId,
    editorId: change.editorId,
    created: wholeSeconds(change.created ?? item.created),
    modified: wholeSeconds(change.modified),
    fields: withoutNulls({ ...item.fields, ...change.fields }),
    version: item.version + 1,
    uiVersion: plan.uiVersion,
  };
  db.run(
    `UPDATE items SET folder = ?, leaf_name = ?, content_type = ?, author_id = ?, editor_id = ?, created = ?, modified = ?,
      fields = ?, version = ?, ui_version = ? WHERE list_id = ? AND id = ?`,
    row.folder, row.leafName, row.contentType, row.authorId, row.editorId, row.created, row.modified, fieldsJson(row.fields),
    row.version, row.uiVersion, list.id, row.id,
  );
  itemsChanged(db, list.id, change.now ?? change.modified);
  logChange(db, row, kindOf(item, row, change), change.now ?? change.modified);
  return row;
}

function kindOf(before: ItemRow, after: ItemRow, change: ItemChange): ChangeKind {
  if (before.folder !== after.folder) return 'moveInto';
  if (before.leafName !== after.leafName) return 'rename';
  return change.overwriteVersion ? 'systemUpdate' : 'update';
}

/** Removes a row, its versions and the permissions that only it had. The transaction is the caller's. @param by the principal who does it */
export function removeItem(db: Database, item: ItemRow, now: string, by = item.editorId): void {
  db.run('DELETE FROM item_versions WHERE list_id = ? AND item_id = ?', item.listId, item.id);
  db.run('DELETE FROM items WHERE list_id = ? AND id = ?', item.listId, item.id);
  if (item.ownScope) dropScope(db, item.scopeId);
  itemsChanged(db, item.listId, now, true);
  logChange(db, { ...item, editorId: by }, 'deleteObject', now);
}

/** Keeps an item as it is as a version of it. */
export function keepVersion(db: Database, item: ItemRow): void {
  db.run(
    `INSERT OR REPLACE INTO item_versions (list_id, item_id, ui_version, version, leaf_name, editor_id, modified, fields)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    item.listId, item.id, item.uiVersion, item.version, item.leafName, item.editorId, item.modified, JSON.stringify(item.fields),
  );
}

function withoutNulls(fields: StoredFields): StoredFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

function wholeSeconds(moment: string): string {
  return isoSeconds(new Date(moment));
}

