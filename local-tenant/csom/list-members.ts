import { camlQueryType } from '../caml/get-items';
import { parseView } from '../caml/caml-view';
import { runListQuery } from '../caml/list-query';
import { itemsCollection } from '../items/items-collection';
import { folderOfList } from '../items/folder-place';
import { filesByUpload } from '../items/item-refusals';
import { itemMembers } from '../items/item-members';
import { listItemType } from '../items/list-item-type';
import type { ListItem, ListOfItems } from '../items/list-of-items';
import { itemsOf } from '../items/list-source';
import type { FoundRows } from '../items/query-rows';
import type { List } from '../lists/list';
import { notImplemented } from '../errors/refusals';
import { collectionResource, entityResource, property } from '../odata/declare';
import { complex } from '../odata/edm';
import type { Collection } from '../odata/entity-type';
import type { CsomMembers } from './csom-members';
import { shownBy } from './item-fields';
import { newItemType } from './new-item';

interface Answer { readonly list: ListOfItems; readonly found: FoundRows; readonly viewFields: readonly string[] | undefined }

/** The rows of a view; read when the query is run, as the collection's children. */
const answeredItems: Collection<Answer, ListItem> = {
  of: () => listItemType,
  path: ({ list }, call) => itemsCollection.path({ id: list.id } as List, call),
  scope: ({ list }) => list.scopeId,
  needs: 'open',
  page: ({ list, found, viewFields }) => ({ entities: found.rows.map((row) => shownBy(viewFields, { list, row })) }),
  dynamic: ({ list }) => itemMembers(list, listItemType),
};

const positionType = complex('SP.ListItemCollectionPosition', { PagingInfo: 'Edm.String' });

/** SP.ListItemCollection tells where its next page begins. */
export const listItemCollectionMembers: CsomMembers<Partial<Answer>> = {
  properties: {
    ListItemCollectionPosition: property<Partial<Answer>>(positionType, ({ found }) => (found?.next === undefined ? null : { PagingInfo: found.next })),
  },
};

const creation = complex('SP.ListItemCreationInformation', { FolderUrl: 'Edm.String', LeafName: 'Edm.String', UnderlyingObjectType: 'Edm.Int32' });

/** SP.List */
export const listMembers: CsomMembers<List> = {
  methods: {
    GetItems: {
      parameters: { query: camlQueryType }, needs: 'open', onlyStages: true,
      run: ({ entity, call }, values) => {
        const query = values.nested('query');
        const list = itemsOf(call, entity);
        const view = parseView(query?.maybeText('ViewXml') ?? '');
        return collectionResource(answeredItems, {
          list, viewFields: view.viewFields,
          found: runListQuery(call, list, {
            view,
            folder: query?.nested('FolderServerRelativePath')?.maybeText('DecodedUrl') ?? query?.maybeText('FolderServerRelativeUrl'),
            paging: query?.nested('ListItemCollectionPosition')?.maybeText('PagingInfo'),
            datesInUtc: query?.raw('DatesInUtc') === true,
          }),
        });
      },
    },
    // The item comes to be when it is updated.
    AddItem: {
      parameters: { parameters: { optional: creation } }, needs: 'open', onlyStages: true,
      run: ({ entity, call }, values) => {
        const wanted = values.nested('parameters');
        const kind = wanted?.raw('UnderlyingObjectType') ?? 0;
        const list = itemsOf(call, entity);
        if (kind !== 0 && kind !== 1) {
          throw notImplemented('UnderlyingObjectType', String(kind));
        }
        if (list.isLibrary && kind === 0) {
          throw filesByUpload();
        }
        const place = folderOfList(call, list, wanted?.maybeText('FolderUrl'));
        call.access.demand('AddListItems', place.scopeId);
        return entityResource(newItemType, { list, place, kind, leafName: wanted?.maybeText('LeafName') });
      },
    },
  },
};

