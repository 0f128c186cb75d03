import { randomUUID } from 'node:crypto';
import { logChange } from '../changes/change-log';
import { badRequest } from '../errors/refusals';
import { duplicateValues } from '../items/item-refusals';
import { pathOfItem, selectItems, type ItemRow } from '../items/item-row';
import { isoSeconds } from '../items/time-zone';
import type { ListItem } from '../items/list-of-items';
import { pathOfFolder, scopeOfFolder } from '../items/folder';
import { checkLeafName } from '../items/leaf-name';
import { duplicatesIn } from '../items/unique-values';
import { checkWrite } from '../items/write-guards';
import { itemsChanged, takeItemId } from '../lists/list-store';
import { fieldsJson } from '../items/stored-fields';
import type { Call } from '../rest/call';
import type { Destination } from './destination';
import { clearTarget, type TransferOptions } from './clear-target';
import { presentRow } from './present-row';
import { takeAlong } from './take-along';
import { Translation } from './translate-item';

/**
 * Moves a file, or a folder with all that is in it: within its library it stays the same item; to another library it takes its history, its
 * label and the values along that the other library has columns for.
 *
 * @throws 403 without EditListItems on it (DeleteListItems to leave its library) or AddListItems there; 400 when the name is taken there
 */
export const moveItem = (call: Call, item: ListItem, to: Destination, options: TransferOptions): ListItem => {
  const row = presentRow(call, item.row);
  const { leafName, there } = clearTarget(call, row, to, options);
  const within = item.list.id === to.folder.list.id;
  if (within && there !== undefined) return { list: item.list, row };
  const path = pathOfFolder(to.folder);
  checkLeafName(path, leafName);
  const moved = row.kind === 1 ? [row, ...insideOf(call, row)] : [row];
  if (row.kind === 1 && `${path}/`.toLowerCase().startsWith(`${pathOfItem(row).toLowerCase()}/`)) {
    throw badRequest('A folder cannot be moved into itself or a folder below it.');
  }
  to.call.access.demand('AddListItems', scopeOfFolder(to.folder));
  for (const each of moved) {
    call.access.demand(within ? 'EditListItems' : 'DeleteListItems', each.scopeId);
    checkWrite(call, each, within ? (each.folder === path ? 'rename' : 'moveWithin') : 'moveAcross');
  }
  const from = pathOfItem(row);
  for (const each of moved) {
    const folder = each === row ? path : `${path}/${leafName}${each.folder.slice(from.length)}`;
    moveRow(call, { list: item.list, row: each }, to, folder, each === row ? leafName : each.leafName, row, options);
  }
  const end = selectItems(call.db, 'WHERE folder = ? AND leaf_name = ?', [path, leafName])[0];
  if (end === undefined) throw new Error(`what was moved to ${path}/${leafName} is not there`);
  return { list: to.folder.list, row: end };
};

const insideOf = (call: Call, { folder, leafName }: ItemRow): ItemRow[] => {
  const path = pathOfItem({ folder, leafName });
  return selectItems(call.db, 'WHERE folder = ? OR (folder > ? AND folder < ?) ORDER BY length(folder)', [path, `${path}/`, `${path}0`]);
};

const moveRow = (
  call: Call, { list, row }: ListItem, to: Destination, folder: string, leafName: string, top: ItemRow, options: TransferOptions,
): void => {
  const target = to.folder.list;
  const translation = new Translation(call.db, list, target);
  const across = list.id !== target.id;
  const fields = translation.fields(row.fields, true);
  const duplicates = across ? duplicatesIn(call.db, target.id, target.columns, fields) : [];
  if (duplicates.length > 0) throw duplicateValues(duplicates.map((column) => column.title));
  const scopeId = newScopeOf(call, row, top, to);
  const retained = options.retainEditorAndModified === true || row !== top;
  const after: ItemRow = {
    ...row, listId: target.id, id: across ? takeItemId(call.db, target.id) : row.id, folder, leafName, scopeId,
    uniqueId: list.siteId === target.siteId ? row.uniqueId : randomUUID(), version: row.version + 1, fields,
    contentType: translation.contentType(row.contentType, row.kind), authorId: translation.principal(row.authorId),
    editorId: retained ? translation.principal(row.editorId) : to.call.access.caller.principalId,
    modified: retained ? row.modified : isoSeconds(new Date(call.now)),
  };
  if (across) logChange(call.db, { ...row, editorId: call.access.caller.principalId }, 'moveAway', call.now);
  call.db.run(
    `UPDATE items SET list_id = ?, id = ?, unique_id = ?, folder = ?, leaf_name = ?, scope_id = ?, version = ?, content_type = ?, author_id = ?,
      editor_id = ?, modified = ?, fields = ? WHERE list_id = ? AND id = ?`,
    after.listId, after.id, after.uniqueId, after.folder, after.leafName, after.scopeId, after.version, after.contentType, after.authorId,
    after.editorId, after.modified, fieldsJson(after.fields), row.listId, row.id);
  if (across) takeAlong(call, translation, { row, siteId: list.siteId }, { row: after, siteId: target.siteId });
  logChange(call.db, after, row.folder === folder ? 'rename' : 'moveInto', call.now);
  itemsChanged(call.db, target.id, call.now);
  if (across) itemsChanged(call.db, list.id, call.now, true);
};

/** What had permissions of its own keeps them within its site, under its new place; everything else has those of where it comes. */
const newScopeOf = (call: Call, row: ItemRow, top: ItemRow, { folder }: Destination): number => {
  const placeScope = scopeOfFolder(folder);
  const sameSite = call.db.get<{ siteId: string }>('SELECT site_id AS siteId FROM scopes WHERE id = ?', row.scopeId)?.siteId === folder.list.siteId;
  const inherited = top.ownScope && sameSite ? top.scopeId : placeScope;
  if (!row.ownScope || !sameSite) return row === top || !sameSite ? placeScope : inheritedWithin(row, top, inherited);
  if (row === top) call.db.run('UPDATE scopes SET parent_id = ? WHERE id = ?', placeScope, row.scopeId);
  else if (!top.ownScope) call.db.run('UPDATE scopes SET parent_id = ? WHERE id = ? AND parent_id = ?', placeScope, row.scopeId, top.scopeId);
  return row.scopeId;
};

/** Below the folder that moves: a scope of another folder in between stays; that of the folder moves with it. */
const inheritedWithin = (row: ItemRow, top: ItemRow, inherited: number): number => (row.scopeId === top.scopeId ? inherited : row.scopeId);
