import { goesWithItem } from '../items/goes-with-item';
import type { ItemRow } from '../items/item-row';
import type { Database } from '../storage/database';

/** Items that were declared records in place, without a label. */
export const recordTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS declared_records (
     list_id TEXT NOT NULL, item_id INTEGER NOT NULL, declared_at TEXT NOT NULL, PRIMARY KEY (list_id, item_id)) WITHOUT ROWID`,
  ...goesWithItem('declared_records'),
];

type ItemKey = Pick<ItemRow, 'listId' | 'id'>;

/** Since when an item is a declared record, ISO 8601; undefined: it is none. */
export const declaredAt = (db: Database, { listId, id }: ItemKey): string | undefined =>
  db.get<{ declared_at: string }>('SELECT declared_at FROM declared_records WHERE list_id = ? AND item_id = ?', listId, id)?.declared_at;

/** Whether a list has declared records, the recycle bin apart: what is a record does not go there. */
export const holdsDeclared = (db: Database, listId: string): boolean =>
  db.get('SELECT 1 AS found FROM declared_records WHERE list_id = ? LIMIT 1', listId) !== undefined;

/** What is a record already stays what it is. */
export const declareRecord = (db: Database, { listId, id }: ItemKey, at: string): void => {
  db.run('INSERT OR IGNORE INTO declared_records (list_id, item_id, declared_at) VALUES (?, ?, ?)', listId, id, at);
};

export const undeclareRecord = (db: Database, { listId, id }: ItemKey): void => {
  db.run('DELETE FROM declared_records WHERE list_id = ? AND item_id = ?', listId, id);
};
