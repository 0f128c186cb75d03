import { rootOf, type FolderPlace } from '../items/folder-place';
import { itemByPath, pathOfItem } from '../items/item-row';
import type { ListOfItems } from '../items/list-of-items';
import { createItem } from '../items/write-item';
import type { Call } from '../rest/call';

/** The folder that something was in; folders that are gone are made again (Microsoft's support page on restoring items says so). */
export function folderForRestored(call: Call, list: ListOfItems, path: string): FolderPlace {
  if (path.toLowerCase() === list.rootFolder.toLowerCase()) return rootOf(list);
  const known = itemByPath(call.db, path);
  if (known) return { path: pathOfItem(known), scopeId: known.scopeId, row: known };
  const cut = path.lastIndexOf('/');
  const above = folderForRestored(call, list, path.slice(0, cut));
  const row = createItem(call, list, above, { kind: 1, leafName: path.slice(cut + 1), fields: {} });
  return { path: pathOfItem(row), scopeId: row.scopeId, row };
}
