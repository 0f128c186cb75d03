import { itemById, type ItemRow } from '../items/item-row';
import { itemMissing } from '../items/item-refusals';
import type { Call } from '../rest/call';

/** What a write works on: the present row, also when the caller was shown a former one because this is a draft. */
export const presentRow = (call: Call, { listId, id }: Pick<ItemRow, 'listId' | 'id'>): ItemRow => {
  const row = itemById(call.db, listId, id);
  if (row === undefined) throw itemMissing();
  return row;
};
