/** The tables of retention labels: what Purview keeps, where policies publish it, which list has which default, and what is still to be done. */
export const labelTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS retention_labels (
     id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE, definition TEXT NOT NULL)`,

  `CREATE TABLE IF NOT EXISTS retention_event_types (
     id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE, definition TEXT NOT NULL)`,

  'CREATE TABLE IF NOT EXISTS retention_events (id TEXT PRIMARY KEY, created TEXT NOT NULL, definition TEXT NOT NULL)',

  // kind: authorities, categories, ...; parent: of a subcategory its category, of everything else ''.
  `CREATE TABLE IF NOT EXISTS file_plan_templates (
     id TEXT PRIMARY KEY, kind TEXT NOT NULL, parent TEXT NOT NULL, name TEXT NOT NULL COLLATE NOCASE, definition TEXT NOT NULL,
     UNIQUE (kind, parent, name))`,

  `CREATE TABLE IF NOT EXISTS label_publications (
     label_id TEXT NOT NULL REFERENCES retention_labels (id), site_id TEXT NOT NULL,
     PRIMARY KEY (label_id, site_id)) WITHOUT ROWID`,

  // When: a site does not know a label at once. One without a moment was published long ago.
  `CREATE TABLE IF NOT EXISTS label_publication_times (
     label_id TEXT NOT NULL, site_id TEXT NOT NULL, published TEXT NOT NULL,
     PRIMARY KEY (label_id, site_id)) WITHOUT ROWID`,

  `CREATE TABLE IF NOT EXISTS list_labels (
     list_id TEXT PRIMARY KEY, label_id TEXT NOT NULL REFERENCES retention_labels (id))`,
  'CREATE INDEX IF NOT EXISTS list_labels_by_label ON list_labels (label_id)',

  `CREATE TRIGGER IF NOT EXISTS list_labels_follow_lists AFTER DELETE ON lists BEGIN
     DELETE FROM list_labels WHERE list_id = old.id; END`,

  `CREATE INDEX IF NOT EXISTS items_by_label ON items (json_extract(fields, '$._ComplianceTag'))
     WHERE json_extract(fields, '$._ComplianceTag') IS NOT NULL`,

  // What an administrator set, by the names of record-settings.ts.
  'CREATE TABLE IF NOT EXISTS record_settings (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID',

  // What Microsoft does in its own time: see label-jobs.ts.
  'CREATE TABLE IF NOT EXISTS label_jobs (id INTEGER PRIMARY KEY, due TEXT NOT NULL, task TEXT NOT NULL)',
  'CREATE INDEX IF NOT EXISTS label_jobs_by_due ON label_jobs (due)',
];
