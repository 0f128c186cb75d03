import type { Call } from '../rest/call';
import { folderMissing, nameTaken } from './item-refusals';
import { itemByPath, type ItemRow } from './item-row';
import { checkLeafName } from './leaf-name';
import type { ListOfItems } from './list-of-items';

/** A folder of a list: its root folder when `row` is absent. */
export interface FolderPlace {
  readonly path: string;
  readonly scopeId: number;
  readonly row?: ItemRow | undefined;
}

/**
 * The folder of a list at a path.
 *
 * @param path server-relative, or absolute with the server's address; undefined or empty: the root folder
 * @throws ApiError 404 when the list has no such folder, or the caller may not see it
 */
export function folderOfList(call: Call, list: ListOfItems, path: string | undefined): FolderPlace {
  const wanted = withoutOrigin(path ?? '', call.request.origin).replace(/\/+$/, '');
  if (wanted === '' || sameText(wanted, list.rootFolder)) return rootOf(list);
  const row = itemByPath(call.db, wanted);
  if (row?.listId !== list.id || row.kind !== 1 || !call.access.has('ViewListItems', row.scopeId)) {
    throw folderMissing();
  }
  return { path: `${row.folder}/${row.leafName}`, scopeId: row.scopeId, row };
}

export function rootOf(list: ListOfItems): FolderPlace {
  return { path: list.rootFolder, scopeId: list.scopeId };
}

/** @throws ApiError 400 for a name that SharePoint does not permit, or that something else in the folder has. */
export function checkFreeName(call: Call, folder: string, name: string): void {
  checkLeafName(folder, name);
  const present = itemByPath(call.db, `${folder}/${name}`);
  if (present) throw nameTaken(call, present);
}

function withoutOrigin(path: string, origin: string): string {
  return path.toLowerCase().startsWith(`${origin.toLowerCase()}/`) ? path.slice(origin.length) : path;
}

function sameText(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
