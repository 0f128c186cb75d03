import { enforceListViewThreshold } from '../query/list-view-threshold';
import { orderToSql, type SortOrder } from '../query/order-by';
import type { Predicate } from '../query/predicate';
import { predicateToSql, type SqlFragment } from '../query/predicate-to-sql';
import type { QueryColumns } from '../query/query-column';
import { formatSkipToken, skipTokenToSql, type SkipToken } from '../query/skip-token';
import type { Call } from '../rest/call';
import { listIdSql } from './item-sql';
import { itemsSeenBy } from './items-seen-by';
import { selectItems, type ItemRow } from './item-row';
import type { ListOfItems } from './list-of-items';
import { ownItemsOnly } from './own-items';
import { readableScopes } from './readable-scopes';

/** Which rows of a list are wanted, whatever language it was asked in. */
export interface RowQuery {
  readonly columns: QueryColumns;
  readonly filter: Predicate | undefined;
  /** Where to look: a folder, or rows of one kind. */
  readonly place?: PlaceCondition | undefined;
  readonly order: SortOrder;
  readonly top: number;
  readonly token: SkipToken | undefined;
}

export interface PlaceCondition extends SqlFragment {
  /** One folder, by its index: it narrows what is looked at. */
  readonly narrows: boolean;
}

export interface FoundRows {
  readonly rows: readonly ItemRow[];
  /** Where the next page begins; undefined: there is none. */
  readonly next: string | undefined;
}

/**
 * One page of a list's rows, of what the caller may see.
 *
 * @throws ApiError 500 beyond the list view threshold
 */
export function queryRows(call: Call, list: ListOfItems, query: RowQuery): FoundRows {
  const { columns, filter, place, order, top, token } = query;
  enforceListViewThreshold({
    filter, order, top, columns, narrowedTo: place?.narrows ? place : undefined, countRows: (part, limit) => countRows(call, list, part, limit),
  });
  const where = [
    filter && predicateToSql(filter, columns), place, token && skipTokenToSql(token, order, 'id'), scopeCondition(call, list), ownItemsOnly(call, list),
  ];
  const source = itemsSeenBy(call, list);
  const found = findRows(call, list, source, where.filter(part => part !== undefined), order, token, top + 1);
  const page = found.slice(0, top);
  if (token?.backwards) page.reverse();
  const last = page[page.length - 1];
  const hasMore = token?.backwards ? last !== undefined : found.length > top;
  return { rows: rowsOf(call, list, source, page.map(row => row.id)), next: hasMore && last ? formatSkipToken(order, last) : undefined };
}

interface FoundRow { readonly id: number; readonly values: readonly (string | number | null)[] }

/** Which rows a page shows, with the values by which they are sorted. Long columns are not carried through sorting. */
function findRows(
  call: Call, list: ListOfItems, source: string, where: readonly SqlFragment[], order: SortOrder, token: SkipToken | undefined, limit: number,
): FoundRow[] {
  const conditions = [`list_id = ${listIdSql(list.id)}`, ...where.map(part => part.sql)].join(' AND ');
  const chosen = ['id', ...order.keys.map((key, index) => `${key.column.shownSql ?? key.column.sql} AS k${index}`)].join(', ');
  const rows = call.db.all<Record<string, string | number | null>>(
    `SELECT ${chosen} FROM ${source} WHERE ${conditions} ORDER BY ${orderToSql(order, 'id', token?.backwards ?? false)} LIMIT ?`,
    ...where.flatMap(part => part.values), limit);
  return rows.map(row => ({ id: Number(row['id']), values: order.keys.map((_, index) => row[`k${index}`] ?? null) }));
}

/** Whole rows in the order of these ids. */
function rowsOf(call: Call, list: ListOfItems, source: string, ids: readonly number[]): ItemRow[] {
  const tail = `WHERE list_id = ${listIdSql(list.id)} AND id IN (SELECT value FROM json_each(?))`;
  const byId = new Map(selectItems(call.db, tail, [JSON.stringify(ids)], source).map(row => [row.id, row]));
  return ids.map(id => byId.get(id)).filter(row => row !== undefined);
}

function countRows(call: Call, list: ListOfItems, condition: SqlFragment | undefined, limit: number): number {
  const where = [`list_id = ${listIdSql(list.id)}`, ...(condition ? [condition.sql] : [])].join(' AND ');
  const counted = call.db.get<{ n: number }>(
    `SELECT count(*) AS n FROM (SELECT 1 FROM items WHERE ${where} LIMIT ?)`, ...(condition?.values ?? []), limit);
  return counted?.n ?? 0;
}

function scopeCondition(call: Call, list: ListOfItems): SqlFragment | undefined {
  const scopes = readableScopes(call, list.scopeId);
  return scopes && { sql: 'scope_id IN (SELECT value FROM json_each(?))', values: [JSON.stringify(scopes)] };
}
