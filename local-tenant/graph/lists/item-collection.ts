import type { GraphCollection } from '../engine/graph-type';
import { itemById } from '../../items/item-row';
import { createFromJson } from '../../items/item-from-json';
import { seenItem } from '../../items/items-seen-by';
import { itemsOf } from '../../items/list-source';
import { objectOf, refuseOtherMembers } from '../read-members';
import { listAddress } from '../resource-address';
import { itemDelta } from './item-delta';
import { pageForGraph } from './item-query';
import { itemResource, type ItemInGraph } from './item-type';
import { valuesOf } from './item-values';
import type { ListInGraph } from './list-in-graph';

/** The item of a list that the caller may see. */
export const itemOf = ({ call, list }: ListInGraph, key: string): ItemInGraph | undefined => {
  const id = /^\d{1,9}$/.test(key) ? Number(key) : 0;
  const item = seenItem(call, itemsOf(call, list), itemById(call.db, list.id, id));
  return item && call.access.has('ViewListItems', item.row.scopeId) ? { call, item } : undefined;
};

/** `lists/{id}/items` */
export const graphItems: GraphCollection<ListInGraph, ItemInGraph> = {
  of: () => itemResource,
  context: ({ call, list }, context) => `${listAddress(call.site, list, context)}/items`,
  page: ({ call, list }, query, context) => {
    const page = pageForGraph(itemsOf(call, list), query, call, context);
    return { ...page, entities: page.entities.map((item) => ({ call, item })) };
  },
  byKey: itemOf,
  create: ({ call, list }, body) => {
    refuseOtherMembers(body, ['@odata.type', 'fields', 'contentType']);
    const items = itemsOf(call, list);
    call.access.demand('AddListItems', list.scopeId);
    const fields = body['fields'] === undefined ? {} : objectOf(body['fields'], "The property 'fields'");
    return { call, item: createFromJson(items, valuesOf(fields, body['contentType'], items), call) };
  },
  operations: { delta: { method: 'GET', run: (list, args, context) => itemDelta(list, args, context) } },
};
