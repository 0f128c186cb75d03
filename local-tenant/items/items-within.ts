import type { Database } from '../storage/database';
import { pathOfItem, selectItems, type ItemRow } from './item-row';

/** Everything in a folder, at whatever depth; nothing for what is no folder. */
export function itemsWithin(db: Database, row: ItemRow): ItemRow[] {
  if (row.kind !== 1) return [];
  const path = pathOfItem(row);
  // '0' is the character after '/': the range holds everything further down.
  return selectItems(db, 'WHERE folder = ? OR (folder > ? AND folder < ?)', [path, `${path}/`, `${path}0`]);
}
