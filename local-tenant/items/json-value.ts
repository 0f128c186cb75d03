import { collectionOf, complex, type EdmType } from '../odata/edm';
import type { ItemColumn, StoredValue, UrlValue } from './item-column';
import { invalidColumnValue, invalidText } from './item-refusals';
import { NOTE_LENGTH, storedLine, storedNote } from './stored-text';
import { isoSeconds, utcOf } from './time-zone';

export const urlValueType = complex('SP.FieldUrlValue', { Description: 'Edm.String', Url: 'Edm.String' });

/** The Edm type under which a column is served and written by REST. */
export function edmTypeOf(column: ItemColumn): EdmType {
  if (column.calculated) return 'Edm.String';
  switch (column.kind) {
    case 'number':
      return 'Edm.Double';
    case 'boolean':
      return 'Edm.Boolean';
    case 'dateTime':
      return 'Edm.DateTime';
    case 'url':
      return urlValueType;
    case 'user':
    case 'lookup':
      return column.multiple ? collectionOf('Edm.Int32') : 'Edm.Int32';
    case 'guid':
      return 'Edm.Guid';
    default:
      return column.multiple ? collectionOf('Edm.String') : 'Edm.String';
  }
}

/** A stored value as REST gives it. */
export function jsonOf(value: StoredValue | undefined, column: ItemColumn): unknown {
  if (value === undefined || value === null) return null;
  if (column.calculated) return resultText(value, column);
  return column.kind === 'boolean' ? value === 1 : value;
}

/** A formula's result: numbers with fifteen digits (`6.00000000000000`), truth values as 1 and 0 (seen in public code). */
function resultText(value: StoredValue, column: ItemColumn): string {
  if (typeof value !== 'number' || column.kind === 'boolean') return String(value);
  const whole = Math.trunc(Math.abs(value)).toString().length;
  return value.toFixed(Math.max(0, 15 - whole));
}

/**
 * A value of a request's body, already of the column's Edm type, as it is stored. As in the world a plain write by REST asks
 * neither for required columns nor for one of the choices (unverified, the weaker is taken); lengths and ranges count.
 *
 * @throws ApiError 400 naming the column
 */
export function storedFromJson(value: unknown, column: ItemColumn, timeZone: string): StoredValue {
  if (value === null || value === undefined) return null;
  switch (column.kind) {
    case 'boolean':
      return value === true ? 1 : 0;
    case 'number':
      return checkedNumber(value as number, column);
    case 'dateTime':
      return storedDate(value as string, column, timeZone);
    case 'note':
      // Too long a text is cut without a word: the worst of what practitioners tell.
      return storedNote((value as string).slice(0, NOTE_LENGTH));
    case 'text':
      if ((value as string).length > column.maxLength) throw invalidText();
      return storedLine(value as string);
    case 'choice':
      return column.multiple ? (value as string[]).map(part => storedLine(part) ?? '') : storedLine(value as string);
    case 'url': {
      const { Url, Description } = value as Partial<UrlValue>;
      return Url ? { Url, Description: Description || Url } : null;
    }
    default:
      return value as StoredValue;
  }
}

function checkedNumber(value: number, column: ItemColumn): number {
  const { minimum, maximum } = column;
  if ((minimum !== undefined && value < minimum) || (maximum !== undefined && value > maximum)) {
    throw invalidColumnValue(column.title, `${value} is outside the range of this column.`);
  }
  if (column.wholeNumber && !Number.isInteger(value)) throw invalidColumnValue(column.title, `${value} is not whole.`);
  return value;
}

function storedDate(text: string, column: ItemColumn, timeZone: string): string {
  const bare = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?$/.exec(text);
  if (!bare) return isoSeconds(new Date(text));
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = bare.slice(1).map(part => Number(part ?? 0));
  const moment = utcOf({ year, month, day, hour, minute, second }, timeZone);
  if (moment === undefined) throw invalidColumnValue(column.title, `${text} is no date.`);
  return moment;
}
