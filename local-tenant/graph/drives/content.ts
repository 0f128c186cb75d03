import type { GraphContext } from '../engine/graph-context';
import { checkEtag, entityAnswer, refuseQuery } from '../engine/graph-execute';
import { invalidRequest, nameAlreadyExists } from '../engine/graph-refusals';
import { erasedType, type GraphResource } from '../engine/graph-type';
import type { GraphAnswer } from '../graph-call';
import { addFile, replaceContent, contentOf } from '../../files/write-file';
import { freeName } from '../../items/free-name';
import { itemById } from '../../items/item-row';
import { conflictBehaviourOf, type ConflictBehaviour } from './children';
import { downloadUrlOf } from './download-url';
import { driveItemResource } from './drive-item-type';
import { folderOf, isFolder, parentOf, type DriveItem } from './drive-place';

/** What a write to a drive answers: the item as it is now. */
export const writtenItem = (item: DriveItem, status: number, context: GraphContext): GraphAnswer => {
  const row = item.row && itemById(item.call.db, item.list.id, item.row.id);
  return entityAnswer(erasedType(driveItemResource), { ...item, row }, { expand: [], count: false }, context, status);
};

/** What to do when the name of an upload is taken: `?@microsoft.graph.conflictBehavior=rename`. @throws 501 for another option */
export const conflictBehaviourInQuery = (context: GraphContext): ConflictBehaviour => {
  const others = new Map(context.query);
  const asked = others.get('@microsoft.graph.conflictBehavior') ?? others.get('@name.conflictBehavior');
  others.delete('@microsoft.graph.conflictBehavior');
  others.delete('@name.conflictBehavior');
  refuseQuery({ ...context, query: others });
  return conflictBehaviourOf(asked === undefined ? {} : { '@microsoft.graph.conflictBehavior': asked }, 'replace');
};

/** `items/{id}/content`: read by way of an address that needs no token, written whole. */
export const contentStream = (item: DriveItem, context: GraphContext): GraphResource => ({
  kind: 'stream',
  read: () => {
    refuseQuery(context);
    if (isFolder(item)) throw invalidRequest('A folder has no content.');
    return { status: 302, headers: { Location: downloadUrlOf(item, context) } };
  },
  write: () => {
    const { call, list, row } = item;
    if (row === undefined || isFolder(item)) throw invalidRequest('A folder has no content.');
    checkEtag(erasedType(driveItemResource), item, context);
    const behaviour = conflictBehaviourInQuery(context);
    if (behaviour === 'fail') throw nameAlreadyExists();
    if (behaviour === 'rename') {
      const above = parentOf(item) ?? { call, list };
      const made = addFile(call, folderOf(above), freeName(call, row.folder, row.leafName), contentOf(call));
      return writtenItem({ call, list, row: made.row }, 201, context);
    }
    return writtenItem({ call, list, row: replaceContent(call, { list, row }, contentOf(call)).row }, 200, context);
  },
});
