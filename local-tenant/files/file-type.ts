import { resourcePathType } from '../odata/complex-types';
import { defineEntity, property, toOne, valueResource } from '../odata/declare';
import type { EntityType } from '../odata/entity-type';
import { folderMissing } from '../items/item-refusals';
import { listItemType } from '../items/list-item-type';
import { versionLabel } from '../items/item-versions';
import { recycled } from '../items/recycled';
import { VERSION_STEP } from '../items/item-store';
import { deleteItem } from '../items/write-item';
import { userType } from '../users/user-type';
import { principalById } from '../users/principal-store';
import { downloadOf } from './download';
import { bodyOf, pathOfFile, type LibraryFile } from './library-file';

/** `"{GUID},3"`: SharePoint writes the id of a file in capitals and braces, that of its item otherwise. */
const etagOf = ({ row }: LibraryFile): string => `"{${row.uniqueId.toUpperCase()}},${row.version}"`;

/** A file of a document library. */
export const fileType: EntityType<LibraryFile> = defineEntity<LibraryFile>({
  name: 'SP.File',
  path: (file) => `Web/GetFileByServerRelativePath(decodedurl='${pathOfFile(file).replace(/'/g, "''")}')`,
  etag: etagOf,
  scope: ({ row }) => row.scopeId,
  reads: 'ViewListItems',
  unreadable: (file) => folderMissing(pathOfFile(file)),
  properties: {
    CheckInComment: property('Edm.String', () => ''),
    // 2: nobody has it checked out; checking out is not served.
    CheckOutType: property('Edm.Int32', () => 2),
    ContentTag: property('Edm.String', ({ row }) => `{${row.uniqueId.toUpperCase()}},${row.version},1`),
    CustomizedPageStatus: property('Edm.Int32', () => 0),
    ETag: property('Edm.String', etagOf),
    Exists: property('Edm.Boolean', () => true),
    ExistsAllowThrowForPolicyFailures: property('Edm.Boolean', () => true, { onRequest: true }),
    ExistsWithException: property('Edm.Boolean', () => true, { onRequest: true }),
    IrmEnabled: property('Edm.Boolean', () => false),
    Length: property('Edm.Int64', (file, call) => String(bodyOf(call, file)?.size ?? 0)),
    Level: property('Edm.Byte', () => 1),
    LinkingUri: property('Edm.String', () => null),
    LinkingUrl: property('Edm.String', () => ''),
    MajorVersion: property('Edm.Int32', ({ row }) => Math.floor(row.uiVersion / VERSION_STEP)),
    MinorVersion: property('Edm.Int32', ({ row }) => row.uiVersion % VERSION_STEP),
    Name: property('Edm.String', ({ row }) => row.leafName),
    ServerRelativePath: property(resourcePathType, (file) => ({ DecodedUrl: pathOfFile(file) }), { onRequest: true }),
    ServerRelativeUrl: property('Edm.String', pathOfFile),
    TimeCreated: property('Edm.DateTime', ({ row }) => row.created),
    TimeLastModified: property('Edm.DateTime', ({ row }) => row.modified),
    Title: property('Edm.String', ({ row }) => row.fields['Title'] ?? null),
    UIVersion: property('Edm.Int32', ({ row }) => row.uiVersion),
    UIVersionLabel: property('Edm.String', ({ row }) => versionLabel(row.uiVersion)),
    UniqueId: property('Edm.Guid', ({ row }) => row.uniqueId),
    ListId: property('Edm.Guid', ({ list }) => list.id, { onRequest: true }),
    SiteId: property('Edm.Guid', ({ list }) => list.siteId, { onRequest: true }),
    WebId: property('Edm.Guid', (_file, call) => call.site.webId, { onRequest: true }),
  },
  navigations: {
    ListItemAllFields: toOne(() => listItemType, (file: LibraryFile) => file),
    Author: toOne(() => userType, ({ list, row }: LibraryFile, call) => principalById(call.db, list.siteId, row.authorId)),
    ModifiedBy: toOne(() => userType, ({ list, row }: LibraryFile, call) => principalById(call.db, list.siteId, row.editorId)),
  },
  actions: {
    Recycle: {
      needs: 'DeleteListItems',
      run: ({ row }, _values, call) => valueResource('Recycle', 'Edm.Guid', recycled(call, row)),
    },
  },
  remove: { needs: 'DeleteListItems', run: ({ row }, call) => deleteItem(call, row) },
  media: (file, call) => {
    call.access.demand('OpenItems', file.row.scopeId);
    return downloadOf(call, file);
  },
});
