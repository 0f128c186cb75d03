import { listOfAddress } from '../lists/list-store';
import type { Call } from '../rest/call';
import { itemByPath, itemByUniqueId, pathOfItem, selectItems, type ItemRow } from './item-row';
import type { ListOfItems } from './list-of-items';
import { listOfItems } from './list-source';

/** A folder of a list or library; its root folder when there is no row. */
export interface Folder {
  readonly list: ListOfItems;
  readonly row?: ItemRow | undefined;
}

/** Server-relative. */
export function pathOfFolder({ list, row }: Folder): string {
  return row ? pathOfItem(row) : list.rootFolder;
}

/** The folder at a server-relative path, of whichever list of the site. */
export function folderAt(call: Call, path: string): Folder | undefined {
  const wanted = path.replace(/\/+$/, '');
  const list = listAt(call, wanted);
  if (!list) return undefined;
  if (wanted.toLowerCase() === list.rootFolder.toLowerCase()) return { list };
  const row = itemByPath(call.db, wanted);
  return row?.kind === 1 && row.listId === list.id ? { list, row } : undefined;
}

export function folderById(call: Call, uniqueId: string): Folder | undefined {
  const row = itemByUniqueId(call.db, uniqueId);
  const listId = row?.listId ?? call.db.get<{ id: string }>(
    'SELECT id FROM lists WHERE root_folder_id = ? AND web_id = ?', uniqueId, call.site.webId)?.id;
  const list = listId === undefined ? undefined : listOfItems(call, listId);
  if (!list || list.webId !== call.site.webId || (row && row.kind !== 1)) return undefined;
  return { list, row };
}

/** The folders directly in a folder. */
export function foldersIn(call: Call, folder: Folder): Folder[] {
  return selectItems(call.db, 'WHERE folder = ? AND kind = 1 ORDER BY leaf_name', [pathOfFolder(folder)])
    .map(row => ({ list: folder.list, row }));
}

/** A folder directly in a folder, by its name or a path that ends in it. */
export function findChild(call: Call, folder: Folder, name: string): Folder | undefined {
  const row = itemByPath(call.db, `${pathOfFolder(folder)}/${name.replace(/\/+$/, '').split('/').pop() ?? ''}`);
  return row?.kind === 1 ? { list: folder.list, row } : undefined;
}

/** The permission scope of a folder. */
export function scopeOfFolder({ list, row }: Folder): number {
  return row?.scopeId ?? list.scopeId;
}

/** The folder that holds a folder; none above a list's root folder. */
export function parentOf(call: Call, { row }: Folder): Folder | undefined {
  return row && folderAt(call, row.folder);
}

/** What stands directly in a folder. */
export function countIn(call: Call, folder: Folder): number {
  return call.db.get<{ n: number }>('SELECT count(*) AS n FROM items WHERE folder = ?', pathOfFolder(folder))?.n ?? 0;
}

function listAt(call: Call, path: string): ListOfItems | undefined {
  const found = call.db.get<{ id: string }>(
    `SELECT id FROM lists WHERE web_id = ?1 AND substr(?2 || '/', 1, length(root_folder) + 1) = root_folder || '/' COLLATE NOCASE`,
    call.site.webId, path,
  ) ?? listOfAddress(call.db, call.site.webId, path);
  return found && listOfItems(call, found.id);
}
