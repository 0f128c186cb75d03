import { randomUUID } from 'node:crypto';
import { valueResource } from '../odata/declare';
import type { Operation } from '../odata/entity-type';
import type { Call } from '../rest/call';
import { insertEntry, type BinEntry } from '../recycle-bin/bin-entry';
import type { Database } from '../storage/database';
import { removeList } from './change-list';
import type { List } from './list';
import { checkListRemoval } from './list-removal-guards';
import { titleTaken } from './list-refusals';
import { listById, listByRootFolder, listByTitle } from './list-store';

/** SP.RecycleBinItemType of a list. */
export const recycledListType = 4;

/** What stands before the addresses of a list in the bin and of its items: none in use can begin so, and none can be reached. */
const mark = (binId: string): string => `:bin:${binId}`;

const park = (db: Database, list: List, binId: string): void => {
  db.run(
    'UPDATE lists SET web_id = ?1, root_folder = ?1 || root_folder, version = version + 1 WHERE id = ?2', mark(binId), list.id,
  );
  db.run('UPDATE items SET folder = ?1 || folder WHERE list_id = ?2', mark(binId), list.id);
};

/** @returns the id under which the recycle bin holds the list with all that is in it */
export const recycleList = (list: List, call: Call): string => {
  checkListRemoval(call, list);
  const id = randomUUID();
  const cut = list.rootFolder.lastIndexOf('/');
  insertEntry(call.db, {
    id, siteId: list.siteId, webId: list.webId, listId: list.id, itemType: recycledListType, title: list.title,
    leafName: list.rootFolder.slice(cut + 1), folder: list.rootFolder.slice(0, cut), authorId: list.authorId,
    deletedBy: call.access.caller.principalId, deletedAt: call.now, stage: 1, size: 0,
  });
  park(call.db, list, id);
  return id;
};

export const recycle: Operation<List> = {
  needs: 'ManageLists',
  run: (list, _values, call) => valueResource('Recycle', 'Edm.Guid', recycleList(list, call)),
};

/** What has no permissions of its own takes those that its web has now. */
const followWeb = (db: Database, list: List, call: Call): void => {
  const own = db.get("SELECT 1 AS found FROM scopes WHERE id = ? AND kind = 'list'", list.scopeId);
  if (own === undefined && list.scopeId !== call.site.scopeId) {
    db.run('UPDATE lists SET scope_id = ? WHERE id = ?', call.site.scopeId, list.id);
    db.run('UPDATE items SET scope_id = ? WHERE list_id = ? AND scope_id = ? AND own_scope = 0', call.site.scopeId, list.id, list.scopeId);
  }
};

/** Brings a list back to where it was. @throws 403 without ManageLists, 500 when its title or address was taken meanwhile */
export const restoreList = (entry: BinEntry, call: Call): void => {
  const { db } = call;
  call.access.demand('ManageLists', call.site.scopeId);
  const list = listById(db, entry.listId);
  if (list === undefined) {
    throw new Error(`the list ${entry.listId} of the recycle bin is gone`);
  }
  if (listByTitle(db, entry.webId, list.title) !== undefined || listByRootFolder(db, `${entry.folder}/${entry.leafName}`) !== undefined) {
    throw titleTaken();
  }
  const length = mark(entry.id).length + 1;
  db.run('UPDATE lists SET web_id = ?, root_folder = substr(root_folder, ?), version = version + 1 WHERE id = ?', entry.webId, length, list.id);
  db.run('UPDATE items SET folder = substr(folder, ?) WHERE list_id = ?', length, list.id);
  db.run('DELETE FROM recycle_bin WHERE id = ?', entry.id);
  followWeb(db, list, call);
};

/** Empties the bin of a list. What else lies there of the list goes too. */
export const purgeList = (entry: BinEntry, call: Call): void => {
  const list = listById(call.db, entry.listId);
  if (list !== undefined) {
    removeList(list, call);
  }
  call.db.run('DELETE FROM recycle_bin WHERE id = ?', entry.id);
};
