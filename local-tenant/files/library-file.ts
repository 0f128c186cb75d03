import { itemByPath, itemByUniqueId, pathOfItem, selectItems } from '../items/item-row';
import { pathOfFolder, type Folder } from '../items/folder';
import type { ListItem } from '../items/list-of-items';
import { listOfItems } from '../items/list-source';
import type { Call } from '../rest/call';
import { BodyStore, type FileBody } from './body-store';

/** A document of a library: its row, whose body lies on disk. */
export type LibraryFile = ListItem;

/** The body of a file; undefined for what is no file. */
export const bodyOf = (call: Call, { list, row }: LibraryFile): FileBody | undefined =>
  new BodyStore(call.db, call.dataFolder).bodyOf(list.id, row.id);

/** The files directly in a folder, by name. */
export const filesIn = (call: Call, folder: Folder): LibraryFile[] =>
  folder.list.isLibrary
    ? selectItems(call.db, 'WHERE folder = ? AND kind = 0 ORDER BY leaf_name', [pathOfFolder(folder)]).map((row) => ({
        list: folder.list,
        row,
      }))
    : [];

/** The file at a server-relative path, of whichever library of the site. */
export const fileAt = (call: Call, path: string): LibraryFile | undefined => {
  const row = itemByPath(call.db, path);
  return row === undefined ? undefined : fileOf(call, row.listId, row);
};

/** The file with an id. */
export const fileById = (call: Call, uniqueId: string): LibraryFile | undefined => {
  const row = itemByUniqueId(call.db, uniqueId);
  return row === undefined ? undefined : fileOf(call, row.listId, row);
};

/** Server-relative path of a file. */
export const pathOfFile = ({ row }: LibraryFile): string => pathOfItem(row);

const fileOf = (call: Call, listId: string, row: LibraryFile['row']): LibraryFile | undefined => {
  const list = listOfItems(call, listId);
  return list !== undefined && list.webId === call.site.webId && list.isLibrary && row.kind === 0 ? { list, row } : undefined;
};
