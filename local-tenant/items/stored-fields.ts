import { textKey } from '../query/text-key';
import type { StoredFields, StoredValue } from './item-column';

/** Keys of texts stand beside them under the column's name with this sign, which no internal name begins with. */
export const KEY_SIGN = '~';

/** Only what is sorted and filtered by has a key; a note has none. */
const LONGEST_KEYED = 255;

/** The values of an item as JSON for the table: without empty ones, with a key for every short text that has letters beyond ASCII. */
export function fieldsJson(fields: StoredFields): string {
  const stored: Record<string, StoredValue> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value === null || name.startsWith(KEY_SIGN)) continue;
    stored[name] = value;
    if (typeof value !== 'string' || value.length > LONGEST_KEYED) continue;
    const key = textKey(value);
    if (key !== value) stored[`${KEY_SIGN}${name}`] = key;
  }
  return JSON.stringify(stored);
}

/** The values of an item from the table's JSON, without the keys. */
export function fieldsFromJson(json: string): StoredFields {
  const fields = JSON.parse(json) as Record<string, StoredValue>;
  // Most items have no key, and are not copied.
  if (!json.includes(`"${KEY_SIGN}`)) return fields;
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith(KEY_SIGN)));
}
