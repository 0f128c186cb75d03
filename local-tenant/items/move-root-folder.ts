import { badRequest, spException } from '../errors/refusals';
import { listByRootFolder } from '../lists/list-store';
import type { Call } from '../rest/call';
import { siteByPath } from '../webs/site-store';
import { folderMissing } from './item-refusals';
import { checkLeafName } from './leaf-name';
import type { ListOfItems } from './list-of-items';
import { siteFolderAt } from './site-folder-store';

/**
 * Gives a list another address, by its root folder: to another name, or elsewhere in its web. What is in it goes along, its title stays.
 *
 * @param path server-relative
 * @throws ApiError 403 without ManageLists, 404 when there is no such folder in the web, 400 for a name that is taken or not permitted
 */
export function moveRootFolder(call: Call, list: ListOfItems, path: string): void {
  const { access, db, now } = call;
  access.demand('ManageLists', list.scopeId);
  const wanted = path.replace(/\/+$/, '');
  if (wanted === list.rootFolder) return;
  const cut = wanted.lastIndexOf('/');
  if (`${wanted}/`.toLowerCase().startsWith(`${list.rootFolder}/`.toLowerCase()) && wanted.length > list.rootFolder.length) {
    throw badRequest('A folder cannot be moved into itself or a folder below it.');
  }
  if (!siteFolderAt(call, wanted.slice(0, cut))) throw folderMissing();
  checkLeafName(wanted.slice(0, cut), wanted.slice(cut + 1));
  const present = listByRootFolder(db, wanted)?.id ?? siteFolderAt(call, wanted)?.uniqueId ?? siteByPath(db, wanted)?.webId;
  if (present !== undefined && present !== list.id) {
    throw spException('-2130575257', `A file or folder with the name ${wanted} already exists.`);
  }
  db.run('UPDATE lists SET root_folder = ?, modified = ?, version = version + 1 WHERE id = ?', wanted, now, list.id);
  for (const table of ['items', 'recycled_items', 'recycle_bin']) {
    db.run(
      `UPDATE ${table} SET folder = ?1 || substr(folder, ?2) WHERE list_id = ?3 AND (folder = ?4 OR substr(folder, 1, ?2) = ?4 || '/')`,
      wanted, list.rootFolder.length + 1, list.id, list.rootFolder);
  }
}
