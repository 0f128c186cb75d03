import { itemChangesSince, lastChangeId, type ItemChange } from '../../changes/change-log';
import { itemById, selectItems, type ItemRow } from '../../items/item-row';
import { seenItem } from '../../items/items-seen-by';
import type { ListItem, ListOfItems } from '../../items/list-of-items';
import { itemsOf } from '../../items/list-source';
import type { Call } from '../../rest/call';
import type { GraphArgument } from '../engine/graph-path';
import type { GraphContext } from '../engine/graph-context';
import { queryFrom, refuseOptions, type GraphQuery } from '../engine/graph-query';
import { erasedType, type GraphPage, type GraphResource } from '../engine/graph-type';
import { deltaLinkOf, deltaStateOf, type DeltaState } from './delta-token';
import { itemResource } from './item-type';
import type { ListInGraph } from './list-in-graph';

const defaultSize = 200;

/** What changed in a list, the latest state of each item once a page. */
export interface DeltaPage {
  readonly present: readonly ListItem[];
  readonly deleted: readonly ItemChange[];
  readonly next?: DeltaState;
  readonly end?: DeltaState;
}

const seen = (call: Call, list: ListOfItems, row: ItemRow | undefined): ListItem | undefined => {
  const item = seenItem(call, list, row);
  return item && call.access.has('ViewListItems', item.row.scopeId) ? item : undefined;
};

const listing = (call: Call, list: ListOfItems, state: DeltaState, size: number): DeltaPage => {
  const rows = selectItems(call.db, 'WHERE list_id = ? AND id > ? ORDER BY id LIMIT ?', [list.id, state.after ?? 0, size + 1]);
  const shown = rows.slice(0, size);
  const present = shown.map((row) => seen(call, list, row)).filter((item) => item !== undefined);
  return rows.length > size
    ? { present, deleted: [], next: { ...state, after: shown[size - 1]?.id ?? 0 } }
    : { present, deleted: [], end: { list: state.list, since: state.since, at: call.now } };
};

const changes = (call: Call, list: ListOfItems, state: DeltaState, size: number): DeltaPage => {
  const found = itemChangesSince(call.db, list.id, state.since, size + 1);
  const shown = found.slice(0, size);
  const latest = [...new Map(shown.map((change) => [change.itemId, change])).values()];
  const rows = latest.map((change) => ({ change, row: itemById(call.db, list.id, change.itemId) }));
  const reached = { list: state.list, since: shown[shown.length - 1]?.seq ?? state.since, at: call.now };
  return {
    present: rows.map(({ row }) => seen(call, list, row)).filter((item) => item !== undefined),
    deleted: rows.filter(({ change, row }) => row === undefined && call.access.has('ViewListItems', change.scopeId)).map(({ change }) => change),
    ...(found.length > size ? { next: reached } : { end: reached }),
  };
};

/** One page of what a client does not know yet of a list's items, as far as the caller may see them. */
export const deltaPage = (call: Call, list: ListOfItems, state: DeltaState | 'latest' | undefined, size: number): DeltaPage => {
  const begin: DeltaState = { list: list.id, since: lastChangeId(call.db), at: call.now };
  if (state === 'latest') return { present: [], deleted: [], end: begin };
  if (state === undefined) return listing(call, list, { ...begin, after: 0 }, size);
  return state.after === undefined ? changes(call, list, state, size) : listing(call, list, state, size);
};

/** What an address of delta asks besides its token. */
export const deltaQuery = (context: GraphContext): GraphQuery => {
  const query = queryFrom(new Map([...context.query].filter(([name]) => name.toLowerCase() !== 'token')));
  refuseOptions(query, ['filter', 'orderBy', 'search', 'count', 'skipToken'], 'delta');
  return query;
};

export const sizeOf = (query: GraphQuery): number => Math.max(1, Math.min(query.top ?? defaultSize, 5000));

export const linksOf = (context: GraphContext, page: DeltaPage): Pick<GraphPage<unknown>, 'nextLink' | 'deltaLink'> => ({
  nextLink: page.next && deltaLinkOf(context, page.next), deltaLink: page.end && deltaLinkOf(context, page.end),
});

/** `lists/{id}/items/delta` */
export const itemDelta = ({ call, list }: ListInGraph, args: readonly GraphArgument[], context: GraphContext): GraphResource => {
  const query = deltaQuery(context);
  const page = deltaPage(call, itemsOf(call, list), deltaStateOf(context, args, list.id), sizeOf(query));
  const removed = page.deleted.map(({ itemId }) => ({ id: String(itemId), deleted: { state: 'deleted' } }));
  return {
    kind: 'page', of: erasedType(itemResource), context: 'Collection(listItem)', query,
    page: { entities: page.present.map((item) => ({ call, item })), removed, ...linksOf(context, page) },
  };
};
