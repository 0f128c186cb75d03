import { randomUUID } from 'node:crypto';

import type { Call } from '../rest/call';
import type { ItemRow } from './item-row';
import { deleteItem } from './write-item';

/**
 * Moves an item or folder out of its list. This tenant does not serve the recycle bin: nothing can be brought back from it.
 *
 * @returns the id under which the recycle bin holds it
 */
export function recycled(call: Call, row: ItemRow): string {
  deleteItem(call, row);
  return randomUUID();
}
