import type { GraphArgument } from '../engine/graph-path';
import type { GraphContext } from '../engine/graph-context';
import { erasedType, type GraphResource } from '../engine/graph-type';
import { notImplemented } from '../graph-error';
import { driveItemIdOf } from '../drive-ids';
import { deltaStateOf } from '../lists/delta-token';
import { deltaPage, deltaQuery, linksOf, sizeOf } from '../lists/item-delta';
import { driveItemResource } from './drive-item-type';
import type { DriveItem } from './drive-place';

/** `root/delta`: the same changes as those of the library's items. SharePoint follows whole drives only. */
export const driveDelta = ({ call, list, row }: DriveItem, args: readonly GraphArgument[], context: GraphContext): GraphResource => {
  if (row !== undefined) throw notImplemented('delta of a folder that is not the root of its drive');
  const query = deltaQuery(context);
  const state = deltaStateOf(context, args, list.id);
  const page = deltaPage(call, list, state, sizeOf(query));
  const items: DriveItem[] = page.present.map((item) => ({ call, list, row: item.row }));
  const removed = page.deleted.map(({ uniqueId, kind }) => ({
    id: driveItemIdOf(list.id, uniqueId), deleted: { state: 'deleted' }, ...(kind === 1 ? { folder: { childCount: 0 } } : { file: {} }),
  }));
  // The root comes first in the first listing.
  return {
    kind: 'page', of: erasedType(driveItemResource), context: 'Collection(driveItem)', query,
    page: { entities: state === undefined ? [{ call, list }, ...items] : items, removed, ...linksOf(context, page) },
  };
};
