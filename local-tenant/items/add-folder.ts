import { accessDenied, notImplemented } from '../errors/refusals';
import type { Call } from '../rest/call';
import { findChild, pathOfFolder, scopeOfFolder, type Folder } from './folder';
import { folderMissing, nameTaken } from './item-refusals';
import { createItem } from './write-item';

/**
 * Adds a folder below another. Of a path, all but the last folder must be there.
 *
 * @param path a name, a path below the folder, or a server-relative path that leads below it
 * @param present what is done when it is there already: it is given, or refused
 */
export function addFolder(call: Call, folder: Folder, path: string, present: 'give' | 'refuse' = 'refuse'): Folder {
  const { parent, name } = placeIn(call, folder, path);
  const child = findChild(call, parent, name);
  if (child?.row && present === 'give') return seenOnly(call, child);
  if (child?.row) throw nameTaken(call, child.row);
  const place = { path: pathOfFolder(parent), scopeId: scopeOfFolder(parent), row: parent.row };
  return { list: parent.list, row: createItem(call, parent.list, place, { kind: 1, leafName: name, fields: {} }) };
}

/** What is there is only shown to who may see it. */
function seenOnly(call: Call, folder: Folder): Folder {
  if (!call.access.has('ViewListItems', scopeOfFolder(folder))) throw accessDenied();
  return folder;
}

/** As `addFolder`, through `folders`: there a list takes no folders. */
export function addFolderToLibrary(call: Call, folder: Folder, path: string, present: 'give' | 'refuse'): Folder {
  // A folder that is made this way may not take list items (told by a public repository): only libraries have it here.
  if (!folder.list.isLibrary) throw notImplemented('Endpoint in a list', 'folders/addUsingPath');
  return addFolder(call, folder, path, present);
}

function placeIn(call: Call, folder: Folder, path: string): { readonly parent: Folder; readonly name: string } {
  const start = `${pathOfFolder(folder)}/`;
  const below = path.toLowerCase().startsWith(start.toLowerCase()) ? path.slice(start.length) : path;
  const steps = below.replace(/\/+$/, '').split('/');
  const name = steps.pop() ?? '';
  return { parent: steps.reduce((parent, step) => childOf(call, parent, step), folder), name };
}

function childOf(call: Call, folder: Folder, name: string): Folder {
  const child = findChild(call, folder, name);
  if (!child) throw folderMissing();
  return child;
}
