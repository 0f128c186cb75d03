import type { ItemRow } from '../items/item-row';
import type { Database } from '../storage/database';
import { setVersion } from './set-version';
import type { Translation } from './translate-item';

/** Gives a copy the former versions of what it was made from, and the number of the version that it is. */
export const copyHistory = (db: Database, translation: Translation, from: ItemRow, to: ItemRow): ItemRow => {
  const versions = db.all<{ ui_version: number; version: number; leaf_name: string; editor_id: number; modified: string; fields: string }>(
    'SELECT ui_version, version, leaf_name, editor_id, modified, fields FROM item_versions WHERE list_id = ? AND item_id = ? AND ui_version < ?',
    from.listId, from.id, from.uiVersion);
  for (const then of versions) {
    db.run(
      'INSERT INTO item_versions (list_id, item_id, ui_version, version, leaf_name, editor_id, modified, fields) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      to.listId, to.id, then.ui_version, then.version, to.leafName, translation.principal(then.editor_id), then.modified,
      JSON.stringify(translation.fields(JSON.parse(then.fields) as ItemRow['fields'], false)));
  }
  db.run(
    `INSERT OR IGNORE INTO file_bodies (list_id, item_id, ui_version, name, size, comment)
      SELECT ?, ?, ui_version, name, size, comment FROM file_bodies WHERE list_id = ? AND item_id = ? AND ui_version < ?`,
    to.listId, to.id, from.listId, from.id, from.uiVersion);
  if (to.uiVersion !== from.uiVersion) setVersion(db, to, from.uiVersion);
  return { ...to, uiVersion: from.uiVersion, version: to.uiVersion === from.uiVersion ? to.version : to.version + 1 };
};
