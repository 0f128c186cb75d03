import type { QueryColumn, QueryColumns } from './query-column';
import { comparableSql } from './predicate-to-sql';

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
 * The order that the parts of `$orderby` ask for. Between equal rows ID decides, ascending; what comes after ID itself is of no
 * effect.
 *
 * @throws ApiError 400 for an unknown column, or one that rows are not sorted by.
 */
export function sortOrderOf(
  parts: readonly { readonly property: string; readonly descending: boolean }[],
  columns: QueryColumns,
): SortOrder {
  const keys = parts.map(part => (
    { column: columns.resolve(part.property.split('/'), 'order by'), descending: part.descending }));
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
