import { itemByPath, pathOfItem, type ItemRow } from '../../items/item-row';
import { seenItem } from '../../items/items-seen-by';
import type { ListOfItems } from '../../items/list-of-items';
import type { Folder } from '../../items/folder';
import type { Call } from '../../rest/call';

/** A file or folder of a library, or its root folder when there is no row; with the call on its web. */
export interface DriveItem {
  readonly call: Call;
  readonly list: ListOfItems;
  readonly row?: ItemRow | undefined;
}

export const pathOf = ({ list, row }: DriveItem): string => (row === undefined ? list.rootFolder : pathOfItem(row));

export const isFolder = ({ row }: DriveItem): boolean => row === undefined || row.kind === 1;

export const scopeOf = ({ list, row }: DriveItem): number => row?.scopeId ?? list.scopeId;

export const folderOf = ({ list, row }: DriveItem): Folder => ({ list, row });

/** The row as the caller may see it; undefined when they may not. */
export const visible = ({ call, list, row }: DriveItem): DriveItem | undefined => {
  if (row === undefined) return call.access.has('Open', list.scopeId) ? { call, list } : undefined;
  const seen = seenItem(call, list, row);
  return seen && call.access.has('ViewListItems', seen.row.scopeId) ? { call, list, row: seen.row } : undefined;
};

/** What stands at a path in a library, server-relative. */
export const itemAt = (call: Call, list: ListOfItems, path: string): DriveItem | undefined => {
  if (path.toLowerCase() === list.rootFolder.toLowerCase()) return visible({ call, list });
  const row = itemByPath(call.db, path);
  return row?.listId === list.id ? visible({ call, list, row }) : undefined;
};

export const parentOf = (item: DriveItem): DriveItem | undefined =>
  item.row && itemAt(item.call, item.list, item.row.folder);
