import type { GraphContext } from '../engine/graph-context';
import type { GraphAnswer } from '../graph-call';
import { notImplemented } from '../graph-error';
import type { DriveItem } from './drive-place';

export const copyItem = (_item: DriveItem, _context: GraphContext): GraphAnswer => {
  throw notImplemented('copy');
};
