import type { Database } from '../storage/database';
import type { StoredFields } from './item-column';
import { fieldsFromJson } from './stored-fields';
import type { ItemRow } from './item-row';
import type { ListItem } from './list-of-items';

/** An item as it was. */
export interface ItemVersion {
  readonly item: ListItem;
  /** 512 * major version; the id by which clients ask for it. */
  readonly uiVersion: number;
  readonly editorId: number;
  /** When this version was made. */
  readonly modified: string;
  readonly fields: StoredFields;
}

interface SqlVersion { ui_version: number; editor_id: number; modified: string; fields: string }

/** All versions of an item, the present one first: to those who do not see its drafts, what they see is the present one. */
export function versionsOf(db: Database, item: ListItem): ItemVersion[] {
  const { row } = item;
  const former = db.all<SqlVersion>(
    `SELECT ui_version, editor_id, modified, fields FROM item_versions
      WHERE list_id = ? AND item_id = ? AND ui_version < ? ORDER BY ui_version DESC`,
    row.listId, row.id, row.uiVersion,
  );
  return [presentVersion(item), ...former.map(version => ({
    item, uiVersion: version.ui_version, editorId: version.editor_id, modified: version.modified,
    fields: fieldsFromJson(version.fields),
  }))];
}

export function removeVersion(db: Database, { item, uiVersion }: ItemVersion): void {
  db.run('DELETE FROM item_versions WHERE list_id = ? AND item_id = ? AND ui_version = ?', item.row.listId, item.row.id, uiVersion);
}

/** `3.0` */
export function versionLabel(uiVersion: number): string {
  return `${Math.floor(uiVersion / 512)}.${uiVersion % 512}`;
}

export function isPresent(version: ItemVersion): boolean {
  return version.uiVersion === version.item.row.uiVersion;
}

function presentVersion(item: ListItem): ItemVersion {
  const row: ItemRow = item.row;
  return { item, uiVersion: row.uiVersion, editorId: row.editorId, modified: row.modified, fields: row.fields };
}
