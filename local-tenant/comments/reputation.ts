import { itemMissing } from '../items/item-refusals';
import { itemById } from '../items/item-row';
import { seenItem } from '../items/items-seen-by';
import { itemsOf } from '../items/list-source';
import { seesItem } from '../items/own-items';
import { noListWithId } from '../lists/list-refusals';
import { listById } from '../lists/list-store';
import { valueResource } from '../odata/declare';
import type { Operation } from '../odata/entity-type';
import type { Call } from '../rest/call';
import type { Site } from '../webs/site';
import type { ListItem } from '../items/list-of-items';
import { likeItem, likersOfItem } from './like-store';

function itemOf(call: Call, listId: string, id: number): ListItem {
  const list = listById(call.db, listId.replace(/[{}]/g, '').toLowerCase());
  if (!list || list.webId !== call.site.webId) throw noListWithId();
  const seen = itemsOf(call, list);
  const item = seenItem(call, seen, itemById(call.db, list.id, id));
  if (!item || !call.access.has('ViewListItems', item.row.scopeId) || !seesItem(call, seen, item.row)) throw itemMissing();
  return item;
}

/** `Reputation.SetLike`: gives the number of those who like the item then. Whoever may see it may like it (unverified). */
export const setLike: Operation<Site> = {
  parameters: { listID: 'Edm.String', itemID: 'Edm.Int32', like: 'Edm.Boolean' },
  needs: 'open',
  run: (_site, values, call) => {
    const item = itemOf(call, values.text('listID'), values.number('itemID'));
    likeItem(call, item, values.flag('like'));
    return valueResource('SetLike', 'Edm.Int32', likersOfItem(call, item).length);
  },
};
