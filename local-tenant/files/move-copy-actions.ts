import { badRequest, notImplemented } from '../errors/refusals';
import { nothing } from '../odata/declare';
import type { Operation } from '../odata/entity-type';
import type { Folder } from '../items/folder';
import { moveRootFolder } from '../items/move-root-folder';
import type { Call } from '../rest/call';
import type { Values } from '../odata/values';
import type { TransferOptions } from './clear-target';
import { copyItem } from './copy-item';
import { destinationAt, serverRelative } from './destination';
import type { LibraryFile } from './library-file';
import { moveItem } from './move-item';

/** MoveOperations: 1 overwrite, 8 leave what a web page needs behind, 2048 keep who changed it and when. */
const moveFlags = { overwrite: 1, allowBrokenThickets: 8, retainEditorAndModified: 2048 } as const;

/** `moveTo`, `copyTo` of a file: what SharePoint does within a site, here between sites as well. */
export const fileMoves: Readonly<Record<string, Operation<LibraryFile>>> = {
  MoveTo: {
    parameters: { newUrl: 'Edm.String', flags: { type: 'Edm.Int32', optional: true } }, needs: 'EditListItems',
    run: (file, values, call) => moved(call, file, values.text('newUrl'), flagsIn(values, 'flags')),
  },
  MoveToUsingPath: {
    parameters: { DecodedUrl: 'Edm.String', moveOperations: { type: 'Edm.Int32', optional: true } }, needs: 'EditListItems',
    run: (file, values, call) => moved(call, file, values.text('DecodedUrl'), flagsIn(values, 'moveOperations')),
  },
  CopyTo: {
    parameters: { strNewUrl: 'Edm.String', bOverWrite: { type: 'Edm.Boolean', optional: true } }, needs: 'ViewListItems',
    run: (file, values, call) => copied(call, file, values.text('strNewUrl'), values),
  },
  CopyToUsingPath: {
    parameters: { DecodedUrl: 'Edm.String', bOverWrite: { type: 'Edm.Boolean', optional: true } }, needs: 'ViewListItems',
    run: (file, values, call) => copied(call, file, values.text('DecodedUrl'), values),
  },
};

export const folderMoves: Readonly<Record<string, Operation<Folder>>> = {
  MoveTo: {
    parameters: { newUrl: 'Edm.String' }, needs: 'EditListItems',
    run: (folder, values, call) => movedFolder(call, folder, values.text('newUrl')),
  },
  MoveToUsingPath: {
    parameters: { DecodedUrl: 'Edm.String' }, needs: 'EditListItems',
    run: (folder, values, call) => movedFolder(call, folder, values.text('DecodedUrl')),
  },
};

/** The root folder of a list takes the list along. */
function movedFolder(call: Call, folder: Folder, address: string): typeof nothing {
  if (folder.row !== undefined) return moved(call, { list: folder.list, row: folder.row }, address, {});
  moveRootFolder(call, folder.list, serverRelative(call, address));
  return nothing;
}

function moved(call: Call, item: LibraryFile, address: string, options: TransferOptions): typeof nothing {
  if (!item.list.isLibrary) throw notImplemented('Endpoint in a list', 'moveTo');
  moveItem(call, item, destinationAt(call, address), options);
  return nothing;
}

function copied(call: Call, file: LibraryFile, address: string, values: Values): typeof nothing {
  copyItem(call, file, destinationAt(call, address), { overwrite: values.flag('bOverWrite') });
  return nothing;
}

function flagsIn(values: Values, name: string): TransferOptions {
  const flags = values.has(name) ? values.number(name) : 0;
  const known = moveFlags.overwrite | moveFlags.allowBrokenThickets | moveFlags.retainEditorAndModified;
  if (flags < 0) throw badRequest(`The value ${flags} is not valid for the parameter ${name}.`);
  if ((flags & ~known) !== 0) throw notImplemented(`Value of parameter ${name}`, String(flags));
  return { overwrite: (flags & moveFlags.overwrite) !== 0, retainEditorAndModified: (flags & moveFlags.retainEditorAndModified) !== 0 };
}
