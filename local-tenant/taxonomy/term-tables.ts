/** The term store of the tenant: groups hold sets, sets hold terms, terms hold terms. Properties are JSON objects of texts. */
export const termTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS term_groups (
     id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE, description TEXT NOT NULL, created TEXT NOT NULL, modified TEXT NOT NULL)`,
  `CREATE TABLE IF NOT EXISTS term_sets (
     id TEXT PRIMARY KEY, group_id TEXT NOT NULL, name TEXT NOT NULL COLLATE NOCASE, lcid INTEGER NOT NULL, description TEXT NOT NULL, owner TEXT NOT NULL,
     created TEXT NOT NULL, modified TEXT NOT NULL, properties TEXT NOT NULL, UNIQUE (group_id, name))`,
  `CREATE TABLE IF NOT EXISTS terms (
     id TEXT PRIMARY KEY, set_id TEXT NOT NULL, parent_id TEXT, name TEXT NOT NULL COLLATE NOCASE, lcid INTEGER NOT NULL, description TEXT NOT NULL,
     owner TEXT NOT NULL, deprecated INTEGER NOT NULL, created TEXT NOT NULL, modified TEXT NOT NULL, properties TEXT NOT NULL, local_properties TEXT NOT NULL)`,
  'CREATE INDEX IF NOT EXISTS terms_by_place ON terms (set_id, parent_id, name)',
];
