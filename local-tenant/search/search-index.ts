import { lastChangeId } from '../changes/change-log';
import { BodyStore } from '../files/body-store';
import { itemById, type ItemRow } from '../items/item-row';
import type { Database } from '../storage/database';
import { principalById } from '../users/principal-store';
import { wordsOf } from './compare';
import { textOfFile } from './file-text';

/** The number of the last change that the index knows. The log is never cut, so it holds all there is. */
const reached = (db: Database): number => Number(db.get<{ value: string }>("SELECT value FROM settings WHERE name = 'search/seq'")?.value ?? 0);

const reach = (db: Database, seq: number): void => {
  db.run("INSERT INTO settings (name, value) VALUES ('search/seq', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", String(seq));
};

/** A value of a column as text; people and lookups are numbers, which nobody searches for. */
const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string').join(' ');
  return typeof value === 'object' && value !== null ? Object.values(value).join(' ') : '';
};

class Indexer {
  private readonly people = new Map<string, string>();

  public constructor(private readonly db: Database, private readonly dataFolder: string) {}

  public put(row: ItemRow, siteId: string): void {
    const { db } = this;
    const title = textOf(row.fields['Title'] ?? '') || row.leafName.replace(/\.[^.]*$/, '');
    const [author, editor] = [this.person(siteId, row.authorId), this.person(siteId, row.editorId)];
    const content = textOfFile(new BodyStore(db, this.dataFolder).bodyOf(row), row.leafName);
    const text = [...Object.values(row.fields).map(textOf), content].filter((one) => one !== '').join(' \n');
    this.remove(row.listId, row.id);
    db.run(
      'INSERT INTO search_items (list_id, item_id, title_words, author_words, editor_words, name_words) VALUES (?, ?, ?, ?, ?, ?)',
      row.listId, row.id, wordsOf(title).length, wordsOf(author).length, wordsOf(editor).length, wordsOf(row.leafName).length,
    );
    db.run(
      'INSERT INTO search_text (rowid, title, author, editor, name, text) VALUES (last_insert_rowid(), ?, ?, ?, ?, ?)',
      title, author, editor, row.leafName, text,
    );
  }

  public remove(listId: string, itemId: number): void {
    const known = this.db.get<{ docid: number }>('SELECT docid FROM search_items WHERE list_id = ? AND item_id = ?', listId, itemId);
    if (known === undefined) return;
    this.db.run('DELETE FROM search_text WHERE rowid = ?', known.docid);
    this.db.run('DELETE FROM search_items WHERE docid = ?', known.docid);
  }

  private person(siteId: string, id: number): string {
    const key = `${siteId} ${id}`;
    const known = this.people.get(key) ?? principalById(this.db, siteId, id)?.title ?? '';
    this.people.set(key, known);
    return known;
  }
}

const siteOfList = (db: Database, listId: string): string | undefined =>
  db.get<{ site_id: string }>('SELECT site_id FROM lists WHERE id = ?', listId)?.site_id;

const follow = (db: Database, dataFolder: string, from: number, to: number): void => {
  const indexer = new Indexer(db, dataFolder);
  const changed = db.all<{ list_id: string; item_id: number }>(
    'SELECT DISTINCT list_id, item_id FROM item_changes WHERE seq > ? AND seq <= ?', from, to);
  for (const { list_id, item_id } of changed) {
    const row = itemById(db, list_id, item_id);
    const siteId = row && siteOfList(db, list_id);
    if (row === undefined || siteId === undefined) indexer.remove(list_id, item_id);
    else indexer.put(row, siteId);
  }
};

/** How many changes the index does not know yet. */
export const changesBehind = (db: Database): number => lastChangeId(db) - reached(db);

/** Brings the index up to what has been written until now, or as many changes nearer to it as are allowed. */
export const bringUpToDate = (db: Database, dataFolder: string, most = Number.MAX_SAFE_INTEGER): void => {
  const from = reached(db);
  const to = Math.min(lastChangeId(db), from + most);
  if (from >= to) return;
  db.transaction(() => {
    follow(db, dataFolder, from, to);
    reach(db, to);
  });
};
