import type { ItemRow } from '../items/item-row';
import type { Database } from '../storage/database';

/** Gives the present row of an item another version number, without keeping the former; its ETag rises. */
export const setVersion = (db: Database, { listId, id }: ItemRow, uiVersion: number): void => {
  db.run('UPDATE items SET ui_version = ?, version = version + 1 WHERE list_id = ? AND id = ?', uiVersion, listId, id);
};

/** The comment with which a version was checked in or published. */
export const setComment = (db: Database, { listId, id }: ItemRow, uiVersion: number, comment: string): void => {
  db.run('UPDATE file_bodies SET comment = ? WHERE list_id = ? AND item_id = ? AND ui_version = ?', comment, listId, id, uiVersion);
};

export const commentOf = (db: Database, { listId, id }: Pick<ItemRow, 'listId' | 'id'>, uiVersion: number): string =>
  db.get<{ comment: string }>(
    'SELECT comment FROM file_bodies WHERE list_id = ? AND item_id = ? AND ui_version = ?', listId, id, uiVersion)?.comment ?? '';
