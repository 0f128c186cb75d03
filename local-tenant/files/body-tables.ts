/**
 * The bodies of files lie beside the database, under names that say nothing: `<data>/files/<first two signs>/<name>`. A row says which body
 * a version of a file has, the present one and former ones alike; versions that differ in columns only share one. Rows follow the versions
 * of their item by themselves, whoever writes those. The name of a body that no row names waits in `discarded_bodies` until the
 * transaction is committed.
 */
export const bodyTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS file_bodies (
     list_id TEXT NOT NULL, item_id INTEGER NOT NULL, ui_version INTEGER NOT NULL, name TEXT NOT NULL, size INTEGER NOT NULL,
     comment TEXT NOT NULL DEFAULT '', PRIMARY KEY (list_id, item_id, ui_version)) WITHOUT ROWID`,
  'CREATE INDEX IF NOT EXISTS file_bodies_by_name ON file_bodies (name)',

  'CREATE TABLE IF NOT EXISTS discarded_bodies (name TEXT PRIMARY KEY) WITHOUT ROWID',

  // Uploads in parts that are not finished; the parts lie in `<data>/uploads/<name>`.
  `CREATE TABLE IF NOT EXISTS file_uploads (
     id TEXT NOT NULL, list_id TEXT NOT NULL, item_id INTEGER NOT NULL, person_id TEXT NOT NULL, name TEXT NOT NULL, size INTEGER NOT NULL,
     started TEXT NOT NULL, PRIMARY KEY (list_id, item_id, id)) WITHOUT ROWID`,

  // Former versions that are to go by themselves at a time that somebody set.
  `CREATE TABLE IF NOT EXISTS version_expirations (
     list_id TEXT NOT NULL, item_id INTEGER NOT NULL, ui_version INTEGER NOT NULL, expires TEXT NOT NULL,
     PRIMARY KEY (list_id, item_id, ui_version)) WITHOUT ROWID`,
  'CREATE INDEX IF NOT EXISTS version_expirations_by_time ON version_expirations (expires)',

  // Copies and moves that were asked for as jobs: what they report, as JSON.
  `CREATE TABLE IF NOT EXISTS copy_jobs (
     id TEXT PRIMARY KEY, site_id TEXT NOT NULL, principal_id INTEGER NOT NULL, started TEXT NOT NULL, logs TEXT NOT NULL) WITHOUT ROWID`,

  `CREATE TRIGGER IF NOT EXISTS file_bodies_follow_version AFTER UPDATE OF ui_version ON items WHEN old.ui_version <> new.ui_version BEGIN
     INSERT OR IGNORE INTO file_bodies (list_id, item_id, ui_version, name, size)
       SELECT list_id, item_id, new.ui_version, name, size FROM file_bodies
       WHERE list_id = old.list_id AND item_id = old.id AND ui_version = old.ui_version;
     ${forgetUnused('old.list_id', 'old.id', 'old.ui_version')} END`,

  `CREATE TRIGGER IF NOT EXISTS file_bodies_follow_history AFTER DELETE ON item_versions BEGIN
     DELETE FROM version_expirations WHERE list_id = old.list_id AND item_id = old.item_id AND ui_version = old.ui_version;
     ${forgetUnused('old.list_id', 'old.item_id', 'old.ui_version')} END`,

  `CREATE TRIGGER IF NOT EXISTS file_bodies_follow_levels AFTER DELETE ON item_levels BEGIN
     ${forgetUnused('old.list_id', 'old.id', 'old.ui_version')} END`,

  `CREATE TRIGGER IF NOT EXISTS file_bodies_follow_items AFTER DELETE ON items BEGIN
     DELETE FROM file_uploads WHERE list_id = old.list_id AND item_id = old.id;
     DELETE FROM file_bodies WHERE list_id = old.list_id AND item_id = old.id
       AND NOT EXISTS (SELECT 1 FROM parked_items p WHERE p.list_id = old.list_id AND p.item_id = old.id); END`,

  `CREATE TRIGGER IF NOT EXISTS file_bodies_follow_bin AFTER DELETE ON parked_items BEGIN
     DELETE FROM file_bodies WHERE list_id = old.list_id AND item_id = old.item_id
       AND NOT EXISTS (SELECT 1 FROM items i WHERE i.list_id = old.list_id AND i.id = old.item_id); END`,

  `CREATE TRIGGER IF NOT EXISTS file_bodies_deleted AFTER DELETE ON file_bodies
     WHEN NOT EXISTS (SELECT 1 FROM file_bodies b WHERE b.name = old.name) BEGIN
     INSERT OR IGNORE INTO discarded_bodies (name) VALUES (old.name); END`,

  `CREATE TRIGGER IF NOT EXISTS file_bodies_replaced AFTER UPDATE OF name ON file_bodies
     WHEN NOT EXISTS (SELECT 1 FROM file_bodies b WHERE b.name = old.name) BEGIN
     INSERT OR IGNORE INTO discarded_bodies (name) VALUES (old.name); END`,
];

/** Takes the body of a version away when neither the item, its history nor what readers of it see has that version. */
function forgetUnused(list: string, item: string, version: string): string {
  const same = (id: string): string => `x.list_id = ${list} AND x.${id} = ${item} AND x.ui_version = ${version}`;
  return `DELETE FROM file_bodies WHERE list_id = ${list} AND item_id = ${item} AND ui_version = ${version}
       AND NOT EXISTS (SELECT 1 FROM items x WHERE ${same('id')})
       AND NOT EXISTS (SELECT 1 FROM item_levels x WHERE ${same('id')})
       AND NOT EXISTS (SELECT 1 FROM item_versions x WHERE ${same('item_id')})
       AND NOT EXISTS (SELECT 1 FROM parked_items x WHERE x.list_id = ${list} AND x.item_id = ${item});`;
}
