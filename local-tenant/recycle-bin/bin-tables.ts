import { goesWithItem } from '../items/goes-with-item';
import { ITEM_COLUMNS } from '../items/item-row';

/** Added to the number of a version while it lies in the bin, as the key of its body: no version has such a number. */
export const PARKED_VERSION = 2 ** 40;

/**
 * What lies in the recycle bin: one row per thing that somebody threw away, and the rows of `items` that went with it (a folder's contents).
 * Versions, comments and attachments stay where they are, under ids that are never given twice. `item_type` as SP.RecycleBinItemType counts.
 */
export const binTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS recycle_bin (
     id TEXT PRIMARY KEY, site_id TEXT NOT NULL, web_id TEXT NOT NULL, list_id TEXT NOT NULL, item_type INTEGER NOT NULL, title TEXT NOT NULL,
     leaf_name TEXT NOT NULL, folder TEXT NOT NULL, author_id INTEGER NOT NULL, deleted_by INTEGER NOT NULL, deleted_at TEXT NOT NULL,
     stage INTEGER NOT NULL, size INTEGER NOT NULL) WITHOUT ROWID`,

  `CREATE TABLE IF NOT EXISTS recycled_items AS SELECT '' AS bin_id, ${ITEM_COLUMNS} FROM items LIMIT 0`,
  'CREATE INDEX IF NOT EXISTS recycled_items_by_bin ON recycled_items (bin_id)',

  // Single versions. Their bodies stay in file_bodies, under a number that no version has.
  `CREATE TABLE IF NOT EXISTS recycled_versions (
     bin_id TEXT PRIMARY KEY, list_id TEXT NOT NULL, item_id INTEGER NOT NULL, ui_version INTEGER NOT NULL, version INTEGER NOT NULL,
     leaf_name TEXT NOT NULL, editor_id INTEGER NOT NULL, modified TEXT NOT NULL, fields TEXT NOT NULL) WITHOUT ROWID`,
  'CREATE INDEX IF NOT EXISTS recycled_versions_by_item ON recycled_versions (list_id, item_id)',
  ...goesWithItem('recycled_versions'),
  `CREATE TRIGGER IF NOT EXISTS recycled_versions_gone AFTER DELETE ON recycled_versions BEGIN
     DELETE FROM file_bodies WHERE list_id = old.list_id AND item_id = old.item_id AND ui_version = old.ui_version + ${PARKED_VERSION};
     DELETE FROM recycle_bin WHERE id = old.bin_id; END`,
];
