import type { GraphContext } from '../engine/graph-context';
import { invalidRequest, itemNotFound, nameAlreadyExists } from '../engine/graph-refusals';
import { notImplemented } from '../graph-error';
import { objectOf, refuseOtherMembers, textOf, type JsonObject } from '../read-members';
import { freeName } from '../../items/free-name';
import { itemById, itemByPath, itemByUniqueId } from '../../items/item-row';
import { editItem } from '../../items/write-item';
import { uniqueIdIn } from '../drive-ids';
import { conflictBehaviourOf } from './children';
import { isFolder, pathOf, visible, type DriveItem } from './drive-place';
import { driveById } from './drives';

/** The folder that a body names as the new parent: by id in a drive, or by path. */
export const targetFolder = (item: DriveItem, reference: JsonObject, context: GraphContext): DriveItem => {
  refuseOtherMembers(reference, ['@odata.type', 'driveId', 'id', 'driveType', 'siteId', 'name']);
  const driveId = reference['driveId'] === undefined ? undefined : textOf(reference, 'driveId', undefined);
  const drive = driveId === undefined ? undefined : driveById(driveId, context);
  if (driveId !== undefined && drive === undefined) throw itemNotFound();
  if (drive !== undefined && drive.list.id !== item.list.id) throw notImplemented('A move to another drive');
  const { call, list } = item;
  const id = textOf(reference, 'id', 'root');
  const found = id === 'root' ? 'root' : uniqueIdIn(list.id, id);
  const row = found === undefined || found === 'root' ? undefined : itemByUniqueId(context.db, found.uniqueId);
  const folder = found === 'root' ? visible({ call, list }) : row && visible({ call, list, row });
  if (folder === undefined || folder.list.id !== list.id) throw itemNotFound();
  if (!isFolder(folder)) throw invalidRequest('The parent must be a folder.');
  return folder;
};

/** `PATCH` of a file or folder: another name, another folder of the same drive. */
export const changeDriveItem = (item: DriveItem, body: JsonObject, context: GraphContext): DriveItem => {
  refuseOtherMembers(body, ['@odata.type', '@microsoft.graph.conflictBehavior', '@name.conflictBehavior', 'id', 'name', 'parentReference']);
  const { call, list, row } = item;
  if (row === undefined) throw invalidRequest('The root of a drive cannot be changed.');
  const folder = body['parentReference'] === undefined || body['parentReference'] === null
    ? undefined
    : targetFolder(item, objectOf(body['parentReference'], "The property 'parentReference'"), context);
  const asked = textOf(body, 'name', row.leafName);
  const place = folder === undefined ? row.folder : pathOf(folder);
  if (place.toLowerCase() !== row.folder.toLowerCase()) throw notImplemented('A move to another folder');
  const other = itemByPath(context.db, `${place}/${asked}`);
  const isTaken = other !== undefined && other.id !== row.id;
  const behaviour = conflictBehaviourOf(body, 'fail');
  if (isTaken && behaviour === 'fail') throw nameAlreadyExists();
  if (isTaken && behaviour === 'replace') throw notImplemented('The conflict behavior replace of a new name');
  const leafName = isTaken ? freeName(call, place, asked) : asked;
  editItem(call, list, row, { fields: {}, leafName });
  return { call, list, row: itemById(context.db, list.id, row.id) ?? row };
};
