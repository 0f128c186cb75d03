import { entityResource, toMany, valueResource } from '../odata/declare';
import type { Members } from '../odata/entity-type';
import type { List } from '../lists/list';
import { takeItemId } from '../lists/list-store';
import type { Call } from '../rest/call';
import { ADD_VALIDATE_PARAMETERS, addValidateUpdateItem } from './form-endpoints';
import { renderListFormData } from './form-data';
import { addValidateUpdateItemByUrl, bulkValidateUpdate } from './form-variants';
import { itemMissing } from './item-refusals';
import { itemById, itemByUniqueId, type ItemRow } from './item-row';
import { seenItem } from './items-seen-by';
import { itemsCollection } from './items-collection';
import { listItemType } from './list-item-type';
import type { ListItem } from './list-of-items';
import { itemsOf } from './list-source';

/** What items add to a list: the items themselves, and the way to add a row to a folder. */
export const listMembers: Members<List> = {
  navigations: {
    Items: toMany(() => itemsCollection, (list: List) => list),
  },
  functions: {
    GetItemByStringId: {
      parameters: { sId: 'Edm.String' },
      needs: 'open',
      run: (list, values, call) => entityResource(listItemType, found(call, list, itemById(call.db, list.id, Number(values.text('sId'))))),
    },
    GetItemByUniqueId: {
      parameters: { uniqueId: 'Edm.Guid' },
      needs: 'open',
      run: (list, values, call) => {
        const row = itemByUniqueId(call.db, values.text('uniqueId'));
        return entityResource(listItemType, found(call, list, row?.listId === list.id ? row : undefined));
      },
    },
    GetItemById: {
      parameters: { id: 'Edm.Int32' },
      needs: 'open',
      run: (list, values, call) => {
        return entityResource(listItemType, found(call, list, itemById(call.db, list.id, values.number('id'))));
      },
    },
  },
  actions: {
    ReserveListItemId: {
      needs: 'AddListItems',
      run: (list, _values, call) => valueResource('ReserveListItemId', 'Edm.Int32', takeItemId(call.db, list.id)),
    },
    AddValidateUpdateItem: addValidateUpdateItemByUrl,
    BulkValidateUpdateListItems: bulkValidateUpdate,
    RenderListFormData: renderListFormData,
    AddValidateUpdateItemUsingPath: {
      parameters: ADD_VALIDATE_PARAMETERS,
      // The folder decides, once it is known.
      needs: 'open',
      run: (list, values, call) => addValidateUpdateItem(call, itemsOf(call, list), values),
    },
  },
};

function found(call: Call, list: List, row: ItemRow | undefined): ListItem {
  const item = seenItem(call, itemsOf(call, list), row);
  if (!item) throw itemMissing();
  return item;
}
