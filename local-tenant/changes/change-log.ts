import type { Database } from '../storage/database';

/** SP.ChangeType, in so far as items know it. */
export const CHANGE_TYPES = { add: 1, update: 2, deleteObject: 3, rename: 4, moveAway: 5, moveInto: 6, restore: 7, systemUpdate: 15 } as const;

export type ChangeKind = keyof typeof CHANGE_TYPES;

/** What the log must know of an item. */
export interface ChangedItem {
  readonly listId: string;
  readonly id: number;
  readonly uniqueId: string;
  readonly kind: number;
  readonly scopeId: number;
  readonly editorId: number;
}

/** One thing that happened to one item. */
export interface ItemChange {
  readonly seq: number;
  readonly listId: string;
  readonly itemId: number;
  readonly uniqueId: string;
  /** FileSystemObjectType. */
  readonly kind: number;
  readonly type: number;
  readonly scopeId: number;
  readonly editorId: number;
  /** ISO 8601 UTC. */
  readonly time: string;
  readonly deleted: boolean;
}

/** Adds to the log; the transaction is the caller's. */
export function logChange(db: Database, item: ChangedItem, kind: ChangeKind, now: string): void {
  db.run(
    'INSERT INTO item_changes (list_id, item_id, unique_id, kind, type, scope_id, editor_id, time) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    item.listId, item.id, item.uniqueId, item.kind, CHANGE_TYPES[kind], item.scopeId, item.editorId, now);
}

interface SqlChange {
  seq: number; list_id: string; item_id: number; unique_id: string; kind: number; type: number; scope_id: number; editor_id: number; time: string;
}

/** The changes of a list's items after one, the oldest first. */
export function itemChangesSince(db: Database, listId: string, seq: number, limit: number): ItemChange[] {
  return db.all<SqlChange>('SELECT * FROM item_changes WHERE +list_id = ? AND seq > ? ORDER BY seq LIMIT ?', listId, seq, limit).map(changeOf);
}

/** The number of the last change, of whatever list: what comes after it is newer for every list. */
export function lastChangeId(db: Database): number {
  return db.get<{ seq: number | null }>('SELECT max(seq) AS seq FROM item_changes')?.seq ?? 0;
}

/** The scope that decided about an item when it was last heard of. */
export function lastScopeOf(db: Database, listId: string, itemId: number): number | undefined {
  return db.get<{ id: number }>(
    'SELECT scope_id AS id FROM item_changes WHERE list_id = ? AND item_id = ? ORDER BY seq DESC LIMIT 1', listId, itemId)?.id;
}

/** The changes of several lists. @param latestFirst the order of the answer and of what the limit keeps */
export function changesBetween(
  db: Database, listIds: readonly string[], after: number, upTo: number, latestFirst: boolean, limit: number,
): ItemChange[] {
  return db.all<SqlChange>(
    `SELECT * FROM item_changes WHERE +list_id IN (SELECT value FROM json_each(?)) AND seq > ? AND seq <= ?
      ORDER BY seq ${latestFirst ? 'DESC' : 'ASC'} LIMIT ?`,
    JSON.stringify(listIds), after, upTo, limit).map(changeOf);
}

function changeOf(row: SqlChange): ItemChange {
  return {
    seq: row.seq, listId: row.list_id, itemId: row.item_id, uniqueId: row.unique_id, kind: row.kind, type: row.type, scopeId: row.scope_id,
    editorId: row.editor_id, time: row.time, deleted: row.type === CHANGE_TYPES.deleteObject,
  };
}
