/** Upload sessions of Graph: where the file is to go. What came in so far is the file store's. */
export const uploadTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS graph_uploads (
     id TEXT PRIMARY KEY, person_id TEXT NOT NULL, list_id TEXT NOT NULL, web_id TEXT NOT NULL, path TEXT NOT NULL, conflict TEXT NOT NULL,
     expires TEXT NOT NULL) WITHOUT ROWID`,
];
