import { extendGraphType, graphOne } from '../engine/graph-type';
import type { GraphContext } from '../engine/graph-context';
import type { GraphResource } from '../engine/graph-type';
import { notImplemented } from '../graph-error';
import { itemRetentionLabel, shownLabel } from '../security/item-retention-label';
import { itemRetentionLabelType } from '../security/item-retention-label-type';
import { driveItemResource } from './drive-item-type';
import type { DriveItem } from './drive-place';

/** `items/{id}/retentionLabel`: records management answers it. */
export const retentionLabelOf = ({ call, list, row }: DriveItem, context: GraphContext): GraphResource => {
  if (row === undefined) throw notImplemented('The retention label of the root of a drive');
  return { kind: 'handler', run: () => itemRetentionLabel(context, call, { list, row }) };
};

/** `$expand=retentionLabel`: null for what has none (unverified). */
export const extendRetentionLabels = (): void => extendGraphType(driveItemResource, {
  navigations: {
    retentionLabel: { ...graphOne(() => itemRetentionLabelType, ({ call, row }: DriveItem) => row && shownLabel(call, row)), expandOnly: true },
  },
});
