import { collectionOf, complex } from '../odata/edm';
import { valueResource } from '../odata/declare';
import type { Operation, Resource } from '../odata/entity-type';
import { Values } from '../odata/values';
import type { List } from '../lists/list';
import { ADD_VALIDATE_PARAMETERS, addValidateUpdateItem, validateUpdateListItem } from './form-endpoints';
import { formValueType } from './form-types';
import { itemMissing } from './item-refusals';
import { itemById } from './item-row';
import { seenItem } from './items-seen-by';
import { itemsOf } from './list-source';

const creationType = complex('SP.ListItemCreationInformation', { FolderUrl: 'Edm.String', LeafName: 'Edm.String', UnderlyingObjectType: 'Edm.Int32' });

/** `lists(...)/AddValidateUpdateItem`: the elder of the two, whose folder and name are plain texts. */
export const addValidateUpdateItemByUrl: Operation<List> = {
  parameters: { ...ADD_VALIDATE_PARAMETERS, listItemCreateInfo: { type: creationType, optional: true } },
  // The folder decides, once it is known.
  needs: 'open',
  run: (list, values, call) => {
    const given = values.nested('listItemCreateInfo');
    const path = (text: string | undefined): Record<string, unknown> | undefined => (text === undefined || text === '' ? undefined : { DecodedUrl: text });
    const information = given && {
      FolderPath: path(given.maybeText('FolderUrl')), LeafName: path(given.maybeText('LeafName')),
      ...(given.has('UnderlyingObjectType') ? { UnderlyingObjectType: given.number('UnderlyingObjectType') } : {}),
    };
    const others = values.names().filter(name => name !== 'listItemCreateInfo').map(name => [name, values.raw(name)] as const);
    const result = addValidateUpdateItem(call, itemsOf(call, list), new Values(new Map<string, unknown>([...others, ['listItemCreateInfo', information]])));
    return result.kind === 'value' ? { ...result, name: 'AddValidateUpdateItem' } : result;
  },
};

function answersOf(result: Resource): readonly unknown[] {
  return result.kind === 'value' && Array.isArray(result.value) ? result.value : [];
}

/** `lists(...)/BulkValidateUpdateListItems`: the same values for several items. One that refuses them undoes nothing of the others (unverified). */
export const bulkValidateUpdate: Operation<List> = {
  parameters: {
    itemIds: collectionOf('Edm.Int32'), formValues: collectionOf(formValueType), bNewDocumentUpdate: { type: 'Edm.Boolean', optional: true },
    checkInComment: { type: 'Edm.String', optional: true }, folderPath: { type: 'Edm.String', optional: true },
  },
  // Each item decides.
  needs: 'open',
  run: (list, values, call) => {
    const seen = itemsOf(call, list);
    const items = values.list('itemIds').map(id => {
      const item = seenItem(call, seen, itemById(call.db, list.id, Number(id)));
      if (!item || !call.access.has('ViewListItems', item.row.scopeId)) throw itemMissing();
      return item;
    });
    items.forEach(({ row }) => call.access.demand('EditListItems', row.scopeId));
    const answers = items.flatMap(({ row }) => answersOf(validateUpdateListItem(call, seen, row, values)).map(answer => ({ ...(answer as object), ItemId: row.id })));
    return valueResource('BulkValidateUpdateListItems', collectionOf(formValueType), answers);
  },
};
