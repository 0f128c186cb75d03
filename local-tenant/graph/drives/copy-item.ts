import { randomUUID } from 'node:crypto';
import type { GraphContext } from '../engine/graph-context';
import { bodyOf } from '../engine/graph-execute';
import { invalidRequest } from '../engine/graph-refusals';
import type { GraphAnswer } from '../graph-call';
import { objectOf, refuseOtherMembers, textOf } from '../read-members';
import { copyItem as copyFile } from '../../files/copy-item';
import { conflictBehaviourOf } from './children';
import { driveItemIdFor } from './drive-item-type';
import { folderOf, parentOf, type DriveItem } from './drive-place';
import { insertMonitor } from './copy-monitor';
import { targetFolder } from './target-folder';

/** `copy`: answered at once with an address that tells how it goes. Here it is done by then. */
export const copyItem = (item: DriveItem, context: GraphContext): GraphAnswer => {
  const { call, list, row } = item;
  if (row === undefined) throw invalidRequest('The root of a drive cannot be copied.');
  const asked = new Map(context.query);
  const conflict = asked.get('@microsoft.graph.conflictBehavior');
  asked.delete('@microsoft.graph.conflictBehavior');
  const other = [...asked.keys()][0];
  if (other !== undefined) throw invalidRequest(`The query option '${other}' is not known on copy.`);
  const body = bodyOf(context);
  refuseOtherMembers(body, ['@odata.type', 'name', 'parentReference', '@microsoft.graph.conflictBehavior']);
  const reference = body['parentReference'];
  const folder = reference === undefined || reference === null
    ? parentOf(item) ?? { call, list }
    : targetFolder(item, objectOf(reference, "The property 'parentReference'"), context);
  const behaviour = conflictBehaviourOf(conflict === undefined ? body : { '@microsoft.graph.conflictBehavior': conflict }, 'fail');
  const made = copyFile(call, { list, row }, { call: folder.call, folder: folderOf(folder), leafName: textOf(body, 'name', row.leafName) }, {
    overwrite: behaviour === 'replace', keepBoth: behaviour === 'rename', refusal: 'name',
  });
  const id = randomUUID();
  insertMonitor(context.db, id, driveItemIdFor({ call: folder.call, list: made.list, row: made.row }));
  return { status: 202, headers: { Location: `${context.sharePointOrigin}${encodeURI(call.site.path)}/_layouts/15/copymonitor.ashx?guid=${id}` } };
};
