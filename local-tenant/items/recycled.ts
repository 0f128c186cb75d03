import { recycleItem } from '../recycle-bin/recycle-item';
import type { Call } from '../rest/call';
import type { ItemRow } from './item-row';

/**
 * Moves an item or folder to the recycle bin.
 *
 * @returns the id under which the recycle bin holds it
 */
export function recycled(call: Call, row: ItemRow): string {
  return recycleItem(call, row);
}
