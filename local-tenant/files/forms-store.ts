import { randomUUID } from 'node:crypto';
import type { Database } from '../storage/database';

/** The one file that clients keep in the folder Forms of a library. */
export const defaultsFileName = 'client_LocationBasedDefaults.html';

export interface DefaultsFile {
  readonly uniqueId: string;
  readonly content: string;
  readonly created: string;
  readonly modified: string;
  readonly version: number;
}

export const formsTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS library_defaults (
     list_id TEXT PRIMARY KEY, unique_id TEXT NOT NULL, content TEXT NOT NULL, created TEXT NOT NULL, modified TEXT NOT NULL,
     version INTEGER NOT NULL) WITHOUT ROWID`,
  `CREATE TRIGGER IF NOT EXISTS library_defaults_follow_lists AFTER DELETE ON lists BEGIN
     DELETE FROM library_defaults WHERE list_id = old.id; END`,
];

/** The file with the column defaults of a library's folders; undefined: nobody set any. */
export const defaultsFile = (db: Database, listId: string): DefaultsFile | undefined =>
  db.get<DefaultsFile>(
    'SELECT unique_id AS uniqueId, content, created, modified, version FROM library_defaults WHERE list_id = ?', listId);

export const writeDefaultsFile = (db: Database, listId: string, content: string, now: string): void => {
  db.run(
    `INSERT INTO library_defaults (list_id, unique_id, content, created, modified, version) VALUES (?, ?, ?, ?, ?, 1)
     ON CONFLICT (list_id) DO UPDATE SET content = excluded.content, modified = excluded.modified, version = version + 1`,
    listId, randomUUID(), content, now, now);
};

export const removeDefaultsFile = (db: Database, listId: string): void => {
  db.run('DELETE FROM library_defaults WHERE list_id = ?', listId);
};
