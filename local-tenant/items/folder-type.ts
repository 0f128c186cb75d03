import { chooseOrder, uniqueOrder, visibleOrder } from '../content-types/content-type-order';
import { contentTypeIdType, resourcePathType } from '../odata/complex-types';
import { collectionOf } from '../odata/edm';
import { defineEntity, property, toOne } from '../odata/declare';
import type { EntityType } from '../odata/entity-type';
import { badRequest } from '../errors/refusals';
import type { Values } from '../odata/values';
import type { Call } from '../rest/call';
import { countIn, parentOf, pathOfFolder, scopeOfFolder, type Folder } from './folder';
import { folderPropertiesType } from './folder-properties';
import { folderMissing } from './item-refusals';
import { listItemType } from './list-item-type';
import { moveRootFolder } from './move-root-folder';
import { storageMetricsType } from './storage-metrics';
import { deleteItem, editItem } from './write-item';
import type { ItemRow } from './item-row';

const onRequest = { onRequest: true } as const;

/** A folder of a list or library. Other areas add what is only there in libraries. */
export const folderType: EntityType<Folder> = defineEntity<Folder>({
  name: 'SP.Folder',
  path: resourceOfFolder,
  scope: scopeOfFolder,
  // Limited Access lets somebody pass through a list to a folder of it.
  reads: (folder, call) => call.access.has(folder.row ? 'ViewListItems' : 'Open', scopeOfFolder(folder)),
  unreadable: folderMissing,
  properties: {
    ContentTypeOrder: property(collectionOf(contentTypeIdType), visibleOrder, onRequest),
    Exists: property('Edm.Boolean', () => true),
    ExistsAllowThrowForPolicyFailures: property('Edm.Boolean', () => true),
    ExistsWithException: property('Edm.Boolean', () => true),
    IsWOPIEnabled: property('Edm.Boolean', () => false),
    ItemCount: property('Edm.Int32', (folder, call) => countIn(call, folder)),
    Name: property('Edm.String', folder => pathOfFolder(folder).split('/').pop(), { writable: 'update' }),
    ProgID: property('Edm.String', ({ row }) => (row && isDocumentSet(row) ? 'SharePoint.DocumentSet' : null)),
    ServerRelativeUrl: property('Edm.String', pathOfFolder),
    ServerRelativePath: property(resourcePathType, folder => ({ DecodedUrl: pathOfFolder(folder) }), onRequest),
    TimeCreated: property('Edm.DateTime', ({ list, row }) => row?.created ?? list.created),
    TimeLastModified: property('Edm.DateTime', ({ list, row }) => row?.modified ?? list.modified),
    UniqueContentTypeOrder: property(collectionOf(contentTypeIdType), uniqueOrder, { ...onRequest, writable: 'update' }),
    UniqueId: property('Edm.Guid', ({ list, row }) => row?.uniqueId ?? list.rootFolderId),
    WelcomePage: property('Edm.String', () => ''),
  },
  navigations: {
    ListItemAllFields: toOne(() => listItemType, ({ list, row }: Folder) => row && { list, row }),
    ParentFolder: toOne(() => folderType, (folder: Folder, call) => parentOf(call, folder)),
    Properties: toOne(() => folderPropertiesType, (folder: Folder) => folder),
    StorageMetrics: toOne(() => storageMetricsType, (folder: Folder) => folder),
  },
  update: { needs: 'EditListItems', run: update },
  remove: { needs: 'DeleteListItems', run: (folder, call) => deleteItem(call, rowOfFolder(folder)) },
});

/** A folder that is handled as one document: its content type comes from SharePoint's own Document Set. */
function isDocumentSet({ contentType }: ItemRow): boolean {
  return contentType.toUpperCase().startsWith('0X0120D520');
}

/** @throws ApiError 400 for a root folder, which goes with its list only */
export function rowOfFolder({ list, row }: Folder): ItemRow {
  if (!row) throw badRequest(`The root folder of '${list.title}' cannot be deleted.`);
  return row;
}

export function resourceOfFolder(folder: Folder): string {
  return `Web/getFolderByServerRelativePath(decodedurl='${pathOfFolder(folder).replace(/'/g, "''")}')`;
}

function update(folder: Folder, values: Values, call: Call): void {
  const order = values.list('UniqueContentTypeOrder').map(id => String((id as { StringValue?: unknown }).StringValue));
  if (values.has('UniqueContentTypeOrder')) chooseOrder(folder, order, call);
  const name = values.maybeText('Name');
  if (name === undefined) return;
  if (!folder.row) return moveRootFolder(call, folder.list, folder.list.rootFolder.replace(/[^/]*$/, name));
  editItem(call, folder.list, folder.row, { fields: {}, leafName: name });
}
