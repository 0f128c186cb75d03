import { notImplemented } from '../errors/refusals';
import type { Page } from '../odata/entity-type';
import type { QueryOptions } from '../odata/query-options';
import { enforceListViewThreshold } from '../query/list-view-threshold';
import { orderToSql, sortOrderOf, type SortOrder } from '../query/order-by';
import { parseFilter } from '../query/parse-filter';
import { predicateToSql, type SqlFragment } from '../query/predicate-to-sql';
import type { QueryColumns } from '../query/query-column';
import { invalidOption } from '../query/query-refusals';
import { formatSkipToken, parseSkipToken, skipTokenToSql, type SkipToken } from '../query/skip-token';
import type { Call } from '../rest/call';
import { listIdSql } from './item-sql';
import { itemsSeenBy } from './items-seen-by';
import { itemQueryColumns } from './item-query-columns';
import { selectItems, type ItemRow } from './item-row';
import type { ListItem, ListOfItems } from './list-of-items';
import { readableScopes } from './readable-scopes';
import { webLocaleOf } from './web-locale';

/** Rows of a page when `$top` is not given. */
const DEFAULT_PAGE_SIZE = 100;

/**
 * One page of a list's items, of all its folders, folders themselves included: as `$filter`, `$orderby`, `$top` and `$skiptoken`
 * ask, of what the caller may see.
 *
 * @throws ApiError 500 beyond the list view threshold, 400 for a malformed option, 501 for `$skip`, which SharePoint ignores here
 */
export function pageOfItems(list: ListOfItems, options: QueryOptions, call: Call): Page<ListItem> {
  if (options.skip !== undefined) throw notImplemented('Query option', '$skip on list items');
  if (options.top === 0) throw invalidOption('$top', '0', 'It must be at least 1.');
  const columns = queryColumnsOf(list, options, call);
  const filter = options.filter === undefined ? undefined : parseFilter(options.filter);
  const order = sortOrderOf(options.orderBy, columns);
  const top = options.top ?? DEFAULT_PAGE_SIZE;
  const condition = filter && predicateToSql(filter, columns);
  enforceListViewThreshold({ filter, order, top, columns, countRows: (part, limit) => countRows(call, list, part, limit) });

  const token = options.skipToken === undefined ? undefined : parseSkipToken(options.skipToken);
  const where = [condition, token && skipTokenToSql(token, order, 'id'), scopeCondition(call, list)];
  const source = itemsSeenBy(call, list);
  const found = findRows(call, list, source, where.filter(part => part !== undefined), order, token, top + 1);
  const page = found.slice(0, top);
  if (token?.backwards) page.reverse();
  const last = page[page.length - 1];
  const entities = rowsOf(call, list, source, page.map(row => row.id)).map(row => ({ list, row }));
  const hasMore = token?.backwards ? last !== undefined : found.length > top;
  return hasMore && last ? { entities, next: formatSkipToken(order, last) } : { entities };
}

function queryColumnsOf(list: ListOfItems, options: QueryOptions, call: Call): QueryColumns {
  return itemQueryColumns({
    siteId: list.siteId,
    columns: list.columns,
    indexedSystemColumns: list.indexedSystemColumns,
    locale: webLocaleOf(call.site.language),
    expanded: new Set(options.selection.expanded.keys()),
  });
}

interface FoundRow { readonly id: number; readonly values: readonly (string | number | null)[] }

/** Which rows a page shows, with the values by which they are sorted. Long columns are not carried through sorting. */
function findRows(
  call: Call, list: ListOfItems, source: string, where: readonly SqlFragment[], order: SortOrder, token: SkipToken | undefined, limit: number,
): FoundRow[] {
  const conditions = [`list_id = ${listIdSql(list.id)}`, ...where.map(part => part.sql)].join(' AND ');
  const chosen = ['id', ...order.keys.map((key, index) => `${key.column.sql} AS k${index}`)].join(', ');
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
