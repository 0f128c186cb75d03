import { createHash } from 'node:crypto';

import { ApiError } from '../errors/api-error';
import type { Field } from '../fields/field';
import type { Database } from '../storage/database';
import { columnKeySql, columnSql, listIdSql } from './item-sql';

/** Fields that are columns of the item's row. */
const ROW_COLUMNS: Readonly<Record<string, string>> =
  { ID: 'id', Created: 'created', Modified: 'modified', Author: 'author_id', Editor: 'editor_id' };


/**
 * Makes the index that carries conditions on a column of one list; nothing happens when it is there.
 *
 * @throws ApiError 400 when values are to be unique and are not
 */
export function ensureColumnIndex(db: Database, listId: string, field: Pick<Field, 'internalName' | 'type' | 'unique' | 'title'>): void {
  const rowColumn = ROW_COLUMNS[field.internalName];
  const text = field.type === 'Text' || field.type === 'Choice';
  const sql = rowColumn ?? (text ? `${columnKeySql(field.internalName)} COLLATE NOCASE` : columnSql(field.internalName));
  if (field.unique) refuseDuplicates(db, listId, sql, field.title);
  db.exec(
    `CREATE INDEX IF NOT EXISTS ${indexName(listId, field.internalName)}
      ON items (list_id, ${sql}, id) WHERE list_id = ${listIdSql(listId)}`,
  );
}

/** Takes a column's index away: it is no longer indexed, or it or its list is gone. */
export function dropColumnIndex(db: Database, listId: string, field: Pick<Field, 'internalName'>): void {
  db.exec(`DROP INDEX IF EXISTS ${indexName(listId, field.internalName)}`);
}

function refuseDuplicates(db: Database, listId: string, sql: string, title: string): void {
  const twice = db.get(
    `SELECT 1 AS found FROM items WHERE list_id = ${listIdSql(listId)} AND ${sql} IS NOT NULL GROUP BY ${sql} HAVING count(*) > 1 LIMIT 1`);
  if (twice === undefined) return;
  // unverified code and words.
  throw new ApiError(
    400,
    '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
    `The column '${title}' cannot be made unique: this list contains duplicate values in it.`,
  );
}

function indexName(listId: string, columnName: string): string {
  return `items_x_${createHash('sha256').update(`${listId}/${columnName}`).digest('hex').slice(0, 24)}`;
}
