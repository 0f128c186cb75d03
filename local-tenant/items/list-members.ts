import { entityResource, toMany } from '../odata/declare';
import type { Members } from '../odata/entity-type';
import type { List } from '../lists/list';
import { ADD_VALIDATE_PARAMETERS, addValidateUpdateItem } from './form-endpoints';
import { itemMissing } from './item-refusals';
import { itemById } from './item-row';
import { seenItem } from './items-seen-by';
import { itemsCollection } from './items-collection';
import { listItemType } from './list-item-type';
import { itemsOf } from './list-source';

/** What items add to a list: the items themselves, and the way to add a row to a folder. */
export const listMembers: Members<List> = {
  navigations: {
    Items: toMany(() => itemsCollection, (list: List) => list),
  },
  functions: {
    GetItemById: {
      parameters: { id: 'Edm.Int32' },
      needs: 'open',
      run: (list, values, call) => {
        const item = seenItem(call, itemsOf(call, list), itemById(call.db, list.id, values.number('id')));
        if (!item) throw itemMissing();
        return entityResource(listItemType, item);
      },
    },
  },
  actions: {
    AddValidateUpdateItemUsingPath: {
      parameters: ADD_VALIDATE_PARAMETERS,
      // The folder decides, once it is known.
      needs: 'open',
      run: (list, values, call) => addValidateUpdateItem(call, itemsOf(call, list), values),
    },
  },
};
