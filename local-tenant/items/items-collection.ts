import type { Collection } from '../odata/entity-type';
import { invalidArgument } from '../errors/refusals';
import { createFromJson } from './item-from-json';
import { itemMembers } from './item-members';
import { itemMissing } from './item-refusals';
import { itemById } from './item-row';
import { listItemType } from './list-item-type';
import type { ListItem, ListOfItems } from './list-of-items';
import { pageOfItems } from './query-items';

/** `lists(...)/items` */
export const itemsCollection: Collection<ListOfItems, ListItem> = {
  of: () => listItemType,
  path: list => `Web/Lists(guid'${list.id}')/Items`,
  scope: list => list.scopeId,
  // Whoever may open the site may ask; rows that they may not see are left out one by one.
  needs: 'open',
  page: pageOfItems,
  byKey: (list, key, call) => {
    if (key.kind !== 'number') throw invalidArgument('The key of a list item is a number.');
    const row = itemById(call.db, list.id, key.value);
    return row && { list, row };
  },
  missing: itemMissing,
  dynamic: list => itemMembers(list, listItemType),
  create: { needs: 'AddListItems', run: createFromJson },
};
