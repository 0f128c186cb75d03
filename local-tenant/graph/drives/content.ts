import type { GraphContext } from '../engine/graph-context';
import { checkEtag, entityAnswer } from '../engine/graph-execute';
import { invalidRequest } from '../engine/graph-refusals';
import { erasedType, type GraphResource } from '../engine/graph-type';
import type { GraphAnswer } from '../graph-call';
import { replaceContent, contentOf } from '../../files/write-file';
import { itemById } from '../../items/item-row';
import { downloadUrlOf } from './download-url';
import { driveItemResource } from './drive-item-type';
import { isFolder, type DriveItem } from './drive-place';

/** What a write to a drive answers: the item as it is now. */
export const writtenItem = (item: DriveItem, status: number, context: GraphContext): GraphAnswer => {
  const row = item.row && itemById(item.call.db, item.list.id, item.row.id);
  return entityAnswer(erasedType(driveItemResource), { ...item, row }, { expand: [], count: false }, context, status);
};

/** `items/{id}/content`: read by way of an address that needs no token, written whole. */
export const contentStream = (item: DriveItem, context: GraphContext): GraphResource => ({
  kind: 'stream',
  read: () => {
    if (isFolder(item)) throw invalidRequest('A folder has no content.');
    return { status: 302, headers: { Location: downloadUrlOf(item, context) } };
  },
  write: () => {
    const { call, list, row } = item;
    if (row === undefined || isFolder(item)) throw invalidRequest('A folder has no content.');
    checkEtag(erasedType(driveItemResource), item, context);
    return writtenItem({ call, list, row: replaceContent(call, { list, row }, contentOf(call)).row }, 200, context);
  },
});
