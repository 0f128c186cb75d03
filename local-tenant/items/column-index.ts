import { createHash } from 'node:crypto';

import type { Database } from '../storage/database';
import type { ItemColumn } from './item-column';

/** SQL that gives a column's stored value of an item. @param name an internal name, checked to be no more than a name. */
export function columnSql(name: string, table: '' | 'items.' | 'l.' = ''): string {
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) throw new Error(`'${name}' cannot be the internal name of a column`);
  return `json_extract(${table}fields, '$."${name}"')`;
}

/** Text is compared without regard to case; so is its index. */
export function comparesAsText(column: Pick<ItemColumn, 'kind'>): boolean {
  return column.kind === 'text' || column.kind === 'choice';
}

/** Makes the index that carries conditions on a column of one list. Nothing happens when it is there. */
export function ensureColumnIndex(db: Database, listId: string, column: Pick<ItemColumn, 'name' | 'kind'>): void {
  const collation = comparesAsText(column) ? ' COLLATE NOCASE' : '';
  db.exec(
    `CREATE INDEX IF NOT EXISTS ${indexName(listId, column.name)}
      ON items (list_id, ${columnSql(column.name)}${collation}, id) WHERE list_id = ${listIdSql(listId)}`,
  );
}

/** Takes a column's index away: it is no longer indexed, or it or its list is gone. */
export function dropColumnIndex(db: Database, listId: string, columnName: string): void {
  db.exec(`DROP INDEX IF EXISTS ${indexName(listId, columnName)}`);
}

/** A list's id as an SQL literal: a partial index is only used when the query names the list literally. */
export function listIdSql(listId: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(listId)) throw new Error(`'${listId}' is not the id of a list`);
  return `'${listId}'`;
}

function indexName(listId: string, columnName: string): string {
  return `items_x_${createHash('sha256').update(`${listId}/${columnName}`).digest('hex').slice(0, 24)}`;
}
