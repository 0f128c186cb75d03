import { defineGraphType, type GraphProperty, type GraphType } from '../engine/graph-type';
import type { GraphContext } from '../engine/graph-context';
import { bodyOf } from '../../files/library-file';
import { mediaTypeOf } from '../../files/media-type';
import { driveIdOf, driveItemIdOf, driveRootIdOf } from '../drive-ids';
import { identitySetOf } from '../lists/identity-set';
import { webUrlOfPath } from '../lists/web-url';
import { driveAddress, keyed } from '../resource-address';
import { siteIdOf } from '../sites/site-id';
import { driveTypeOf } from './drive-type';
import { isFolder, parentOf, pathOf, type DriveItem } from './drive-place';
import { downloadUrlOf } from './download-url';

export const driveItemIdFor = ({ list, row }: DriveItem): string => (row === undefined ? driveRootIdOf(list.id) : driveItemIdOf(list.id, row.uniqueId));

const text = (get: (item: DriveItem, context: GraphContext) => unknown): GraphProperty<DriveItem> => ({ type: 'Edm.String', get });
const etagOf = ({ list, row }: DriveItem): string =>
  (row === undefined ? `"{${list.rootFolderId.toUpperCase()}},1"` : `"{${row.uniqueId.toUpperCase()}},${row.version}"`);
const ctagOf = ({ list, row }: DriveItem): string => `"c:{${(row?.uniqueId ?? list.rootFolderId).toUpperCase()}},${row?.version ?? 0}"`;

/** `drives('x')/items('y')` or `drives('x')/root` */
export const driveItemAddress = (item: DriveItem): string =>
  `${driveAddress(item.list)}/${item.row === undefined ? 'root' : keyed('items', driveItemIdFor(item))}`;

const driveOf = ({ list }: DriveItem): string => driveIdOf({ siteId: list.siteId, webId: list.webId, listId: list.id });

/** `/drives/b!.../root:/a/b`: the folder that an item is in. */
const parentReference = (item: DriveItem, context: GraphContext): object => {
  const parent = parentOf(item);
  const place = { driveType: driveTypeOf(item), driveId: driveOf(item) };
  if (parent === undefined) return { ...place, siteId: siteIdOf(item.call.site, context) };
  const below = pathOf(parent).slice(item.list.rootFolder.length);
  return {
    ...place, id: driveItemIdFor(parent), name: pathOf(parent).split('/').pop(), path: `/drives/${place.driveId}/root:${encodeURI(below)}`,
    siteId: siteIdOf(item.call.site, context),
  };
};

const childCount = (item: DriveItem): number =>
  item.call.db.get<{ n: number }>('SELECT count(*) AS n FROM items WHERE folder = ?', pathOf(item))?.n ?? 0;

const sizeOf = (item: DriveItem): number => {
  if (item.row !== undefined && !isFolder(item)) return bodyOf(item.call, { list: item.list, row: item.row })?.size ?? 0;
  const path = pathOf(item);
  return item.call.db.get<{ size: number | null }>(
    `SELECT sum(b.size) AS size FROM items i JOIN file_bodies b ON b.list_id = i.list_id AND b.item_id = i.id AND b.ui_version = i.ui_version
     WHERE i.list_id = ? AND (i.folder = ? OR (i.folder > ? || '/' AND i.folder < ? || '0'))`, item.list.id, path, path, path)?.size ?? 0;
};

const person = (item: DriveItem, id: number | undefined, context: GraphContext): unknown =>
  (id === undefined ? undefined : identitySetOf(item.list.siteId, id, context));

/** A file or folder of a library, or its root. */
export const driveItemResource: GraphType<DriveItem> = defineGraphType<DriveItem>({
  name: 'microsoft.graph.driveItem',
  context: ({ list, row }) => `${driveAddress(list)}/${row === undefined ? 'root' : 'items'}`,
  etag: etagOf,
  properties: {
    createdDateTime: { type: 'Edm.DateTimeOffset', get: ({ list, row }) => row?.created ?? list.created },
    eTag: text(etagOf),
    id: text(driveItemIdFor),
    lastModifiedDateTime: { type: 'Edm.DateTimeOffset', get: ({ list, row }) => row?.modified ?? list.modified },
    name: text(({ row }) => row?.leafName ?? 'root'),
    webUrl: text((item, context) => webUrlOfPath(pathOf(item), context)),
    cTag: text(ctagOf),
    size: { type: 'Edm.Int64', get: sizeOf },
    createdBy: { type: 'microsoft.graph.identitySet', get: (item, context) => person(item, item.row?.authorId, context) },
    lastModifiedBy: { type: 'microsoft.graph.identitySet', get: (item, context) => person(item, item.row?.editorId, context) },
    parentReference: { type: 'microsoft.graph.itemReference', get: parentReference },
    file: { type: 'microsoft.graph.file', get: (item) => (isFolder(item) ? undefined : { mimeType: mediaTypeOf(item.row?.leafName ?? '') }) },
    fileSystemInfo: {
      type: 'microsoft.graph.fileSystemInfo',
      get: ({ list, row }) => ({ createdDateTime: row?.created ?? list.created, lastModifiedDateTime: row?.modified ?? list.modified }),
    },
    folder: { type: 'microsoft.graph.folder', get: (item) => (isFolder(item) ? { childCount: childCount(item) } : undefined) },
    // Only what is gone has it, and that is listed by delta without its other properties.
    deleted: { type: 'microsoft.graph.deleted', get: () => undefined },
    root: { type: 'microsoft.graph.root', get: ({ row }) => (row === undefined ? {} : undefined) },
    sharepointIds: {
      type: 'microsoft.graph.sharepointIds', onSelect: true,
      get: ({ call, list, row }, context) => ({
        listId: list.id, ...(row === undefined ? {} : { listItemId: String(row.id), listItemUniqueId: row.uniqueId }), siteId: list.siteId,
        siteUrl: context.sharePointOrigin + call.site.path, tenantId: context.tenant.id, webId: list.webId,
      }),
    },
    webDavUrl: { ...text((item, context) => webUrlOfPath(pathOf(item), context)), onSelect: true },
  },
  annotations: (item, context) => (isFolder(item) ? {} : { '@microsoft.graph.downloadUrl': downloadUrlOf(item, context) }),
  unserved: [
    'description', 'audio', 'bundle', 'content', 'image', 'location', 'malware', 'package', 'pendingOperations', 'photo', 'publication', 'remoteItem',
    'searchResult', 'sensitivityLabel', 'shared', 'specialFolder', 'video', 'workbook', 'analytics', 'subscriptions', 'thumbnails', 'activities', 'createdByUser',
    'lastModifiedByUser',
  ],
});
