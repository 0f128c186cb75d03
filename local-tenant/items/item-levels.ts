import type { Database } from '../storage/database';
import type { StoredFields } from './item-column';
import type { ItemRow } from './item-row';
import { fieldsJson, KEY_SIGN } from './stored-fields';

/** Changes values in the rows that are kept of an item for those who may not see its present one. @param fields null takes a value away */
export const patchLevels = (db: Database, { listId, id }: Pick<ItemRow, 'listId' | 'id'>, fields: StoredFields): void => {
  const gone = Object.fromEntries(Object.keys(fields).flatMap((name) => [[name, null], [`${KEY_SIGN}${name}`, null]]));
  const patch = { ...gone, ...(JSON.parse(fieldsJson(fields)) as object) };
  db.run('UPDATE item_levels SET fields = json_patch(fields, ?) WHERE list_id = ? AND id = ?', JSON.stringify(patch), listId, id);
};
