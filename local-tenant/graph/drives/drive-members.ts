import { itemByUniqueId } from '../../items/item-row';
import { itemsOf } from '../../items/list-source';
import { recycled } from '../../items/recycled';
import { isLibrary } from '../../lists/list';
import { uniqueIdIn } from '../drive-ids';
import { extendGraphType, graphEntity, graphMany, graphOne, type GraphCollection } from '../engine/graph-type';
import { notImplemented } from '../graph-error';
import { itemResource, type ItemInGraph } from '../lists/item-type';
import type { ListInGraph } from '../lists/list-in-graph';
import { listResource } from '../lists/list-type';
import { userResource, type UserInGraph } from '../users/user-type';
import { driveAddress } from '../resource-address';
import { changeDriveItem } from './change-drive-item';
import { checkOutOperations } from './check-out-operations';
import { childrenOf } from './children';
import { contentStream } from './content';
import { copyItem } from './copy-item';
import { driveDelta } from './drive-delta';
import { driveItemResource } from './drive-item-type';
import { graphDriveItemVersions } from './drive-item-versions';
import { itemAt, pathOf, visible, type DriveItem } from './drive-place';
import { driveOfUser, drivesOfUser } from './drives';
import { searchIn } from './drive-search';
import { driveResource } from './drive-type';
import { newItemAt, newItemResource } from './new-item';
import { extendPermissions, permissionsOf } from './permissions';
import { retentionLabelOf } from './retention-label';
import { shareOperations } from './share-operations';
import { createUploadSession } from './upload-session';

/** `drives/{id}/items/{id}` */
const itemsOfDrive: GraphCollection<ListInGraph, DriveItem> = {
  of: () => driveItemResource,
  context: ({ list }) => `${driveAddress(list)}/items`,
  byKey: ({ call, list }, key) => {
    const items = itemsOf(call, list);
    const found = uniqueIdIn(list.id, key);
    if (found === 'root' || key.toLowerCase() === 'root') return visible({ call, list: items });
    const row = found && itemByUniqueId(call.db, found.uniqueId);
    return row?.listId === list.id ? visible({ call, list: items, row }) : undefined;
  },
};

const extendDrive = (): void => extendGraphType(driveResource, {
  navigations: {
    root: graphOne(() => driveItemResource, ({ call, list }: ListInGraph) => visible({ call, list: itemsOf(call, list) })),
    items: graphMany(() => itemsOfDrive, (drive: ListInGraph) => drive),
    list: graphOne(() => listResource, (drive: ListInGraph) => drive),
  },
  operations: {
    search: { method: 'GET', run: ({ call, list }, args) => searchIn({ call, list: itemsOf(call, list) }, args) },
  },
});

const extendUser = (): void => extendGraphType(userResource, {
  navigations: { drive: graphOne(() => driveResource, driveOfUser), drives: graphMany(() => drivesOfUser, (user: UserInGraph) => user) },
});

const extendDriveItem = (): void => extendGraphType(driveItemResource, {
  navigations: {
    children: graphMany(() => childrenOf, (item: DriveItem) => item),
    listItem: graphOne(() => itemResource, ({ call, list, row }: DriveItem): ItemInGraph | undefined => row && { call, item: { list, row } }),
    versions: graphMany(() => graphDriveItemVersions, (item: DriveItem) => item),
    permissions: graphMany(() => permissionsOf, (item: DriveItem) => item),
  },
  operations: {
    delta: { method: 'GET', run: (item, args, context) => driveDelta(item, args, context) },
    search: { method: 'GET', run: (item, args) => searchIn(item, args) },
    copy: { method: 'POST', takesQuery: true, run: (item, _args, context) => copyItem(item, context) },
    ...checkOutOperations,
    ...shareOperations,
    createUploadSession: { method: 'POST', run: (item, _args, context) => createUploadSession({ kind: 'present', item }, context) },
  },
  byPath: (item, path, context) => {
    const { call, list } = item;
    const wanted = `${pathOf(item)}${path === '/' ? '' : path}`.replace(/\/+$/, '');
    const found = itemAt(call, list, wanted);
    return found === undefined ? graphEntity(newItemResource, newItemAt(item, wanted, context)) : graphEntity(driveItemResource, found);
  },
  steps: (item, name, context) => {
    if (name === 'content') return contentStream(item, context);
    return name === 'retentionLabel' ? retentionLabelOf(item, context) : undefined;
  },
  update: (item, body, context) => changeDriveItem(item, body, context),
  remove: ({ call, row }) => {
    if (row === undefined) throw notImplemented('The deletion of the root of a drive');
    recycled(call, row);
  },
});

/** What hangs on drives and their items, and leads to them from lists. */
export const extendDrives = (): void => {
  extendDrive();
  extendDriveItem();
  extendUser();
  extendPermissions();
  extendGraphType(listResource, {
    navigations: { drive: graphOne(() => driveResource, (entity: ListInGraph) => (isLibrary(entity.list) ? entity : undefined)) },
  });
  extendGraphType(itemResource, {
    navigations: {
      driveItem: graphOne(() => driveItemResource, ({ call, item }: ItemInGraph) => (item.list.isLibrary ? { call, list: item.list, row: item.row } : undefined)),
    },
  });
};
