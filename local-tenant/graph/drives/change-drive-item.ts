import type { GraphContext } from '../engine/graph-context';
import { invalidRequest, nameAlreadyExists } from '../engine/graph-refusals';
import { notImplemented } from '../graph-error';
import { objectOf, refuseOtherMembers, textOf, type JsonObject } from '../read-members';
import { moveItem } from '../../files/move-item';
import { freeName } from '../../items/free-name';
import { itemById, itemByPath } from '../../items/item-row';
import { editItem } from '../../items/write-item';
import { conflictBehaviourOf } from './children';
import { folderOf, pathOf, type DriveItem } from './drive-place';
import { targetFolder } from './target-folder';

const renamed = ({ call, list, row }: Required<DriveItem>, asked: string, body: JsonObject): DriveItem => {
  if (row === undefined) throw invalidRequest('The root of a drive cannot be changed.');
  const other = itemByPath(call.db, `${row.folder}/${asked}`);
  const isTaken = other !== undefined && other.id !== row.id;
  const behaviour = conflictBehaviourOf(body, 'fail');
  if (isTaken && behaviour === 'fail') throw nameAlreadyExists();
  if (isTaken && behaviour === 'replace') throw notImplemented('The conflict behavior replace of a new name');
  editItem(call, list, row, { fields: {}, leafName: isTaken ? freeName(call, row.folder, asked) : asked });
  return { call, list, row: itemById(call.db, list.id, row.id) ?? row };
};

/** `PATCH` of a file or folder: another name, another folder, which may be in another drive of the site. */
export const changeDriveItem = (item: DriveItem, body: JsonObject, context: GraphContext): DriveItem => {
  refuseOtherMembers(body, ['@odata.type', '@microsoft.graph.conflictBehavior', '@name.conflictBehavior', 'id', 'name', 'parentReference']);
  const { call, list, row } = item;
  if (row === undefined) throw invalidRequest('The root of a drive cannot be changed.');
  const asked = textOf(body, 'name', row.leafName);
  const reference = body['parentReference'];
  const folder = reference === undefined || reference === null ? undefined : targetFolder(item, objectOf(reference, "The property 'parentReference'"), context);
  if (folder === undefined || pathOf(folder).toLowerCase() === row.folder.toLowerCase()) return renamed({ call, list, row }, asked, body);
  const behaviour = conflictBehaviourOf(body, 'fail');
  const moved = moveItem(call, { list, row }, { call: folder.call, folder: folderOf(folder), leafName: asked }, {
    overwrite: behaviour === 'replace', keepBoth: behaviour === 'rename', refusal: 'name',
  });
  return { call: folder.call, list: moved.list, row: moved.row };
};
