import { invalidArgument, notImplemented } from '../errors/refusals';
import type { StoredValue } from '../items/item-column';
import { webLocaleOf } from '../items/web-locale';
import type { Values } from '../odata/values';
import type { Call } from '../rest/call';
import type { Field, FieldType } from './field';
import { creatableType, fieldKinds, typeNameOfField, typeOfKind } from './field-kinds';
import { FormulaError } from './formula/formula-value';
import { defaultsOfType } from './new-field';
import { formulaValueOf, storedResult } from './row-values';
import { convertValues } from './value-tables';

const single: readonly FieldType[] = ['Text', 'Note', 'Choice', 'Number', 'Currency', 'DateTime'];
const fromYesNo: readonly FieldType[] = ['Text', 'Note', 'Choice', 'Number', 'Currency'];
const severals: readonly (readonly [FieldType, FieldType])[] = [['Choice', 'MultiChoice'], ['User', 'UserMulti'], ['Lookup', 'LookupMulti']];

/** As the settings page of SharePoint offers it for columns that are there (practitioners' word). */
const mayBecome = (from: FieldType, to: FieldType): boolean =>
  (single.includes(from) && single.includes(to)) || (from === 'Boolean' && fromYesNo.includes(to))
  || severals.some((pair) => pair.includes(from) && pair.includes(to));

/** The kind that a body asks for; undefined when it names none, or the one that the column has. @throws 501 for one that cannot be made */
export const wantedType = (values: Values, now: Field): FieldType | undefined => {
  if (values.has('TypeAsString') && values.raw('TypeAsString') !== null) {
    const name = values.text('TypeAsString');
    const type = name === typeNameOfField(now) ? now.type : creatableType(name);
    if (type === undefined) {
      throw notImplemented('Value of body property', `TypeAsString = ${name}`);
    }
    return type === now.type ? undefined : type;
  }
  if (!values.has('FieldTypeKind') || values.raw('FieldTypeKind') === null || values.number('FieldTypeKind') === fieldKinds[now.type].number) {
    return undefined;
  }
  const type = typeOfKind(values.number('FieldTypeKind'));
  if (type === undefined) {
    throw notImplemented('Value of body property', `FieldTypeKind = ${values.number('FieldTypeKind')}`);
  }
  return type;
};

/**
 * The column with another kind: what only the old kind has is gone.
 * @throws 400 when a column of its kind cannot become that (words unverified)
 */
export const retyped = (field: Field, type: FieldType): Field => {
  if (field.shownAs !== undefined || field.builtIn || !mayBecome(field.type, type)) {
    throw invalidArgument(`The field '${field.title}' of type ${typeNameOfField(field)} cannot be changed to type ${type}.`);
  }
  if (field.type.replace(/Multi$/, '') === type.replace(/Multi$/, '')) {
    return { ...field, type };
  }
  const {
    maxLength, richText, appendOnly, numberOfLines, allowHyperlink, restrictedMode, unlimitedLength, choices, fillInChoice, editFormat, minimum, maximum,
    decimals, percentage, commaSeparator, currencyLocaleId, unit, dateOnly, calendarType, friendlyFormat, defaultValue, defaultFormula, ...common
  } = field;
  const picked = type === 'MultiChoice' || type === 'Choice' ? { choices, fillInChoice } : {};
  const given = Object.fromEntries(Object.entries(picked).filter(([, value]) => value !== undefined));
  return { ...common, ...defaultsOfType(type), ...given, type };
};

const one = (value: StoredValue): StoredValue => (Array.isArray(value) ? value[0] ?? null : value);

const asDay = (text: string): string | undefined => (/^\d{4}-\d\d-\d\d(T[\d:.]+Z?)?$/.test(text) && !Number.isNaN(Date.parse(text))
  ? new Date(text).toISOString().replace(/\.\d+Z$/, 'Z') : undefined);

/** A stored value in the form of another kind; null for what cannot be read as that. */
const converted = (value: StoredValue, from: Field, to: Field, zone: string): StoredValue => {
  if (/Multi(Choice)?$|^MultiChoice$/.test(to.type)) {
    return value === null || Array.isArray(value) ? value : [value] as StoredValue;
  }
  const plain = one(value);
  if (to.type === from.type.replace(/Multi/, '') || plain === null) {
    return plain;
  }
  if (to.type === 'Note') {
    return from.type === 'Boolean' ? (plain === 1 ? 'Yes' : 'No') : String(plain);
  }
  if (from.type === 'Boolean' && (to.type === 'Text' || to.type === 'Choice')) {
    return plain === 1 ? 'Yes' : 'No';
  }
  if (from.type === 'DateTime' && (to.type === 'Text' || to.type === 'Choice')) {
    return plain;
  }
  const day = to.type === 'DateTime' && typeof plain === 'string' ? asDay(plain) : undefined;
  try {
    return day ?? storedResult(formulaValueOf(plain, from, zone), to.type, zone);
  } catch (error) {
    if (error instanceof FormulaError) return null;
    throw error;
  }
};

/** Gives the values of a column the form of its new kind; those that have none are lost, as SharePoint warns. */
export const convertToType = (call: Call, from: Field, to: Field): void => {
  const zone = webLocaleOf(call.site.language).timeZone;
  convertValues(call.db, from, (value) => converted(value, from, to, zone));
};
