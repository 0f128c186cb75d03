import type { ItemColumn } from './item-column';
import { KEY_SIGN } from './stored-fields';

/** SQL that gives a column's stored value of an item. @param name an internal name, checked to be no more than a name. */
export function columnSql(name: string, table: '' | 'items.' | 'l.' = ''): string {
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) throw new Error(`'${name}' cannot be the internal name of a column`);
  return `json_extract(${table}fields, '$."${name}"')`;
}

/**
 * SQL that gives what a text column is compared and sorted by: the key that stands beside texts with letters beyond ASCII, else the text
 * itself. Indexes are made over this very expression.
 */
export function columnKeySql(name: string, table: '' | 'items.' | 'l.' = ''): string {
  const text = columnSql(name, table);
  return `coalesce(${text.replace(`"${name}"`, `"${KEY_SIGN}${name}"`)}, ${text})`;
}

/** Text is compared without regard to case; so is its index. */
export function comparesAsText(column: Pick<ItemColumn, 'kind'>): boolean {
  return column.kind === 'text' || column.kind === 'choice';
}

/** A list's or site's id as an SQL literal: a partial index is only used when the query names the list literally. */
export function listIdSql(listId: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(listId)) throw new Error(`'${listId}' is not the id of a list`);
  return `'${listId}'`;
}
