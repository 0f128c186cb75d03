import type { Database, SqlValue } from '../storage/database';
import { textKey } from '../query/text-key';
import { columnKeySql, columnSql, comparesAsText, listIdSql } from './item-sql';
import type { ItemColumn, StoredFields } from './item-column';

/**
 * The columns of unique values in which another item of the list already holds what these fields hold. Text is compared without
 * regard to case. Empty values may occur as often as one likes.
 *
 * @param exceptId the item that the fields are for, when it exists
 */
export function duplicatesIn(
  db: Database,
  listId: string,
  columns: readonly ItemColumn[],
  fields: StoredFields,
  exceptId?: number,
): ItemColumn[] {
  return columns.filter(column => column.unique).filter(column => {
    const value = fields[column.name];
    if (typeof value !== 'string' && typeof value !== 'number') return false;
    const sql = comparesAsText(column) ? `${columnKeySql(column.name)} COLLATE NOCASE` : columnSql(column.name);
    const condition = `list_id = ${listIdSql(listId)} AND ${sql} = ? AND id <> ?`;
    const values: SqlValue[] = [typeof value === 'string' && comparesAsText(column) ? textKey(value) : value, exceptId ?? 0];
    return db.get(`SELECT 1 AS found FROM items WHERE ${condition} LIMIT 1`, ...values) !== undefined;
  });
}
