import { entityResource } from '../odata/declare';
import type { Collection } from '../odata/entity-type';
import { invalidArgument } from '../errors/refusals';
import { isLibrary, type List } from '../lists/list';
import { createFromJson } from './item-from-json';
import { itemMembers } from './item-members';
import { itemMissing } from './item-refusals';
import { itemById } from './item-row';
import { seenItem } from './items-seen-by';
import { listItemType } from './list-item-type';
import type { ListItem } from './list-of-items';
import { itemsOf } from './list-source';
import { itemTypeNameOf } from './odata-name';
import { pageOfItems } from './query-items';
import { refuseUnknownSelection, refuseWholeTargets, unknownItemProperty } from './unknown-member';

/** `lists(...)/items` */
export const itemsCollection: Collection<List, ListItem> = {
  of: () => listItemType,
  typeName: list => itemTypeNameOf(list.rootFolder, isLibrary(list)),
  path: list => `Web/Lists(guid'${list.id}')/Items`,
  scope: list => list.scopeId,
  // Whoever may open the list may ask; rows that they may not see are left out one by one.
  needs: 'open',
  page: (list, options, call) => {
    refuseWholeTargets(itemsOf(call, list), options);
    refuseUnknownSelection(call, itemsOf(call, list), listItemType, options);
    return pageOfItems(itemsOf(call, list), options, call);
  },
  byKey: (list, key, call) => {
    if (key.kind !== 'number') throw invalidArgument('The key of a list item is a number.');
    return seenItem(call, itemsOf(call, list), itemById(call.db, list.id, key.value));
  },
  missing: itemMissing,
  dynamic: (list, call) => itemMembers(itemsOf(call, list), listItemType),
  functions: {
    GetByStringId: {
      parameters: { sId: 'Edm.String' }, needs: 'open',
      run: (list, values, call) => {
        const item = seenItem(call, itemsOf(call, list), itemById(call.db, list.id, Number(values.text('sId'))));
        if (!item) throw itemMissing();
        return entityResource(listItemType, item);
      },
    },
    GetById: {
      parameters: { itemId: 'Edm.Int32' }, needs: 'open',
      run: (list, values, call) => {
        const item = seenItem(call, itemsOf(call, list), itemById(call.db, list.id, values.number('itemId')));
        if (!item) throw itemMissing();
        return entityResource(listItemType, item);
      },
    },
  },
  create: {
    needs: 'AddListItems',
    unknownProperty: (name, list, call) => unknownItemProperty(call, itemsOf(call, list), listItemType, name, 'body'),
    run: (list, values, call) => createFromJson(itemsOf(call, list), values, call),
  },
};
