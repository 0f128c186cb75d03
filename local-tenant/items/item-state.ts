import type { Database } from '../storage/database';
import { ITEM_COLUMNS, type ItemRow } from './item-row';

/** 1 published, 2 draft or not approved, 255 checked out. */
export type Level = 1 | 2 | 255;

/** SPModerationStatusType: 0 approved, 1 denied, 2 pending, 3 draft. */
export type Moderation = 0 | 1 | 2 | 3;

/** What is not usual about an item. */
export interface ItemState {
  readonly level: Level;
  readonly moderation: Moderation;
  readonly moderationComment: string;
  /** A principal's id. */
  readonly checkedOutBy: number | undefined;
  readonly checkedOutAt: string | undefined;
}

export const usualState: ItemState = { level: 1, moderation: 0, moderationComment: '', checkedOutBy: undefined, checkedOutAt: undefined };

type ItemKey = Pick<ItemRow, 'listId' | 'id'>;

interface SqlState {
  level: Level; moderation: Moderation; moderation_comment: string; checked_out_by: number | null; checked_out_at: string | null;
}

export function stateOf(db: Database, { listId, id }: ItemKey): ItemState {
  const row = db.get<SqlState>(
    'SELECT level, moderation, moderation_comment, checked_out_by, checked_out_at FROM item_states WHERE list_id = ? AND item_id = ?', listId, id);
  return row === undefined ? usualState : {
    level: row.level, moderation: row.moderation, moderationComment: row.moderation_comment,
    checkedOutBy: row.checked_out_by ?? undefined, checkedOutAt: row.checked_out_at ?? undefined,
  };
}

/** The transaction is the caller's. */
export function putState(db: Database, { listId, id }: ItemKey, state: ItemState): void {
  if (state.level === 1 && state.moderation === 0 && state.moderationComment === '') {
    db.run('DELETE FROM item_states WHERE list_id = ? AND item_id = ?', listId, id);
    return;
  }
  db.run(
    `INSERT OR REPLACE INTO item_states (list_id, item_id, level, moderation, moderation_comment, checked_out_by, checked_out_at)
      VALUES (?, ?, ?, ?, ?, ?, ?)`,
    listId, id, state.level, state.moderation, state.moderationComment, state.checkedOutBy ?? null, state.checkedOutAt ?? null);
}

/** Keeps the present row for those who may not see what comes after it. */
export function keepLevel(db: Database, { listId, id }: ItemKey, level: 1 | 2, moderation: Moderation): void {
  db.run(
    `INSERT OR REPLACE INTO item_levels (${ITEM_COLUMNS}, level, moderation)
      SELECT ${ITEM_COLUMNS}, ?, ? FROM items WHERE list_id = ? AND id = ?`, level, moderation, listId, id);
}

/** Forgets kept rows: those of one level, or all. */
export function dropLevels(db: Database, { listId, id }: ItemKey, level?: 1 | 2): void {
  db.run('DELETE FROM item_levels WHERE list_id = ? AND id = ? AND level = coalesce(?, level)', listId, id, level ?? null);
}

/** The highest level that is kept below the present row. */
export function keptLevel(db: Database, { listId, id }: ItemKey): { readonly level: 1 | 2; readonly moderation: Moderation } | undefined {
  return db.get('SELECT level, moderation FROM item_levels WHERE list_id = ? AND id = ? ORDER BY level DESC LIMIT 1', listId, id);
}

/** Puts a kept row back in the place of the present one. Name and place stay: they are one for all levels. */
export function bringBackLevel(db: Database, { listId, id }: ItemKey, level: 1 | 2): void {
  db.run(
    `UPDATE items SET (version, ui_version, content_type, author_id, editor_id, created, modified, fields) =
        (SELECT items.version + 1, l.ui_version, l.content_type, l.author_id, l.editor_id, l.created, l.modified, l.fields
         FROM item_levels l WHERE l.list_id = items.list_id AND l.id = items.id AND l.level = ?)
      WHERE list_id = ? AND id = ?`, level, listId, id);
  dropLevels(db, { listId, id }, level);
}
