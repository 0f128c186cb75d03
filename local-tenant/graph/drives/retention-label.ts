import type { GraphContext } from '../engine/graph-context';
import type { GraphResource } from '../engine/graph-type';
import { notImplemented } from '../graph-error';
import { itemRetentionLabel } from '../security/item-retention-label';
import type { DriveItem } from './drive-place';

/** `items/{id}/retentionLabel`: records management answers it. */
export const retentionLabelOf = ({ call, list, row }: DriveItem, context: GraphContext): GraphResource => {
  if (row === undefined) throw notImplemented('The retention label of the root of a drive');
  return { kind: 'handler', run: () => itemRetentionLabel(context, call, { list, row }) };
};
