/**
 * What happened to items, in the order in which it happened: one short row per write. `type` as SP.ChangeType counts. `scope_id` is the
 * scope that decided at that moment: for an item that is gone it is the only one left to ask.
 */
export const changeTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS item_changes (
     seq INTEGER PRIMARY KEY AUTOINCREMENT, list_id TEXT NOT NULL, item_id INTEGER NOT NULL, unique_id TEXT NOT NULL, kind INTEGER NOT NULL,
     type INTEGER NOT NULL, scope_id INTEGER NOT NULL, editor_id INTEGER NOT NULL, time TEXT NOT NULL)`,
  'CREATE INDEX IF NOT EXISTS item_changes_by_item ON item_changes (list_id, item_id)',
];
