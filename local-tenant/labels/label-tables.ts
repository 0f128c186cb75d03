/** The tables of retention labels: what Purview keeps, where policies publish it, and which list has which default. */
export const labelTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS retention_labels (
     id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE, definition TEXT NOT NULL)`,

  `CREATE TABLE IF NOT EXISTS retention_event_types (
     id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE, definition TEXT NOT NULL)`,

  `CREATE TABLE IF NOT EXISTS label_publications (
     label_id TEXT NOT NULL REFERENCES retention_labels (id), site_id TEXT NOT NULL,
     PRIMARY KEY (label_id, site_id)) WITHOUT ROWID`,

  `CREATE TABLE IF NOT EXISTS list_labels (
     list_id TEXT PRIMARY KEY, label_id TEXT NOT NULL REFERENCES retention_labels (id))`,
  'CREATE INDEX IF NOT EXISTS list_labels_by_label ON list_labels (label_id)',

  `CREATE TRIGGER IF NOT EXISTS list_labels_follow_lists AFTER DELETE ON lists BEGIN
     DELETE FROM list_labels WHERE list_id = old.id; END`,

  `CREATE INDEX IF NOT EXISTS items_by_label ON items (json_extract(fields, '$._ComplianceTag'))
     WHERE json_extract(fields, '$._ComplianceTag') IS NOT NULL`,
];
