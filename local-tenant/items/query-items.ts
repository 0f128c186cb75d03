import { notImplemented } from '../errors/refusals';
import type { Page } from '../odata/entity-type';
import type { QueryOptions } from '../odata/query-options';
import { sortOrderOf } from '../query/order-by';
import { parseFilter } from '../query/parse-filter';
import type { QueryColumns } from '../query/query-column';
import { invalidOption } from '../query/query-refusals';
import { parseSkipToken } from '../query/skip-token';
import type { Call } from '../rest/call';
import { refuseManyLookups } from './lookup-limit';
import { itemQueryColumns } from './item-query-columns';
import type { ListItem, ListOfItems } from './list-of-items';
import { queryRows } from './query-rows';
import { seenTargets } from './seen-targets';
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
  refuseManyLookups(list, [...options.selection.expanded.keys()]);
  const columns = queryColumnsOf(list, options, call);
  const { rows, next } = queryRows(call, list, {
    columns,
    filter: options.filter === undefined ? undefined : parseFilter(options.filter),
    order: sortOrderOf(options.orderBy, columns),
    top: options.top ?? DEFAULT_PAGE_SIZE,
    token: options.skipToken === undefined ? undefined : parseSkipToken(options.skipToken),
  });
  return { entities: rows.map(row => ({ list, row })), ...(next === undefined ? {} : { next }) };
}

function queryColumnsOf(list: ListOfItems, options: QueryOptions, call: Call): QueryColumns {
  return itemQueryColumns({
    siteId: list.siteId,
    columns: list.columns,
    indexedSystemColumns: list.indexedSystemColumns,
    locale: webLocaleOf(call.site.language),
    expanded: new Set(options.selection.expanded.keys()),
    seenTargets: listId => seenTargets(call, listId),
  });
}
