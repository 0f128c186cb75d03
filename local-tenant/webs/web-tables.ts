/** Webs below the root web of a site collection; the root web's row is that of its site. */
export const webTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS webs (
     id TEXT PRIMARY KEY, site_id TEXT NOT NULL, parent_id TEXT NOT NULL, path TEXT NOT NULL UNIQUE COLLATE NOCASE, title TEXT NOT NULL,
     description TEXT NOT NULL, language INTEGER NOT NULL, created TEXT NOT NULL, modified TEXT NOT NULL, scope_id INTEGER NOT NULL,
     settings TEXT NOT NULL)`,
];
