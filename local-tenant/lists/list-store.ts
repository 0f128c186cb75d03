import type { Database } from '../storage/database';
import type { List, ListSettings } from './list';
import { defaultSettings } from './list-settings-defaults';

interface ListRow {
  id: string; site_id: string; web_id: string; title: string; root_folder: string; root_folder_id: string; base_template: number; author_id: number;
  created: string; modified: string; item_deleted: string; version: number; scope_id: number; settings: string;
}

const listOf = (row: ListRow): List => ({
  id: row.id, siteId: row.site_id, webId: row.web_id, title: row.title, rootFolder: row.root_folder, rootFolderId: row.root_folder_id,
  baseTemplate: row.base_template, authorId: row.author_id, created: row.created, modified: row.modified,
  itemDeleted: row.item_deleted, version: row.version, scopeId: row.scope_id,
  settings: { ...defaultSettings(row.base_template), ...(JSON.parse(row.settings) as Partial<ListSettings>) },
});

const one = (row: ListRow | undefined): List | undefined => (row === undefined ? undefined : listOf(row));

export const listsOf = (db: Database, webId: string): List[] =>
  db.all<ListRow>('SELECT * FROM lists WHERE web_id = ? ORDER BY title', webId).map(listOf);

export const listById = (db: Database, id: string): List | undefined =>
  one(db.get<ListRow>('SELECT * FROM lists WHERE id = ?', id.toLowerCase()));

/** SQLite knows no other case of letters beyond ASCII: for these the few lists are looked through. */
const withOtherCase = (db: Database, column: 'title' | 'root_folder', wanted: string, webId?: string): List | undefined =>
  (/[\u0080-\u{10FFFF}]/u.test(wanted)
    ? one(db.all<ListRow>('SELECT * FROM lists').find((row) => (webId ?? row.web_id) === row.web_id && row[column].toLowerCase() === wanted.toLowerCase()))
    : undefined);

export const listByTitle = (db: Database, webId: string, title: string): List | undefined =>
  one(db.get<ListRow>('SELECT * FROM lists WHERE web_id = ? AND title = ?', webId, title)) ?? withOtherCase(db, 'title', title, webId);

export const listByRootFolder = (db: Database, rootFolder: string): List | undefined =>
  one(db.get<ListRow>('SELECT * FROM lists WHERE root_folder = ?', rootFolder)) ?? withOtherCase(db, 'root_folder', rootFolder);

/** The list that an address inside it belongs to: the root folder itself, a folder or an item below it. */
export const listOfAddress = (db: Database, webId: string, address: string): List | undefined => {
  const lower = `${address.toLowerCase()}/`;
  return listsOf(db, webId).find((list) => lower.startsWith(`${list.rootFolder.toLowerCase()}/`));
};

export const insertList = (db: Database, list: List): void => {
  db.run(
    `INSERT INTO lists (id, site_id, web_id, title, root_folder, root_folder_id, base_template, author_id, created, modified, item_deleted,
       version, scope_id, next_item, settings) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)`,
    list.id, list.siteId, list.webId, list.title, list.rootFolder, list.rootFolderId, list.baseTemplate, list.authorId, list.created,
    list.modified, list.itemDeleted, list.version, list.scopeId, JSON.stringify(list.settings),
  );
};

/** Writes title, settings and scope; counts the version up. */
export const replaceList = (db: Database, list: List): void => {
  db.run(
    'UPDATE lists SET title = ?, scope_id = ?, version = version + 1, settings = ? WHERE id = ?',
    list.title, list.scopeId, JSON.stringify(list.settings), list.id,
  );
};

/** Writes the settings of a list that is being made. */
export const writeSettings = (db: Database, list: List): void => {
  db.run('UPDATE lists SET settings = ? WHERE id = ?', JSON.stringify(list.settings), list.id);
};

/** Ids are never given out twice, also not after a deletion. */
export const takeItemId = (db: Database, listId: string): number => {
  db.run('UPDATE lists SET next_item = next_item + 1 WHERE id = ?', listId);
  return db.get<{ id: number }>('SELECT next_item - 1 AS id FROM lists WHERE id = ?', listId)?.id ?? 0;
};

/** To be called with every write to an item of the list. */
export const itemsChanged = (db: Database, listId: string, now: string, deleted = false): void => {
  db.run(`UPDATE lists SET ${deleted ? 'item_deleted' : 'modified'} = ? WHERE id = ?`, now, listId);
};

/** All items and folders, as ItemCount counts them. */
export const itemCount = (db: Database, listId: string): number =>
  db.get<{ count: number }>('SELECT count(*) AS count FROM items WHERE list_id = ?', listId)?.count ?? 0;

/** Removes the list's row and everything that hangs on it. Its files on disk and indexes are the caller's matter. */
export const deleteListRows = (db: Database, listId: string): void => {
  for (const sql of [
    'DELETE FROM role_assignments WHERE scope_id IN (SELECT scope_id FROM items WHERE list_id = ? AND own_scope = 1)',
    'DELETE FROM scopes WHERE id IN (SELECT scope_id FROM items WHERE list_id = ? AND own_scope = 1)',
    'DELETE FROM item_versions WHERE list_id = ?',
    'DELETE FROM items WHERE list_id = ?',
    'DELETE FROM views WHERE list_id = ?',
    'DELETE FROM content_types WHERE owner_id = ?',
    'DELETE FROM fields WHERE owner_id = ?',
    'DELETE FROM lists WHERE id = ?',
  ]) {
    db.run(sql, listId);
  }
};
