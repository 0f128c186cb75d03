import { itemTypeNameOf } from '../items/odata-name';
import { basePermissionsType, resourcePathType } from '../odata/complex-types';
import { defineEntity, property } from '../odata/declare';
import type { EntityType } from '../odata/entity-type';
import { webUrlOf } from '../rest/call';
import { basePermissionsOf } from '../security/permissions';
import { changeList, removeList } from './change-list';
import { isLibrary, type List } from './list';
import { noListWithTitle } from './list-refusals';
import { itemCount } from './list-store';

const always = { writable: 'always' } as const;
const onRequest = { onRequest: true } as const;

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
    Id: property('Edm.Guid', (list) => list.id),
    Title: property('Edm.String', (list) => list.title, always),
    Description: property('Edm.String', (list) => list.settings.description, always),
    AllowContentTypes: property('Edm.Boolean', () => true, { writable: 'create' }),
    BaseTemplate: property('Edm.Int32', (list) => list.baseTemplate, { writable: 'create' }),
    BaseType: property('Edm.Int32', (list) => (isLibrary(list) ? 1 : 0)),
    ContentTypesEnabled: property('Edm.Boolean', (list) => list.settings.contentTypesEnabled, always),
    Created: property('Edm.DateTime', (list) => list.created),
    DisableGridEditing: property('Edm.Boolean', (list) => list.settings.disableGridEditing, always),
    DraftVersionVisibility: property('Edm.Int32', (list) => list.settings.draftVersionVisibility, always),
    EffectiveBasePermissions: property(
      basePermissionsType, (list, call) => basePermissionsOf(call.access.maskOn(list.scopeId)), onRequest,
    ),
    EnableAttachments: property('Edm.Boolean', (list) => list.settings.enableAttachments, always),
    EnableFolderCreation: property('Edm.Boolean', (list) => list.settings.enableFolderCreation, always),
    EnableMinorVersions: property('Edm.Boolean', (list) => list.settings.enableMinorVersions, always),
    EnableModeration: property('Edm.Boolean', (list) => list.settings.enableModeration, always),
    EnableVersioning: property('Edm.Boolean', (list) => list.settings.enableVersioning, always),
    EntityTypeName: property('Edm.String', (list) => itemTypeNameOf(list.rootFolder, isLibrary(list)).replace(/^SP\.Data\.|Item$/g, '')),
    ForceCheckout: property('Edm.Boolean', (list) => list.settings.forceCheckout, always),
    Hidden: property('Edm.Boolean', (list) => list.settings.hidden, always),
    ItemCount: property('Edm.Int32', (list, call) => itemCount(call.db, list.id)),
    LastItemDeletedDate: property('Edm.DateTime', (list) => list.itemDeleted),
    LastItemModifiedDate: property('Edm.DateTime', (list) => list.modified),
    LastItemUserModifiedDate: property('Edm.DateTime', (list) => list.modified),
    ListExperienceOptions: property('Edm.Int32', (list) => list.settings.listExperience, always),
    ListItemEntityTypeFullName: property('Edm.String', (list) => itemTypeNameOf(list.rootFolder, isLibrary(list))),
    MajorVersionLimit: property('Edm.Int32', (list) => list.settings.majorVersionLimit, always),
    NoCrawl: property('Edm.Boolean', (list) => list.settings.noCrawl, always),
    OnQuickLaunch: property('Edm.Boolean', (list) => list.settings.onQuickLaunch, { ...always, ...onRequest }),
    ParentWebUrl: property('Edm.String', (_list, call) => call.site.path),
    ParentWebPath: property(resourcePathType, (_list, call) => ({ DecodedUrl: call.site.path })),
    ReadSecurity: property('Edm.Int32', (list) => list.settings.readSecurity, { ...always, ...onRequest }),
    WriteSecurity: property('Edm.Int32', (list) => list.settings.writeSecurity, { ...always, ...onRequest }),
    ValidationFormula: property('Edm.String', (list) => list.settings.validationFormula, { ...always, ...onRequest }),
    ValidationMessage: property('Edm.String', (list) => list.settings.validationMessage, { ...always, ...onRequest }),
  },
  update: { needs: 'ManageLists', run: changeList },
  remove: { needs: 'ManageLists', run: removeList },
});
