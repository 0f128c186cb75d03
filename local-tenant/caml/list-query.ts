import { folderOfList } from '../items/folder-place';
import { queryRows, type FoundRows, type PlaceCondition } from '../items/query-rows';
import { refuseManyLookups } from '../items/lookup-limit';
import type { ListOfItems } from '../items/list-of-items';
import type { SortOrder } from '../query/order-by';
import { parseSkipToken } from '../query/skip-token';
import type { Call } from '../rest/call';
import { camlColumns, realName } from './caml-columns';
import { Joined } from './caml-joins';
import type { CamlView, ViewScope } from './caml-view';
import { parseWhere } from './parse-where';

/** A view to be run over a list. */
export interface ListQuery {
  readonly view: CamlView;
  /** Server-relative; undefined: the list's root folder. */
  readonly folder: string | undefined;
  /** `Paged=TRUE&p_ID=30`; a question mark before it, and what a page of SharePoint's adds to it, are of no effect. */
  readonly paging: string | undefined;
  readonly datesInUtc: boolean;
  /** Only these of them. */
  readonly ids?: readonly number[] | undefined;
}

/** More rows than any query may have: without a RowLimit all are wanted, and the threshold decides. */
const ALL_ROWS = 5000;

/**
 * The rows of a view, of one folder or of all below it, as the view says.
 *
 * @throws ApiError 500 for CAML that SharePoint cannot read, and beyond the list view threshold; 404 for a folder that is not there
 */
export function runListQuery(call: Call, list: ListOfItems, query: ListQuery): FoundRows {
  const { view } = query;
  refuseManyLookups(list, view.viewFields ?? []);
  const joined = joinedOf(call, list, view);
  const columns = camlColumns(call, list, joined);
  const filter = view.where && parseWhere(view.where, { call, columns, datesInUtc: query.datesInUtc });
  const paging = pagingOf(query.paging);
  return queryRows(call, list, {
    columns, filter, order: orderOf(view, columns), place: restricted(amongIds(placeOf(call, list, query.folder, view.scope), query.ids), joined.condition),
    top: view.rowLimit ?? ALL_ROWS,
    token: paging === undefined ? undefined : parseSkipToken(paging),
  });
}

/** The lists that a view joins to its own. */
export function joinedOf(call: Call, list: ListOfItems, { joins = [], projections = [] }: CamlView): Joined {
  return new Joined(call, list, joins, projections);
}

function restricted(place: PlaceCondition | undefined, condition: string | undefined): PlaceCondition | undefined {
  if (condition === undefined) return place;
  return place ? { ...place, sql: `(${place.sql} AND ${condition})` } : { sql: condition, values: [], narrows: false };
}

function amongIds(place: PlaceCondition | undefined, ids: readonly number[] | undefined): PlaceCondition | undefined {
  if (ids === undefined) return place;
  const chosen = 'id IN (SELECT value FROM json_each(?))';
  const values = [JSON.stringify(ids)];
  return place ? { sql: `(${place.sql} AND ${chosen})`, values: [...place.values, ...values], narrows: true } : { sql: chosen, values, narrows: true };
}

function orderOf(view: CamlView, columns: ReturnType<typeof camlColumns>): SortOrder {
  const keys = [...(view.grouping?.fields ?? []), ...view.orderBy].map(({ name, descending }) => ({ column: columns.resolve([realName(name)], 'order by'), descending }));
  const id = keys.findIndex(key => key.column.path[0] === 'ID');
  return id < 0 ? { keys, idDescending: false } : { keys: keys.slice(0, id), idDescending: keys[id]?.descending ?? false };
}

function placeOf(call: Call, list: ListOfItems, folder: string | undefined, scope: ViewScope): PlaceCondition | undefined {
  const { path } = folderOfList(call, list, folder);
  const isRoot = path.toLowerCase() === list.rootFolder.toLowerCase();
  switch (scope) {
    case 'folder':
      return { sql: 'folder = ?', values: [path], narrows: true };
    case 'filesOnly':
      return { sql: '(folder = ? AND kind = 0)', values: [path], narrows: true };
    default: {
      const kind = scope === 'recursive' ? 'kind = 0' : '';
      if (isRoot) return kind === '' ? undefined : { sql: kind, values: [], narrows: false };
      // '0' is the character after '/': the range holds everything further down.
      const below = '(folder = ? OR (folder > ? AND folder < ?))';
      return { sql: kind === '' ? below : `(${below} AND ${kind})`, values: [path, `${path}/`, `${path}0`], narrows: true };
    }
  }
}

/** What NextHref carries besides, for the page that shows it. */
const OF_PAGES = new Set(['View', 'PageFirstRow', 'PageLastRow', 'RootFolder', 'p_FSObjType', 'TreeField', 'TreeValue', 'ix_Paged', 'ix_ID']);

function pagingOf(text: string | undefined): string | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const parts = text.trim().replace(/^\?/, '').split('&').filter(part => part !== '' && !OF_PAGES.has(part.split('=')[0] ?? ''));
  return parts.join('&');
}
