import { ITEM_COLUMNS } from '../items/item-row';

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
];
