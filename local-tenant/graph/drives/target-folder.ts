import type { GraphContext } from '../engine/graph-context';
import { decoded } from '../engine/graph-path';
import { invalidRequest, itemNotFound } from '../engine/graph-refusals';
import { refuseOtherMembers, textOf, type JsonObject } from '../read-members';
import { itemByUniqueId } from '../../items/item-row';
import { itemsOf } from '../../items/list-source';
import { uniqueIdIn } from '../drive-ids';
import { isFolder, itemAt, visible, type DriveItem } from './drive-place';
import { driveById } from './drives';

/** `/drives/b!.../root:/a/b` or `/drive/root:/a/b` */
const byPath = (root: DriveItem, path: string): DriveItem | undefined => {
  const below = /^(?:\/drives\/[^/]+|\/drive)?\/root:?(\/.*)?$/.exec(path)?.[1] ?? '';
  return itemAt(root.call, root.list, `${root.list.rootFolder}${decoded(below)}`.replace(/\/+$/, ''));
};

const byId = (root: DriveItem, id: string): DriveItem | undefined => {
  const found = id === 'root' ? 'root' : uniqueIdIn(root.list.id, id);
  const row = found === undefined || found === 'root' ? undefined : itemByUniqueId(root.call.db, found.uniqueId);
  if (found === 'root') return visible(root);
  return row?.listId === root.list.id ? visible({ call: root.call, list: root.list, row }) : undefined;
};

/** The folder that a `parentReference` names: by id or by path, in the drive that it names or else in that of the item. @throws 404 */
export const targetFolder = (item: DriveItem, reference: JsonObject, context: GraphContext): DriveItem => {
  refuseOtherMembers(reference, ['@odata.type', 'driveId', 'id', 'path', 'driveType', 'siteId', 'name']);
  const drive = reference['driveId'] === undefined ? undefined : driveById(textOf(reference, 'driveId', undefined), context);
  if (reference['driveId'] !== undefined && drive === undefined) throw itemNotFound();
  const root: DriveItem = drive === undefined ? { call: item.call, list: item.list } : { call: drive.call, list: itemsOf(drive.call, drive.list) };
  const folder = reference['path'] === undefined ? byId(root, textOf(reference, 'id', 'root')) : byPath(root, textOf(reference, 'path', undefined));
  if (folder === undefined) throw itemNotFound();
  if (!isFolder(folder)) throw invalidRequest('The parent must be a folder.');
  return folder;
};
