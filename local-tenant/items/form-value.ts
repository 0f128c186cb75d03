import type { ItemColumn, StoredValue } from './item-column';
import { NOTE_LENGTH, storedLine, storedNote } from './stored-text';
import { formatLocalDateTime, formatLocalNumber, parseLocalDateTime, parseLocalNumber, type WebLocale } from './web-locale';

/** What the conversion of form values must know of the site around the item. */
export interface FormContext {
  readonly locale: WebLocale;
  /** `datesInUTC`: dates are still written as the locale does, but are meant in UTC. */
  readonly datesInUtc: boolean;
  /** `numberInInvariantCulture`: 1.5, whatever the locale. */
  readonly invariantNumbers: boolean;
  /** A login name or mail address to the person's id on the site. */
  resolvePrincipal(key: string): number | undefined;
  /** Whether a lookup's target exists and the caller may see it. */
  lookupExists(column: ItemColumn, id: number): boolean;
}

export type FormResult = { readonly value: StoredValue } | { readonly error: string };

/**
 * Converts one value of AddValidateUpdateItemUsingPath or ValidateUpdateListItem: text, as the web's people would type it in a form.
 * Refusals are sentences per field. Only the date sentences are known from a tenant (cli-microsoft365 issue 475); the others are
 * unverified wordings for refusals that do occur.
 */
export function convertFormValue(text: string, column: ItemColumn, context: FormContext): FormResult {
  if (text.trim() === '') {
    return column.required ? { error: "You can't leave this blank." } : { value: null };
  }
  return CONVERSIONS[column.kind](text, column, context);
}

type Conversion = (text: string, column: ItemColumn, context: FormContext) => FormResult;

const CONVERSIONS: Readonly<Record<ItemColumn['kind'], Conversion>> = {
  text: (text, column) => {
    const value = storedLine(text);
    if (/[\r\n]/.test(text)) return { error: 'This field can have only one line of text.' };
    return text.length > column.maxLength
      ? { error: `This field can have no more than ${column.maxLength} characters.` }
      : { value };
  },
  note: text => (text.length > NOTE_LENGTH
    ? { error: `This field can have no more than ${NOTE_LENGTH} characters.` }
    : { value: storedNote(text) }),
  number: (text, column, context) => {
    const invariant = { ...context.locale, decimal: '.', group: ',' } as const;
    return checkedNumber(parseLocalNumber(text, context.invariantNumbers ? invariant : context.locale), column, context);
  },
  boolean: text => {
    if (/^(1|true)$/i.test(text)) return { value: 1 };
    return /^(0|false)$/i.test(text) ? { value: 0 } : { error: 'The value of this field must be 0 or 1.' };
  },
  dateTime: (text, column, { locale, datesInUtc }) => {
    const iso = parseLocalDateTime(text, locale, datesInUtc ? 'UTC' : locale.timeZone);
    if (iso !== undefined) return { value: iso };
    const sample = formatLocalDateTime('2012-02-23T13:25:00Z', locale, column.dateOnly);
    return { error: `Enter a date${column.dateOnly ? '' : ' and time'} like this: ${sample}` };
  },
  choice: (text, column) => choices(text, column),
  user: (text, column, context) => {
    const keys = pickedKeys(text);
    const ids = (keys ?? []).map(key => context.resolvePrincipal(key));
    if (!keys || ids.includes(undefined)) return { error: 'The user does not exist or is not unique.' };
    return single(ids as number[], column, 'Only one person can be chosen here.');
  },
  lookup: (text, column, context) => {
    const ids = lookupIds(text);
    const missing = ids?.find(id => !context.lookupExists(column, id));
    if (!ids || missing !== undefined) return { error: `The lookup value ${missing ?? `'${text}'`} does not exist.` };
    return single(ids, column, 'Only one value can be chosen here.');
  },
  url: text => {
    const match = /^((?:https?:\/\/|\/)[^\s,]+)(?:,\s*(.*))?$/.exec(text.trim());
    return match ? { value: { Url: match[1]!, Description: match[2] || match[1]! } } : { error: 'Invalid URL.' };
  },
  guid: text => (/^\{?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i.test(text)
    ? { value: text.replace(/[{}]/g, '').toLowerCase() }
    : { error: 'The value of this field is not a GUID.' }),
};

function checkedNumber(value: number | undefined, column: ItemColumn, { locale }: FormContext): FormResult {
  if (value === undefined || !Number.isFinite(value)) return { error: 'The value of this field is not a valid number.' };
  if (column.wholeNumber && !Number.isInteger(value)) return { error: 'The value of this field is not a whole number.' };
  const { minimum, maximum } = column;
  if (minimum !== undefined && value < minimum) {
    return { error: `The value of this field may not be less than ${formatLocalNumber(minimum, locale)}.` };
  }
  return maximum !== undefined && value > maximum
    ? { error: `The value of this field may not be greater than ${formatLocalNumber(maximum, locale)}.` }
    : { value };
}

function choices(text: string, column: ItemColumn): FormResult {
  const chosen = column.multiple ? text.split(';#').filter(part => part !== '') : [text];
  const strange = column.fillIn ? undefined : chosen.find(part => !column.choices.includes(part));
  if (strange !== undefined) return { error: `The value '${strange}' is not one of the choices of this field.` };
  return { value: column.multiple ? chosen.map(part => storedLine(part) ?? '') : storedLine(text) };
}

function single(ids: readonly number[], column: ItemColumn, tooMany: string): FormResult {
  if (column.multiple) return { value: ids };
  return ids.length === 1 ? { value: ids[0]! } : { error: tooMany };
}

/** `[{"Key":"i:0#.f|membership|an@example.org"}]`; clients write it with single quotes too. */
function pickedKeys(text: string): string[] | undefined {
  const parsed = parseJson(text) ?? parseJson(text.replace(/'/g, '"'));
  if (!Array.isArray(parsed) || parsed.length === 0) return undefined;
  const keys = parsed.map((entry: unknown) => (entry as { Key?: unknown } | null)?.Key);
  return keys.every((key): key is string => typeof key === 'string') ? keys : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `5`, `5;#Title`, and for several values `5;#Title;#6;#Other`. */
function lookupIds(text: string): number[] | undefined {
  const ids = text.split(';#').filter((_, index) => index % 2 === 0).map(part => part.trim());
  return ids.length > 0 && ids.every(id => /^\d{1,9}$/.test(id)) ? ids.map(Number) : undefined;
}
