import type { GraphContext } from '../engine/graph-context';
import { itemNotFound } from '../engine/graph-refusals';
import { defineGraphType, type GraphType } from '../engine/graph-type';
import { addFile, contentOf } from '../../files/write-file';
import { createItem } from '../../items/write-item';
import { conflictBehaviourInQuery, writtenItem } from './content';
import { folderOf, isFolder, itemAt, pathOf, scopeOf, type DriveItem } from './drive-place';
import { createUploadSession } from './upload-session';

/** A file that is to be: its name, below a folder that is there, by way of folders that may not be there yet. */
export interface NewItem {
  readonly above: DriveItem;
  readonly folders: readonly string[];
  readonly name: string;
}

/** @param path server-relative, of what was not found in the library */
export const newItemAt = (base: DriveItem, path: string, _context: GraphContext): NewItem => {
  const names = path.slice(base.list.rootFolder.length + 1).split('/');
  let above: DriveItem | undefined = itemAt(base.call, base.list, base.list.rootFolder);
  let depth = 0;
  for (; above !== undefined && depth < names.length - 1; depth += 1) {
    const next: DriveItem | undefined = itemAt(base.call, base.list, `${pathOf(above)}/${names[depth] ?? ''}`);
    if (next === undefined) break;
    above = next;
  }
  if (above === undefined || !isFolder(above)) throw itemNotFound();
  return { above, folders: names.slice(depth, -1), name: names[names.length - 1] ?? '' };
};

/** The folder that a new file goes to; folders on the way that are not there are made, as SharePoint does. */
export const folderFor = ({ above, folders }: Pick<NewItem, 'above' | 'folders'>): DriveItem => folders.reduce<DriveItem>((folder, leafName) => {
  const { call, list, row } = folder;
  return { call, list, row: createItem(call, list, { path: pathOf(folder), scopeId: scopeOf(folder), row }, { kind: 1, leafName, fields: {} }) };
}, above);

/** What stands at a path where nothing is: only a file can be put there. */
export const newItemResource: GraphType<NewItem> = defineGraphType<NewItem>({
  name: 'microsoft.graph.driveItem',
  absent: true,
  context: () => 'items',
  properties: {},
  unserved: [],
  operations: {
    createUploadSession: { method: 'POST', run: (item, _args, context) => createUploadSession({ kind: 'new', item }, context) },
  },
  steps: (item, name, context) => (name !== 'content' ? undefined : {
    kind: 'stream',
    read: () => {
      throw itemNotFound();
    },
    write: () => {
      conflictBehaviourInQuery(context);
      const folder = folderFor(item);
      const { list, row } = addFile(folder.call, folderOf(folder), item.name, contentOf(folder.call));
      return writtenItem({ call: folder.call, list, row }, 201, context);
    },
  }),
});
