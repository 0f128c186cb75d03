import { derivedFields, formulaDefaults } from '../fields/item-rules';
import { demandValid } from '../lists/validate-item';
import { defaultLabelFields } from '../labels/default-label';
import { listById } from '../lists/list-store';
import type { Call } from '../rest/call';
import { defaultFields } from './column-defaults';
import { checkFreeName, type FolderPlace } from './folder-place';
import type { StoredFields } from './item-column';
import { duplicateValues, nameNotPermitted } from './item-refusals';
import { itemById, pathOfItem, type ItemRow } from './item-row';
import { insertItem, removeItem, updateItem } from './item-store';
import { itemsWithin } from './items-within';
import { defaultContentType, type ListOfItems } from './list-of-items';
import { demandOwnItem } from './own-items';
import { duplicatesIn } from './unique-values';
import { checkWrite } from './write-guards';

/** What is usually the server's to say, but can be set through the validating endpoints by whoever may write the row. */
export interface Provenance {
  readonly authorId?: number | undefined;
  readonly editorId?: number | undefined;
  readonly created?: string | undefined;
  readonly modified?: string | undefined;
}

export interface ItemDraft {
  readonly kind: 0 | 1;
  readonly leafName?: string | undefined;
  readonly contentType?: string | undefined;
  readonly fields: StoredFields;
  readonly provenance?: Provenance | undefined;
}

/**
 * Adds an item or folder to a folder of a list, for the caller.
 *
 * @throws ApiError 403 without AddListItems on that folder, 400 for duplicates in unique columns or a name that is taken
 */
export function createItem(call: Call, list: ListOfItems, place: FolderPlace, draft: ItemDraft): ItemRow {
  call.access.demand('AddListItems', place.scopeId);
  if (draft.leafName !== undefined) checkFreeName(call, place.path, draft.leafName);
  const me = call.access.caller.principalId;
  const fields = draft.kind === 1 ? draft.fields : {
    ...defaultLabelFields(call.db, list.id, place.path, me, call.now), ...defaultFields(list.columns, call.now), ...formulaDefaults(call, list.id),
    ...draft.fields,
  };
  refuseDuplicates(call, list, fields);
  const { authorId, editorId, created = call.now, modified = call.now } = draft.provenance ?? {};
  // An upload is not asked for its columns' values; they are when somebody fills them in.
  if (draft.kind === 0 && !list.isLibrary) demandValid(call, list.id, { fields, created, modified });
  return insertItem(call.db, list, {
    folder: place.path,
    scopeId: place.scopeId,
    kind: draft.kind,
    leafName: draft.leafName,
    contentType: draft.contentType ?? defaultContentType(list, draft.kind),
    fields: { ...fields, ...derivedFields(call, list.id, { fields, created, modified }) },
    authorId: authorId ?? me,
    editorId: editorId ?? authorId ?? me,
    created,
    modified,
    now: call.now,
  });
}

export interface ItemEdit {
  readonly fields: StoredFields;
  readonly leafName?: string | undefined;
  readonly contentType?: string | undefined;
  readonly provenance?: Provenance | undefined;
  readonly overwriteVersion?: boolean | undefined;
}

/**
 * Changes an item, file or folder for the caller; another leaf name renames it and moves what a folder holds along.
 *
 * @throws ApiError 403 without EditListItems on it, 400 for duplicates in unique columns or a name that is taken
 */
export function editItem(call: Call, list: ListOfItems, shown: ItemRow, edit: ItemEdit): ItemRow {
  // Who is shown what was published last changes what came after it.
  const row = itemById(call.db, shown.listId, shown.id) ?? shown;
  call.access.demand('EditListItems', row.scopeId);
  demandOwnItem(call, list, row);
  const leafName = edit.leafName !== undefined && edit.leafName !== row.leafName ? edit.leafName : undefined;
  checkWrite(call, row, leafName === undefined ? 'properties' : 'rename');
  refuseDuplicates(call, list, edit.fields, row.id);
  if (leafName !== undefined) rename(call, row, leafName);
  const { authorId, editorId, created, modified } = edit.provenance ?? {};
  const after = {
    id: row.id, fields: { ...row.fields, ...edit.fields }, created: created ?? row.created, modified: modified ?? call.now,
  };
  if (row.kind === 0) demandValid(call, list.id, after);
  return updateItem(call.db, list, row, {
    fields: { ...edit.fields, ...derivedFields(call, list.id, after) },
    leafName,
    contentType: edit.contentType,
    authorId,
    created,
    editorId: editorId ?? call.access.caller.principalId,
    modified: modified ?? call.now,
    overwriteVersion: edit.overwriteVersion,
    now: call.now,
  });
}

/**
 * Deletes an item, or a folder with all that is in it.
 *
 * @throws ApiError 403 without DeleteListItems on it or on something in it
 */
export function deleteItem(call: Call, row: ItemRow): void {
  const doomed = [...itemsWithin(call.db, row), row];
  doomed.forEach(item => call.access.demand('DeleteListItems', item.scopeId));
  const settings = listById(call.db, row.listId)?.settings ?? {};
  doomed.forEach(item => demandOwnItem(call, settings, item));
  doomed.forEach(item => checkWrite(call, item, 'delete'));
  doomed.forEach(item => removeItem(call.db, item, call.now, call.access.caller.principalId));
}

function refuseDuplicates(call: Call, list: ListOfItems, fields: StoredFields, exceptId?: number): void {
  const duplicates = duplicatesIn(call.db, list.id, list.columns, fields, exceptId);
  if (duplicates.length > 0) throw duplicateValues(duplicates.map(column => column.title));
}

function rename(call: Call, row: ItemRow, leafName: string): void {
  if (row.kind === 0 && /_\.000$/.test(row.leafName)) throw nameNotPermitted(leafName);
  const [from, to] = [pathOfItem(row), `${row.folder}/${leafName}`];
  if (from.toLowerCase() !== to.toLowerCase()) checkFreeName(call, row.folder, leafName);
  if (row.kind === 0) return;
  call.db.run('UPDATE items SET folder = ? WHERE folder = ?', to, from);
  // '0' is the character after '/': the range holds everything further down.
  call.db.run('UPDATE items SET folder = ? || substr(folder, ?) WHERE folder > ? AND folder < ?', to, from.length + 1, `${from}/`, `${from}0`);
}
