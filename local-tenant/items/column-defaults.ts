import type { ItemColumn, StoredFields, StoredValue } from './item-column';
import { isoSeconds } from './time-zone';

/**
 * The values that a new item gets in columns that nobody filled in. A default is written as in the column's schema: numbers with
 * a point, 1 or 0, `[today]` or an ISO date.
 *
 * @param now the moment of creation, ISO 8601
 */
export function defaultFields(columns: readonly ItemColumn[], now: string): StoredFields {
  const defaults = columns.map(column => [column.name, defaultOf(column, now)] as const);
  return Object.fromEntries(defaults.filter(([, value]) => value !== null));
}

function defaultOf(column: ItemColumn, now: string): StoredValue {
  const text = column.defaultValue;
  if (text === undefined || text === '') return null;
  switch (column.kind) {
    case 'number':
      return Number.isFinite(Number(text)) ? Number(text) : null;
    case 'boolean':
      return /^(1|true|yes)$/i.test(text) ? 1 : 0;
    case 'dateTime':
      return /^\[(today|now)\]$/i.test(text) ? isoSeconds(new Date(now)) : dateOf(text);
    case 'choice':
      return column.multiple ? text.split(';#').filter(part => part !== '') : text;
    case 'text':
    case 'note':
      return text;
    default:
      return null;
  }
}

function dateOf(text: string): string | null {
  const moment = new Date(text);
  return Number.isNaN(moment.getTime()) ? null : isoSeconds(moment);
}
