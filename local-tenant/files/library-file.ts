import { itemByPath, itemByUniqueId, pathOfItem, selectItems, type ItemRow } from '../items/item-row';
import { itemsSeenBy, rowSeenBy } from '../items/items-seen-by';
import { pathOfFolder, type Folder } from '../items/folder';
import type { ListItem } from '../items/list-of-items';
import { listOfItems } from '../items/list-source';
import type { Call } from '../rest/call';
import { BodyStore, type FileBody } from './body-store';

/** A document of a library: its row as the caller sees it, whose body lies on disk. */
export type LibraryFile = ListItem;

/** The body of a file as its row has it; undefined for what is no file. */
export const bodyOf = (call: Call, { row }: LibraryFile): FileBody | undefined => new BodyStore(call.db, call.dataFolder).bodyOf(row);

/** The files directly in a folder, by name. */
export const filesIn = (call: Call, { list, ...folder }: Folder): LibraryFile[] =>
  list.isLibrary
    ? selectItems(
        call.db, 'WHERE folder = ? AND kind = 0 ORDER BY leaf_name', [pathOfFolder({ list, ...folder })], itemsSeenBy(call, list),
      ).map((row) => ({ list, row }))
    : [];

/** The file at a server-relative path, of whichever library of the web. */
export const fileAt = (call: Call, path: string): LibraryFile | undefined => fileOf(call, itemByPath(call.db, path));

/** The file with an id. */
export const fileById = (call: Call, uniqueId: string): LibraryFile | undefined => fileOf(call, itemByUniqueId(call.db, uniqueId));

/** Server-relative path of a file. */
export const pathOfFile = ({ row }: LibraryFile): string => pathOfItem(row);

const fileOf = (call: Call, row: ItemRow | undefined): LibraryFile | undefined => {
  const list = row && listOfItems(call, row.listId);
  if (list === undefined || list.webId !== call.site.webId || !list.isLibrary || row?.kind !== 0) return undefined;
  const seen = rowSeenBy(call, list, row);
  return seen && { list, row: seen };
};
