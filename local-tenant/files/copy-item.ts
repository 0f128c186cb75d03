import { badRequest } from '../errors/refusals';
import { pathOfFolder, scopeOfFolder, type Folder } from '../items/folder';
import { freeName } from '../items/free-name';
import { nameTaken } from '../items/item-refusals';
import { itemByPath, pathOfItem, selectItems, type ItemRow } from '../items/item-row';
import { updateItem } from '../items/item-store';
import { rowSeenBy } from '../items/items-seen-by';
import type { ListItem } from '../items/list-of-items';
import { checkWrite } from '../items/write-guards';
import { createItem } from '../items/write-item';
import type { Call } from '../rest/call';
import { BodyStore } from './body-store';
import type { TransferOptions } from './clear-target';
import { copyHistory } from './copy-history';
import { pathOfDestination, type Destination } from './destination';
import { targetExists } from './file-refusals';
import { Translation } from './translate-item';

/**
 * Copies a file as the caller sees it, or a folder with all of it that they see: content and the values that the other library has columns
 * for. The copy has the label of where it comes, not the one of what it was made from (unverified).
 *
 * @throws 403 without OpenItems on a file or AddListItems there; 400 when the name is taken there
 */
export const copyItem = (call: Call, item: ListItem, to: Destination, options: TransferOptions): ListItem => {
  if (item.row.kind === 1) return copyFolder(call, item, to, options);
  call.access.demand('OpenItems', item.row.scopeId);
  const present = itemByPath(call.db, pathOfDestination(to));
  if (present === undefined) return newFile(call, item, to, options);
  if (options.keepBoth === true) {
    return newFile(call, item, { ...to, leafName: freeName(call, pathOfFolder(to.folder), to.leafName) }, options);
  }
  if (options.overwrite !== true || present.kind !== 0) {
    throw options.refusal === 'destination' ? targetExists(pathOfDestination(to)) : nameTaken(to.call, present);
  }
  return overFile(call, item, to, present);
};

const newFile = (call: Call, { list, row }: ListItem, to: Destination, options: TransferOptions): ListItem => {
  const translation = new Translation(call.db, list, to.folder.list);
  const made = createItem(to.call, to.folder.list, placeOf(to.folder), {
    kind: 0,
    leafName: to.leafName,
    contentType: translation.contentType(row.contentType, 0),
    fields: translation.fields(row.fields, false),
    provenance: options.resetAuthorAndCreated === false
      ? {
          authorId: translation.principal(row.authorId), created: row.created,
          editorId: translation.principal(row.editorId), modified: row.modified,
        }
      : undefined,
  });
  // Who may not read former versions gets none in a copy either.
  const history = options.withHistory === true && to.folder.list.versioning && call.access.has('ViewVersions', row.scopeId);
  const after = history ? copyHistory(call.db, translation, row, made) : made;
  new BodyStore(call.db, call.dataFolder).share(row, after);
  return { list: to.folder.list, row: after };
};

/** The file that is there gets the content and the values, as a new version. */
const overFile = (call: Call, { list, row }: ListItem, to: Destination, present: ItemRow): ListItem => {
  const target = to.folder.list;
  to.call.access.demand('EditListItems', present.scopeId);
  checkWrite(to.call, present, 'content');
  const after = updateItem(call.db, target, present, {
    fields: new Translation(call.db, list, target).fields(row.fields, false),
    editorId: to.call.access.caller.principalId, modified: call.now, now: call.now,
  });
  new BodyStore(call.db, call.dataFolder).share(row, after);
  return { list: target, row: after };
};

const copyFolder = (call: Call, { list, row }: ListItem, to: Destination, options: TransferOptions): ListItem => {
  const from = pathOfItem(row);
  if (`${pathOfFolder(to.folder)}/`.toLowerCase().startsWith(`${from.toLowerCase()}/`)) {
    throw badRequest('A folder cannot be copied into itself or a folder below it.');
  }
  const present = itemByPath(call.db, pathOfDestination(to));
  if (present !== undefined && options.keepBoth !== true) throw targetExists(pathOfDestination(to));
  const leafName = present === undefined ? to.leafName : freeName(call, pathOfFolder(to.folder), to.leafName);
  const translation = new Translation(call.db, list, to.folder.list);
  const made = createItem(to.call, to.folder.list, placeOf(to.folder), {
    kind: 1, leafName, contentType: translation.contentType(row.contentType, 1), fields: translation.fields(row.fields, false),
  });
  const folder: Folder = { list: to.folder.list, row: made };
  for (const child of selectItems(call.db, 'WHERE folder = ? ORDER BY kind, leaf_name', [from])) {
    const seen = call.access.has('ViewListItems', child.scopeId) ? rowSeenBy(call, list, child) : undefined;
    if (seen !== undefined) copyItem(call, { list, row: seen }, { call: to.call, folder, leafName: seen.leafName }, options);
  }
  return { list: to.folder.list, row: made };
};

const placeOf = (folder: Folder): { path: string; scopeId: number; row: ItemRow | undefined } => ({
  path: pathOfFolder(folder), scopeId: scopeOfFolder(folder), row: folder.row,
});

