import { basePermissionsType } from '../odata/complex-types';
import { complex } from '../odata/edm';
import { defineEntity, nothing, property, toMany, toOne, valueResource } from '../odata/declare';
import type { EntityType } from '../odata/entity-type';
import { basePermissionsOf } from '../security/permissions';
import { principalById } from '../users/principal-store';
import { VALIDATE_PARAMETERS, validateUpdateListItem } from './form-endpoints';
import { replaceFromJson, updateFromJson } from './item-from-json';
import { itemMembers } from './item-members';
import { itemMissing } from './item-refusals';
import { etagOfItem, pathOfItem } from './item-row';
import { versionLabel } from './item-versions';
import type { ListItem } from './list-of-items';
import { seesItem } from './own-items';
import { recycled } from './recycled';
import { unknownItemProperty } from './unknown-member';
import { userInfoType } from './user-info-type';
import { versionsCollection } from './versions-collection';
import { deleteItem } from './write-item';

const onRequest = { onRequest: true } as const;
const deleteParameters = complex('SP.ListItemDeleteParameters', { BypassSharedLock: 'Edm.Boolean' });

/** An item, file or folder of a list. Open: its list's columns are members too. */
export const listItemType: EntityType<ListItem> = defineEntity<ListItem>({
  name: 'SP.ListItem',
  typeName: ({ list }) => list.itemTypeName,
  path: ({ list, row }) => `Web/Lists(guid'${list.id}')/Items(${row.id})`,
  etag: ({ row }) => etagOfItem(row),
  id: ({ row }) => row.uniqueId,
  scope: ({ row }) => row.scopeId,
  reads: ({ list, row }, call) => call.access.has('ViewListItems', row.scopeId) && seesItem(call, list, row),
  unreadable: itemMissing,
  dynamic: ({ list }) => itemMembers(list, listItemType),
  properties: {
    FileSystemObjectType: property('Edm.Int32', ({ row }) => row.kind),
    Id: property('Edm.Int32', ({ row }) => row.id, { alsoAs: 'ID' }),
    ServerRedirectedEmbedUri: property('Edm.String', () => null),
    ServerRedirectedEmbedUrl: property('Edm.String', () => ''),
    ContentTypeId: property('Edm.String', ({ row }) => row.contentType, { writable: 'always' }),
    Created: property('Edm.DateTime', ({ row }) => row.created),
    Modified: property('Edm.DateTime', ({ row }) => row.modified),
    AuthorId: property('Edm.Int32', ({ row }) => row.authorId),
    EditorId: property('Edm.Int32', ({ row }) => row.editorId),
    OData__UIVersionString: property('Edm.String', ({ row }) => versionLabel(row.uiVersion)),
    Attachments: property('Edm.Boolean', () => false),
    GUID: property('Edm.Guid', ({ row }) => row.uniqueId),
    OData__UIVersion: property('Edm.Int32', ({ row }) => row.uiVersion, onRequest),
    owshiddenversion: property('Edm.Int32', ({ row }) => row.version, onRequest),
    UniqueId: property('Edm.Guid', ({ row }) => row.uniqueId, onRequest),
    FileRef: property('Edm.String', ({ row }) => pathOfItem(row), onRequest),
    FileDirRef: property('Edm.String', ({ row }) => row.folder, onRequest),
    FileLeafRef: property('Edm.String', ({ row }) => row.leafName, { onRequest: true, writable: 'update' }),
    FSObjType: property('Edm.Int32', ({ row }) => row.kind, onRequest),
    EffectiveBasePermissions: property(
      basePermissionsType, ({ row }, call) => basePermissionsOf(call.access.maskOn(row.scopeId)), onRequest),
  },
  navigations: {
    Author: toOne(() => userInfoType, ({ list, row }: ListItem, call) => principalById(call.db, list.siteId, row.authorId)),
    Editor: toOne(() => userInfoType, ({ list, row }: ListItem, call) => principalById(call.db, list.siteId, row.editorId)),
    Versions: toMany(() => versionsCollection, (item: ListItem) => item),
  },
  actions: {
    ValidateUpdateListItem: {
      parameters: VALIDATE_PARAMETERS,
      needs: 'EditListItems',
      run: ({ list, row }, values, call) => validateUpdateListItem(call, list, row, values),
    },
    Recycle: {
      needs: 'DeleteListItems',
      run: ({ row }, _values, call) => valueResource('Recycle', 'Edm.Guid', recycled(call, row)),
    },
    DeleteWithParameters: {
      parameters: { parameters: deleteParameters },
      needs: 'DeleteListItems',
      run: ({ row }, _values, call) => {
        deleteItem(call, row);
        return nothing;
      },
    },
  },
  unknownProperty: (name, where, { list }, call) => unknownItemProperty(call, list, listItemType, name, where),
  update: { needs: 'EditListItems', run: updateFromJson },
  replace: { needs: 'EditListItems', run: replaceFromJson },
  remove: { needs: 'DeleteListItems', run: ({ row }, call) => deleteItem(call, row) },
});
