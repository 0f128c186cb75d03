import { resourcePathType } from '../odata/complex-types';
import { etagMismatch } from '../errors/refusals';
import { defineEntity, property, toOne } from '../odata/declare';
import type { EntityType } from '../odata/entity-type';
import { driveIdOf, driveItemIdOf } from '../graph/drive-ids';
import { stateOf } from '../items/item-state';
import { listItemType } from '../items/list-item-type';
import { versionLabel } from '../items/item-versions';
import { shownState } from '../items/moderation';
import { VERSION_STEP } from '../items/version-plan';
import { deleteItem } from '../items/write-item';
import { userType } from '../users/user-type';
import { principalById } from '../users/principal-store';
import { webType } from '../webs/web-type';
import { downloadOf, etagOfFile } from './download';
import { filePropertiesType } from './file-properties';
import { fileMissing } from './file-refusals';
import { bodyOf, pathOfFile, type LibraryFile } from './library-file';
import { officeLinkOf } from './office-link';
import { presentRow } from './present-row';
import { commentOf } from './set-version';
import { contentOf, replaceContent } from './write-file';

const onRequest = { onRequest: true } as const;

/** A file of a document library. What one can do with it stands in the `*-actions.ts`. */
export const fileType: EntityType<LibraryFile> = defineEntity<LibraryFile>({
  name: 'SP.File',
  path: (file) => `Web/GetFileByServerRelativePath(decodedurl='${pathOfFile(file).replace(/'/g, "''")}')`,
  etag: etagOfFile,
  scope: ({ row }) => row.scopeId,
  reads: 'ViewListItems',
  unreadable: (file) => fileMissing(pathOfFile(file)),
  properties: {
    CheckInComment: property('Edm.String', ({ row }, call) => commentOf(call.db, row, row.uiVersion)),
    // SPCheckOutType: 0 checked out, 2 nobody has it.
    CheckOutType: property('Edm.Int32', ({ row }, call) => (stateOf(call.db, row).level === 255 ? 0 : 2)),
    ContentTag: property('Edm.String', ({ row }) => `{${row.uniqueId.toUpperCase()}},${row.version},1`),
    CustomizedPageStatus: property('Edm.Int32', () => 0),
    ETag: property('Edm.String', etagOfFile),
    Exists: property('Edm.Boolean', () => true),
    ExistsAllowThrowForPolicyFailures: property('Edm.Boolean', () => true),
    ExistsWithException: property('Edm.Boolean', () => true),
    IrmEnabled: property('Edm.Boolean', () => false),
    Length: property('Edm.Int64', (file, call) => String(bodyOf(call, file)?.size ?? 0)),
    Level: property('Edm.Byte', ({ row }, call) => shownState(call.db, row).level),
    LinkingUri: property('Edm.String', (file, call) => officeLinkOf(call, file) ?? null),
    LinkingUrl: property('Edm.String', (file, call) => officeLinkOf(call, file) ?? ''),
    MajorVersion: property('Edm.Int32', ({ row }) => Math.floor(row.uiVersion / VERSION_STEP)),
    MinorVersion: property('Edm.Int32', ({ row }) => row.uiVersion % VERSION_STEP),
    Name: property('Edm.String', ({ row }) => row.leafName),
    ServerRelativePath: property(resourcePathType, (file) => ({ DecodedUrl: pathOfFile(file) }), onRequest),
    ServerRelativeUrl: property('Edm.String', pathOfFile),
    TimeCreated: property('Edm.DateTime', ({ row }) => row.created),
    TimeLastModified: property('Edm.DateTime', ({ row }) => row.modified),
    Title: property('Edm.String', ({ row }) => row.fields['Title'] ?? null),
    UIVersion: property('Edm.Int32', ({ row }) => row.uiVersion),
    UIVersionLabel: property('Edm.String', ({ row }) => versionLabel(row.uiVersion)),
    UniqueId: property('Edm.Guid', ({ row }) => row.uniqueId),
    ListId: property('Edm.Guid', ({ list }) => list.id, onRequest),
    SiteId: property('Edm.Guid', ({ list }) => list.siteId, onRequest),
    WebId: property('Edm.Guid', ({ list }) => list.webId, onRequest),
    HasAlternateContentStreams: property('Edm.Boolean', () => false, onRequest),
    PageRenderType: property('Edm.Int32', () => 0, onRequest),
    ServerRedirectedUrl: property('Edm.String', (file, call) => officeLinkOf(call, file) ?? '', onRequest),
    VroomDriveID: property('Edm.String', ({ list }) => driveIdOf({ siteId: list.siteId, webId: list.webId, listId: list.id }), onRequest),
    VroomItemID: property('Edm.String', ({ list, row }) => driveItemIdOf(list.id, row.uniqueId), onRequest),
  },
  navigations: {
    ListItemAllFields: toOne(() => listItemType, (file: LibraryFile) => file),
    Author: toOne(() => userType, ({ list, row }: LibraryFile, call) => principalById(call.db, list.siteId, row.authorId)),
    ModifiedBy: toOne(() => userType, ({ list, row }: LibraryFile, call) => principalById(call.db, list.siteId, row.editorId)),
    CheckedOutByUser: toOne(() => userType, ({ list, row }: LibraryFile, call) =>
      principalById(call.db, list.siteId, stateOf(call.db, row).checkedOutBy ?? 0)),
    // Nobody edits together here: no file is ever locked by an editor.
    LockedByUser: toOne(() => userType, () => undefined),
    Properties: toOne(() => filePropertiesType, (file: LibraryFile) => file),
    Web: toOne(() => webType, (_file: LibraryFile, call) => call.site),
  },
  remove: { needs: 'DeleteListItems', run: ({ row }, call) => deleteItem(call, presentRow(call, row)) },
  media: (file, call) => {
    call.access.demand('OpenItems', file.row.scopeId);
    const body = bodyOf(call, file);
    if (body === undefined) throw fileMissing(pathOfFile(file));
    return downloadOf(file, body);
  },
  putMedia: (file, call) => {
    const asked = call.request.headers.get('if-match');
    call.access.demand('EditListItems', file.row.scopeId);
    if (asked !== undefined && asked !== '*' && asked !== etagOfFile(file)) throw etagMismatch(asked, etagOfFile(file));
    replaceContent(call, file, contentOf(call));
  },
});
