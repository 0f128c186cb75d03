import { nameTaken } from '../items/item-refusals';
import { itemByPath } from '../items/item-row';
import { pathOfFolder, type Folder } from '../items/folder';
import { createItem, editItem } from '../items/write-item';
import { notImplemented } from '../errors/refusals';
import type { Call } from '../rest/call';
import type { SpooledBody } from '../rest/read-body';
import { BodyStore } from './body-store';
import type { LibraryFile } from './library-file';

/**
 * Puts a file into a folder of a library for the caller, with the defaults of the library's columns and its default label; or gives a file that
 * is there a new body, which is a new version of it and keeps its columns and label.
 *
 * @param name the file's name, or its server-relative path in this folder
 * @throws 403 without AddListItems on the folder (EditListItems on the file that is there), 400 for a name that is taken or not permitted
 */
export const addFile = (call: Call, folder: Folder, name: string, content: Buffer | SpooledBody, overwrite: boolean): LibraryFile => {
  const { list } = folder;
  if (!list.isLibrary) throw notImplemented('Endpoint in a list', 'files');
  const leafName = nameIn(folder, name);
  const path = `${pathOfFolder(folder)}/${leafName}`;
  const present = itemByPath(call.db, path);
  if (present !== undefined && (!overwrite || present.kind !== 0)) throw nameTaken(path);
  const row = present === undefined ? newRow(call, folder, leafName) : editItem(call, list, present, { fields: {} });
  new BodyStore(call.db, call.dataFolder).put(list.id, row.id, content);
  return { list, row };
};

const newRow = (call: Call, folder: Folder, leafName: string): LibraryFile['row'] => {
  const { list, row } = folder;
  const place = { path: pathOfFolder(folder), scopeId: row?.scopeId ?? list.scopeId, row };
  return createItem(call, list, place, { kind: 0, leafName, fields: {} });
};

const nameIn = (folder: Folder, name: string): string => {
  const start = `${pathOfFolder(folder)}/`;
  return name.toLowerCase().startsWith(start.toLowerCase()) ? name.slice(start.length) : name;
};
