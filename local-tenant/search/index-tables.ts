/**
 * What search knows of items: their words. It follows the log of changes when somebody searches, so writes cost nothing and what was written
 * is found at once. Where an item is, who may see it and its columns are read from its row itself.
 */
export const searchTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS search_items (
     docid INTEGER PRIMARY KEY AUTOINCREMENT, list_id TEXT NOT NULL, item_id INTEGER NOT NULL, title_words INTEGER NOT NULL, author_words INTEGER NOT NULL,
     editor_words INTEGER NOT NULL, name_words INTEGER NOT NULL, UNIQUE (list_id, item_id))`,
  `CREATE VIRTUAL TABLE IF NOT EXISTS search_text USING fts5 (title, author, editor, name, text, tokenize = 'unicode61 remove_diacritics 2')`,
];
