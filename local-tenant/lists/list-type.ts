import { itemTypeNameOf } from '../items/odata-name';
import { basePermissionsType, resourcePathType } from '../odata/complex-types';
import { complex, collectionOf } from '../odata/edm';
import { defineEntity, property } from '../odata/declare';
import type { EntityType } from '../odata/entity-type';
import { webUrlOf, type Call } from '../rest/call';
import { basePermissionsOf } from '../security/permissions';
import { serverRelativeOf } from '../webs/site';
import { changeList, removeList } from './change-list';
import { isLibrary, type List } from './list';
import { noListWithTitle } from './list-refusals';
import { listSettingProperties } from './list-setting-properties';
import { itemCount } from './list-store';
import { templateOf } from './list-templates';

const onRequest = { onRequest: true } as const;

const no = property<List>('Edm.Boolean', () => false);
const notUnlessAsked = property<List>('Edm.Boolean', () => false, onRequest);
/** Information rights management is not served: it can be declined, and only that. */
const noRightsManagement = property<List>('Edm.Boolean', () => false, { writable: 'always' });

const imageUrlOf = (list: List): string => list.settings.imageUrl ?? `/_layouts/15/images/${templateOf(list.baseTemplate)?.icon ?? 'itgen'}.png?rev=47`;

const customActions = complex('SP.CustomActionElementCollection', { Items: collectionOf(complex('SP.CustomActionElement', {})) });

/** SharePoint keeps times of lists by the second. */
const wholeSeconds = (iso: string): string => iso.replace(/\.\d+Z$/, 'Z');

const permissionsOf = (list: List, call: Call): unknown => basePermissionsOf(call.access.maskOn(list.scopeId));

/** A list or library. Fields, views, items, content types and permissions are hung on it by their areas. */
export const listType: EntityType<List> = defineEntity<List>({
  name: 'SP.List',
  path: (list) => `Web/Lists(guid'${list.id}')`,
  etag: (list) => `"${list.id},${list.version}"`,
  scope: (list) => list.scopeId,
  // Limited Access opens it: who may see one folder of it has to come through.
  reads: 'Open',
  unreadable: (list, call) => noListWithTitle(list.title, webUrlOf(call)),
  properties: {
    ...listSettingProperties,
    Id: property('Edm.Guid', (list) => list.id),
    Title: property('Edm.String', (list) => list.title, { writable: 'always' }),
    AllowContentTypes: property('Edm.Boolean', () => true, { writable: 'create' }),
    AllowDeletion: property('Edm.Boolean', () => true, onRequest),
    BaseTemplate: property('Edm.Int32', (list) => list.baseTemplate, { writable: 'create' }),
    BaseType: property('Edm.Int32', (list) => (isLibrary(list) ? 1 : 0)),
    BrowserFileHandling: property('Edm.Int32', () => 1, onRequest),
    Created: property('Edm.DateTime', (list) => wholeSeconds(list.created)),
    CustomActionElements: property(customActions, () => ({ Items: [] })),
    EffectiveBasePermissions: property(basePermissionsType, permissionsOf, onRequest),
    EffectiveBasePermissionsForUI: property(basePermissionsType, permissionsOf, onRequest),
    EntityTypeName: property('Edm.String', (list) => itemTypeNameOf(list.rootFolder, isLibrary(list)).replace(/^SP\.Data\.|Item$/g, '')),
    FileSavePostProcessingEnabled: no,
    HasExternalDataSource: no,
    ImagePath: property(resourcePathType, (list) => ({ DecodedUrl: imageUrlOf(list) })),
    ImageUrl: property('Edm.String', imageUrlOf, { writable: 'always' }),
    IrmEnabled: noRightsManagement,
    IrmExpire: noRightsManagement,
    IrmReject: noRightsManagement,
    IsCatalog: no,
    IsDefaultDocumentLibrary: property(
      'Edm.Boolean', (list, call) => list.rootFolder.toLowerCase() === `${call.site.path}/shared documents`.toLowerCase(), onRequest,
    ),
    IsPrivate: no,
    IsSiteAssetsLibrary: property(
      'Edm.Boolean', (list, call) => list.rootFolder.toLowerCase() === `${call.site.path}/siteassets`.toLowerCase(), onRequest,
    ),
    IsSystemList: notUnlessAsked,
    ItemCount: property('Edm.Int32', (list, call) => itemCount(call.db, list.id)),
    LastItemDeletedDate: property('Edm.DateTime', (list) => wholeSeconds(list.itemDeleted)),
    LastItemModifiedDate: property('Edm.DateTime', (list) => wholeSeconds(list.modified)),
    LastItemUserModifiedDate: property('Edm.DateTime', (list) => wholeSeconds(list.modified)),
    ListFormCustomized: notUnlessAsked,
    ListItemEntityTypeFullName: property('Edm.String', (list) => itemTypeNameOf(list.rootFolder, isLibrary(list))),
    ParentWebUrl: property('Edm.String', (_list, call) => serverRelativeOf(call.site.path)),
    ParentWebPath: property(resourcePathType, (_list, call) => ({ DecodedUrl: serverRelativeOf(call.site.path) })),
    ServerTemplateCanCreateFolders: property('Edm.Boolean', () => true),
    TemplateFeatureId: property('Edm.Guid', (list) => templateOf(list.baseTemplate)?.featureId),
    TemplateTypeId: property('Edm.String', () => ''),
  },
  update: { needs: 'ManageLists', run: changeList },
  remove: { needs: 'ManageLists', run: removeList },
});
