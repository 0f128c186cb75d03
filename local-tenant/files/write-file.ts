import { notImplemented } from '../errors/refusals';
import { pathOfFolder, type Folder } from '../items/folder';
import { freeName } from '../items/free-name';
import { nameTaken } from '../items/item-refusals';
import { itemByPath, type ItemRow } from '../items/item-row';
import { updateItem } from '../items/item-store';
import type { ListOfItems } from '../items/list-of-items';
import { checkWrite } from '../items/write-guards';
import { createItem } from '../items/write-item';
import type { Call } from '../rest/call';
import type { SpooledBody } from '../rest/read-body';
import { BodyStore } from './body-store';
import { beginCheckedOut } from './check-out';
import type { LibraryFile } from './library-file';
import { folderDefaults } from './location-defaults';
import { presentRow } from './present-row';

export type Content = Buffer | SpooledBody;

/** What a request carries: in memory when small, else on disk. */
export const contentOf = (call: Call): Content => call.request.spooled ?? call.request.body;

export interface NewFileOptions {
  readonly overwrite?: boolean | undefined;
  /** A name that is taken gets a number behind it. */
  readonly uniqueName?: boolean | undefined;
  /** Required columns that stay empty leave the file checked out to its maker. */
  readonly checkOutWhenIncomplete?: boolean | undefined;
}

/**
 * Puts a file into a folder of a library for the caller, with the defaults of the library's columns and its default label; or gives a file that
 * is there a new body, which is a new version of it and keeps its columns and label.
 *
 * @param name the file's name, or its server-relative path in this folder
 * @throws 403 without AddListItems on the folder (EditListItems on the file that is there), 400 for a name that is taken or not permitted
 */
export const addFile = (call: Call, folder: Folder, name: string, content: Content, options: NewFileOptions = {}): LibraryFile => {
  const { list } = folder;
  if (!list.isLibrary) throw notImplemented('Endpoint in a list', 'files');
  const wanted = nameIn(folder, name);
  const leafName = options.uniqueName === true ? freeName(call, pathOfFolder(folder), wanted) : wanted;
  const present = itemByPath(call.db, `${pathOfFolder(folder)}/${leafName}`);
  if (present === undefined) return addNew(call, folder, leafName, content, options);
  if (options.overwrite !== true || present.kind !== 0) throw nameTaken(call, present);
  return replaceContent(call, { list, row: present }, content);
};

/**
 * Gives a file another body, which is a new version of it.
 * @param fills the file was begun without content, and this is the content of that same version
 * @throws 403 without EditListItems, 423 when it is checked out by another
 */
export const replaceContent = (call: Call, { list, row }: LibraryFile, content: Content, fills = false): LibraryFile => {
  const before = presentRow(call, row);
  call.access.demand('EditListItems', before.scopeId);
  checkWrite(call, before, 'content');
  const after = updateItem(call.db, list, before, {
    editorId: call.access.caller.principalId, modified: call.now, now: call.now, overwriteVersion: fills,
  });
  new BodyStore(call.db, call.dataFolder).put(after, content);
  return { list, row: after };
};

const addNew = (call: Call, folder: Folder, leafName: string, content: Content, options: NewFileOptions): LibraryFile => {
  const { list, row: folderRow } = folder;
  const path = pathOfFolder(folder);
  const place = { path, scopeId: folderRow?.scopeId ?? list.scopeId, row: folderRow };
  const made = createItem(call, list, place, { kind: 0, leafName, fields: folderDefaults(call, list, path) });
  const incomplete = options.checkOutWhenIncomplete === true && emptyRequired(list, made).length > 0;
  const row = list.drafts.forceCheckout || incomplete ? beginCheckedOut(call, made) : made;
  new BodyStore(call.db, call.dataFolder).put(row, content);
  return { list, row };
};

/** The required columns that an item does not fill in. */
export const emptyRequired = (list: ListOfItems, row: ItemRow): readonly string[] =>
  list.columns.filter((column) => column.required && (row.fields[column.name] ?? '') === '').map((column) => column.name);

const nameIn = (folder: Folder, name: string): string => {
  const start = `${pathOfFolder(folder)}/`;
  return name.toLowerCase().startsWith(start.toLowerCase()) ? name.slice(start.length) : name;
};
