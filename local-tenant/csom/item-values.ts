import { matchContentType } from '../content-types/match-content-type';
import { fieldMissing } from '../fields/field-refusals';
import type { FormContext } from '../items/form-value';
import { convertFormValue } from '../items/form-value';
import { plainColumn, type ItemColumn, type StoredValue } from '../items/item-column';
import { readOnlyColumn } from '../items/item-refusals';
import { edmTypeOf, storedFromJson } from '../items/json-value';
import type { ListOfItems } from '../items/list-of-items';
import type { ItemEdit, Provenance } from '../items/write-item';
import { complex } from '../odata/edm';
import type { Call } from '../rest/call';
import { invalidFieldValue } from './csom-refusals';
import { readArgument } from './read-value';
import type { Argument } from './request';

/** What was set on an item and not written yet. */
export type ItemChange = Pick<ItemEdit, 'leafName' | 'contentType'> & {
  readonly fields: Readonly<Record<string, StoredValue>>; readonly provenance?: Provenance;
};

const builtIn: Readonly<Record<string, readonly [key: keyof Provenance, column: ItemColumn]>> = {
  author: ['authorId', plainColumn('Author', 'user', 'User')],
  editor: ['editorId', plainColumn('Editor', 'user', 'User')],
  created: ['created', plainColumn('Created', 'dateTime', 'DateTime')],
  modified: ['modified', plainColumn('Modified', 'dateTime', 'DateTime')],
};

const never = new Set(['id', 'guid', 'uniqueid', 'fileref', 'filedirref', 'fsobjtype', 'owshiddenversion', '_uiversion', '_uiversionstring']);

type Reading = (column: ItemColumn) => StoredValue;

/**
 * One field as a change of an item.
 * @throws ApiError for a column that is not there, that nobody sets, or a value that it cannot have
 */
const changeOf = (list: ListOfItems, name: string, text: () => string, read: Reading, call: Call): ItemChange => {
  const lower = name.toLowerCase();
  const column = list.columns.find((candidate) => candidate.name.toLowerCase() === lower);
  if (column?.serverKept === true || (column === undefined && never.has(lower))) {
    throw readOnlyColumn(name);
  }
  if (column !== undefined) {
    return { fields: { [column.name]: read(column) } };
  }
  const known = builtIn[lower];
  if (known !== undefined) {
    const value = read(known[1]);
    return { fields: {}, ...(value === null ? {} : { provenance: { [known[0]]: value } }) };
  }
  switch (lower) {
    case 'fileleafref':
      return { fields: {}, leafName: text() };
    case 'contenttype':
    case 'contenttypeid': {
      const found = matchContentType(list.contentTypes, text());
      if (found === undefined) {
        throw invalidFieldValue(name, `The content type '${text()}' does not exist in this list.`);
      }
      return { fields: {}, contentType: found.id };
    }
    default:
      throw fieldMissing(name, call.site.path);
  }
};

/** `5` and `5;#An`: how lookups and people are written as texts. */
const idsIn = (text: string): number[] | undefined => {
  const ids = text.split(';#').filter((_, at) => at % 2 === 0);
  return ids.every((id) => /^\d{1,9}$/.test(id)) ? ids.map(Number) : undefined;
};

const parsed = (text: string, column: ItemColumn, context: FormContext): StoredValue => {
  if (text === '') {
    return null;
  }
  if (column.kind === 'user' && idsIn(text) !== undefined) {
    return pointers(idsIn(text) ?? [], column, context);
  }
  // Dates are taken as ISO 8601 too, whatever the web's language.
  if (column.kind === 'dateTime' && /^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(Date.parse(text))) {
    return storedFromJson(text, column, context.locale.timeZone);
  }
  if (column.kind === 'boolean' && /^(yes|no|true|false)$/i.test(text)) {
    return /^(yes|true)$/i.test(text) ? 1 : 0;
  }
  const result = convertFormValue(text, { ...column, required: false, fillIn: true }, context);
  if ('error' in result) {
    throw invalidFieldValue(column.name, result.error);
  }
  return result.value;
};

const pointers = (ids: readonly number[], column: ItemColumn, context: FormContext): StoredValue => {
  const missing = ids.find((id) => (column.kind === 'user' ? context.resolvePrincipal(String(id)) === undefined : !context.lookupExists(column, id)));
  if (missing !== undefined) {
    throw invalidFieldValue(column.name, column.kind === 'user' ? `The user ${missing} does not exist.` : `The lookup value ${missing} does not exist.`);
  }
  if (column.multiple) {
    return ids;
  }
  if (ids.length !== 1) {
    throw invalidFieldValue(column.name, 'Only one value can be chosen here.');
  }
  return ids[0] ?? null;
};

/** `ParseAndSetFieldValue`: a text, as it would be typed in a form. */
export const parsedChange = (list: ListOfItems, name: string, text: string, context: FormContext, call: Call): ItemChange =>
  changeOf(list, name, () => text, (column) => parsed(text, column, context), call);

const pointerType = complex('SP.FieldLookupValue', { Email: 'Edm.String', LookupId: 'Edm.Int32', LookupValue: 'Edm.String', TypeId: 'Edm.Guid' });

const idOf = (argument: Argument, column: ItemColumn): number => {
  if (argument.kind === 'members') {
    return (readArgument(argument, pointerType, column.name) as { LookupId?: number }).LookupId ?? 0;
  }
  return readArgument(argument, 'Edm.Int32', column.name) as number;
};

const textOf = (argument: Argument, name: string): string => {
  if (argument.kind === 'members') {
    return String((readArgument(argument, complex('SP.ContentTypeId', { StringValue: 'Edm.String' }), name) as { StringValue?: string }).StringValue);
  }
  return String(readArgument(argument, 'Edm.String', name) ?? '');
};

const typed = (argument: Argument, column: ItemColumn, context: FormContext): StoredValue => {
  if (argument.kind === 'null' || (argument.kind === 'text' && argument.type === 'String' && column.kind !== 'text' && column.kind !== 'note')) {
    return argument.kind === 'null' ? null : parsed(argument.text, column, context);
  }
  if (column.kind === 'user' || column.kind === 'lookup') {
    return pointers(argument.kind === 'array' ? argument.elements.map((one) => idOf(one, column)) : [idOf(argument, column)], column, context);
  }
  const value = readArgument(argument, edmTypeOf(column), column.name);
  return storedFromJson(value, column, context.locale.timeZone);
};

/** `SetFieldValue`: a value of the column's own type, or its text. */
export const typedChange = (list: ListOfItems, name: string, value: Argument, context: FormContext, call: Call): ItemChange =>
  changeOf(list, name, () => textOf(value, name), (column) => typed(value, column, context), call);

/** Later changes of the same field win. */
export const together = (one: ItemChange, other: ItemChange): ItemChange => ({
  ...one, ...other, fields: { ...one.fields, ...other.fields }, provenance: { ...one.provenance, ...other.provenance },
});

