import { selectItems } from '../items/item-row';
import { fieldsJson } from '../items/stored-fields';
import type { Call } from '../rest/call';
import { derivedFields } from './item-rules';

/** Works out anew, in every item of a list, what its columns work out: a formula was added or changed. No version is added. */
export const recompute = (call: Call, listId: string): void => {
  for (const row of selectItems(call.db, 'WHERE list_id = ? AND kind = 0', [listId])) {
    const fields = Object.fromEntries(
      Object.entries({ ...row.fields, ...derivedFields(call, listId, row) }).filter(([, value]) => value !== null));
    call.db.run('UPDATE items SET fields = ? WHERE list_id = ? AND id = ?', fieldsJson(fields), listId, row.id);
  }
};
