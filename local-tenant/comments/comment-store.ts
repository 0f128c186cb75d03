import { goesWithItem } from '../items/goes-with-item';
import type { ListItem } from '../items/list-of-items';
import type { Call } from '../rest/call';

/** What people say of items. They stay while their item is in the recycle bin. */
export const commentTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS comments (
     id INTEGER PRIMARY KEY AUTOINCREMENT, list_id TEXT NOT NULL, item_id INTEGER NOT NULL, parent_id INTEGER, author_id INTEGER NOT NULL,
     created TEXT NOT NULL, text TEXT NOT NULL)`,
  'CREATE INDEX IF NOT EXISTS comments_by_item ON comments (list_id, item_id)',
  'CREATE TABLE IF NOT EXISTS comment_likes (comment_id INTEGER NOT NULL, principal_id INTEGER NOT NULL, PRIMARY KEY (comment_id, principal_id)) WITHOUT ROWID',
  'CREATE TABLE IF NOT EXISTS comments_disabled (list_id TEXT NOT NULL, item_id INTEGER NOT NULL, PRIMARY KEY (list_id, item_id)) WITHOUT ROWID',
  `CREATE TABLE IF NOT EXISTS comment_mentions (
     comment_id INTEGER NOT NULL, position INTEGER NOT NULL, email TEXT NOT NULL, login_name TEXT NOT NULL, name TEXT NOT NULL,
     PRIMARY KEY (comment_id, position)) WITHOUT ROWID`,
  ...goesWithItem('comments'),
  'CREATE TRIGGER IF NOT EXISTS likes_go_with_comments AFTER DELETE ON comments BEGIN DELETE FROM comment_likes WHERE comment_id = old.id; END',
  'CREATE TRIGGER IF NOT EXISTS mentions_go_with_comments AFTER DELETE ON comments BEGIN DELETE FROM comment_mentions WHERE comment_id = old.id; END',
];

/** Somebody whom a comment names; `@mention{0}` in its text is the first. */
export interface Mention {
  readonly email: string;
  readonly loginName: string;
  readonly name: string;
}

export function mentionsOf({ db }: Call, { id }: Comment): Mention[] {
  return db.all<Mention>('SELECT email, login_name AS loginName, name FROM comment_mentions WHERE comment_id = ? ORDER BY position', id);
}

export function insertMentions({ db }: Call, { id }: Comment, mentions: readonly Mention[]): void {
  mentions.forEach(({ email, loginName, name }, position) => {
    db.run('INSERT INTO comment_mentions (comment_id, position, email, login_name, name) VALUES (?, ?, ?, ?, ?)', id, position, email, loginName, name);
  });
}

export interface Comment {
  readonly item: ListItem;
  readonly id: number;
  readonly parentId: number | undefined;
  readonly authorId: number;
  readonly created: string;
  readonly text: string;
}

interface SqlComment { id: number; parent_id: number | null; author_id: number; created: string; text: string }

/** Comments of an item, the latest first; with a parent, the replies to it, the first first. */
export function commentsOf({ db }: Call, item: ListItem, parentId?: number): Comment[] {
  const rows = parentId === undefined
    ? db.all<SqlComment>('SELECT * FROM comments WHERE list_id = ? AND item_id = ? AND parent_id IS NULL ORDER BY id DESC', item.list.id, item.row.id)
    : db.all<SqlComment>('SELECT * FROM comments WHERE list_id = ? AND item_id = ? AND parent_id = ? ORDER BY id', item.list.id, item.row.id, parentId);
  return rows.map(row => ({ item, id: row.id, parentId: row.parent_id ?? undefined, authorId: row.author_id, created: row.created, text: row.text }));
}

export function insertComment(call: Call, item: ListItem, text: string, parentId?: number): Comment {
  const authorId = call.access.caller.principalId;
  call.db.run(
    'INSERT INTO comments (list_id, item_id, parent_id, author_id, created, text) VALUES (?, ?, ?, ?, ?, ?)',
    item.list.id, item.row.id, parentId ?? null, authorId, call.now, text);
  const id = call.db.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0;
  return { item, id, parentId, authorId, created: call.now, text };
}

/** With the replies to it. */
export function deleteComment({ db }: Call, { id }: Comment): void {
  db.run('DELETE FROM comments WHERE id = ? OR parent_id = ?', id, id);
}

/** Ids of those who like it. */
export function likersOf({ db }: Call, { id }: Comment): number[] {
  return db.all<{ id: number }>('SELECT principal_id AS id FROM comment_likes WHERE comment_id = ?', id).map(row => row.id);
}

export function setLike({ db, access }: Call, { id }: Comment, likes: boolean): void {
  const me = access.caller.principalId;
  if (likes) db.run('INSERT OR IGNORE INTO comment_likes (comment_id, principal_id) VALUES (?, ?)', id, me);
  else db.run('DELETE FROM comment_likes WHERE comment_id = ? AND principal_id = ?', id, me);
}

export function areDisabled({ db }: Call, { list, row }: ListItem): boolean {
  return db.get('SELECT 1 FROM comments_disabled WHERE list_id = ? AND item_id = ?', list.id, row.id) !== undefined;
}

export function setDisabled({ db }: Call, { list, row }: ListItem, disabled: boolean): void {
  if (disabled) db.run('INSERT OR IGNORE INTO comments_disabled (list_id, item_id) VALUES (?, ?)', list.id, row.id);
  else db.run('DELETE FROM comments_disabled WHERE list_id = ? AND item_id = ?', list.id, row.id);
}
