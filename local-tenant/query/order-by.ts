import type { QueryColumn, QueryColumns } from './query-column';
import { comparableSql } from './predicate-to-sql';
import { invalidOption } from './query-refusals';

export interface SortKey {
  readonly column: QueryColumn;
  readonly descending: boolean;
}

/** The order of a list's rows: by the keys, then by ID. */
export interface SortOrder {
  readonly keys: readonly SortKey[];
  readonly idDescending: boolean;
}

/** The order of rows when `$orderby` is not given. */
export const BY_ID: SortOrder = { keys: [], idDescending: false };

/**
 * Parses `$orderby` (`State,Modified desc`). Between equal rows ID decides, ascending; what comes after ID itself is of no effect.
 *
 * @throws ApiError 400 for a malformed option or an unknown column.
 */
export function parseOrderBy(text: string, columns: QueryColumns): SortOrder {
  const keys = text.split(',').map(part => sortKey(part.trim(), text, columns));
  const id = keys.findIndex(key => /^id$/i.test(key.column.path.join('/')));
  return id < 0 ? { keys, idDescending: false } : { keys: keys.slice(0, id), idDescending: keys[id]!.descending };
}

/** The ORDER BY list; backwards for a page that is read from its end. */
export function orderToSql(order: SortOrder, idSql: string, backwards: boolean): string {
  const keys = order.keys.map(key => `${comparableSql(key.column)} ${direction(key.descending !== backwards)}`);
  return [...keys, `${idSql} ${direction(order.idDescending !== backwards)}`].join(', ');
}

function direction(descending: boolean): string {
  return descending ? 'DESC' : 'ASC';
}

function sortKey(part: string, text: string, columns: QueryColumns): SortKey {
  const words = part.split(/\s+/);
  const [name = '', way = 'asc'] = words;
  if (!/^[\p{L}_][\p{L}\p{N}_/]*$/u.test(name) || !/^(asc|desc)$/i.test(way) || words.length > 2) {
    throw invalidOption('$orderby', text, `'${part}' is not a column with asc or desc.`);
  }
  return { column: columns.resolve(name.split('/'), 'order by'), descending: way.toLowerCase() === 'desc' };
}
