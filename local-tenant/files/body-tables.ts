/**
 * The bodies of files lie beside the database, under names that say nothing: `<data>/files/<first two signs>/<name>`. A row follows its
 * item; the name of a body that is no longer wanted waits in `discarded_bodies` until the transaction is committed.
 */
export const bodyTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS file_bodies (
     list_id TEXT NOT NULL, item_id INTEGER NOT NULL, name TEXT NOT NULL UNIQUE, size INTEGER NOT NULL,
     PRIMARY KEY (list_id, item_id)) WITHOUT ROWID`,

  'CREATE TABLE IF NOT EXISTS discarded_bodies (name TEXT PRIMARY KEY) WITHOUT ROWID',

  `CREATE TRIGGER IF NOT EXISTS file_bodies_follow_items AFTER DELETE ON items BEGIN
     DELETE FROM file_bodies WHERE list_id = old.list_id AND item_id = old.id; END`,

  `CREATE TRIGGER IF NOT EXISTS file_bodies_deleted AFTER DELETE ON file_bodies BEGIN
     INSERT OR IGNORE INTO discarded_bodies (name) VALUES (old.name); END`,

  `CREATE TRIGGER IF NOT EXISTS file_bodies_replaced AFTER UPDATE OF name ON file_bodies BEGIN
     INSERT OR IGNORE INTO discarded_bodies (name) VALUES (old.name); END`,
];
