import { fieldsFromJson, fieldsJson, KEY_SIGN } from '../items/stored-fields';
import type { StoredValue } from '../items/item-column';
import type { Database } from '../storage/database';
import type { Field } from './field';

/** Where values of a list's columns stand, and what tells one row from another: items, their former versions, drafts, and the recycle bin. */
const valueTables: Readonly<Record<string, readonly string[]>> = {
  items: ['list_id', 'id'],
  item_versions: ['list_id', 'item_id', 'ui_version'],
  item_levels: ['list_id', 'id', 'level'],
  recycled_items: ['bin_id', 'id'],
  recycled_versions: ['bin_id'],
};

/** Takes a column's values away, wherever they stand, and the keys of its texts: a new column of the same name would be found by them. */
export const forgetValues = (db: Database, field: Field): void => {
  const paths = ['', KEY_SIGN].map((sign) => `$."${sign}${field.internalName}"`);
  Object.keys(valueTables).forEach((table) =>
    db.run(`UPDATE ${table} SET fields = json_remove(fields, ?, ?) WHERE list_id = ?`, ...paths, field.ownerId));
};

/** Gives each value of a column another form, wherever it stands. No item gets a version by it. */
export const convertValues = (db: Database, field: Field, convert: (value: StoredValue) => StoredValue): void => {
  for (const [table, keys] of Object.entries(valueTables)) {
    const rows = db.all<Record<string, string | number>>(
      `SELECT ${keys.join(', ')}, fields FROM ${table} WHERE list_id = ? AND json_type(fields, ?) IS NOT NULL`, field.ownerId, `$."${field.internalName}"`,
    );
    for (const row of rows) {
      const fields = fieldsFromJson(String(row['fields']));
      const changed = { ...fields, [field.internalName]: convert(fields[field.internalName] ?? null) };
      db.run(
        `UPDATE ${table} SET fields = ? WHERE ${keys.map((key) => `${key} = ?`).join(' AND ')}`, fieldsJson(changed), ...keys.map((key) => row[key] ?? ''),
      );
    }
  }
};
