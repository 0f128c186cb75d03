import { contentTypesWith, unlinkField } from '../content-types/field-links-of';
import type { Values } from '../odata/values';
import type { Call } from '../rest/call';
import { viewsWithout } from '../views/view-store';
import { convertToType, retyped, wantedType } from './change-type';
import { checkField } from './check-field';
import type { Field } from './field';
import { applyIndex, checkIndex, dropFieldIndex } from './field-index';
import { isListField } from './field-owner';
import { definitionFrom } from './field-properties';
import { badTitle, fieldInContentType, fieldKept, fieldNeeded, fieldReadOnly, fieldSealed } from './field-refusals';
import { deleteField, fieldsOf, replaceField } from './field-store';
import { columnNamed } from './check-formula';
import { columnsIn, parseFormula } from './formula/parse-formula';
import { readSchemaXml } from './read-schema-xml';
import { recompute } from './recompute';
import { checkRelationship } from './relationships';
import { isInListFormula, renamedIn, renameInFormulas } from './rename-in-formulas';
import { forgetValues } from './value-tables';

/** What may change of a sealed column: nothing that decides about its values. */
const alsoOfSealed = new Set(['Title', 'Description', 'Group', 'Sealed', 'CustomFormatter']);

/** MERGE of a column. @throws 400 or 500 for what a column cannot be */
export const changeField = (field: Field, values: Values, call: Call): void => {
  const { db } = call;
  const start = values.has('SchemaXml') ? withXml(field, values.text('SchemaXml'), call) : field;
  const type = wantedType(values, start);
  const changed = definitionFrom(values, type === undefined ? start : retyped(start, type));
  if (field.sealed && values.names().some((name) => !alsoOfSealed.has(name))) {
    throw fieldSealed();
  }
  if (changed.title.trim() === '' || changed.title.length > 255) {
    throw badTitle();
  }
  const renamed = changed.title !== field.title && isListField(field, call);
  if (renamed) {
    renameInFormulas(db, field, changed.title);
  }
  const own = renamed && !values.has('ValidationFormula')
    ? { ...changed, validationFormula: changed.validationFormula && renamedIn(changed.validationFormula, field.title, changed.title) } : changed;
  const isOther = changed.type !== field.type;
  checkField(db, own, field);
  checkIndex(db, own, field);
  checkRelationship(call, own, field);
  replaceField(db, own);
  if (isListField(field, call)) {
    if (isOther) {
      if (field.indexed) {
        dropFieldIndex(db, field);
      }
      convertToType(call, field, changed);
    }
    applyIndex(db, changed, isOther ? { ...field, indexed: false } : field);
    if (isOther || changed.formula !== field.formula || changed.outputType !== field.outputType) {
      recompute(call, changed.ownerId);
    }
  }
};

/** What a column's XML says takes the place of what it was; its id and names stay. */
const withXml = (field: Field, xml: string, call: Call): Field => {
  const owner = { id: field.ownerId, scopeId: call.site.scopeId, isSite: !isListField(field, call) };
  const { id, name, staticName, type, title, ...definition } = readSchemaXml(xml, owner, call);
  const given = Object.fromEntries(Object.entries(definition).filter(([, value]) => value !== undefined));
  return { ...(type === field.type ? field : retyped(field, type)), ...given, title: title === '' ? field.title : title };
};

export const showIn = (
  field: Field, form: 'showInNewForm' | 'showInEditForm' | 'showInDisplayForm', shown: boolean, call: Call,
): void => replaceField(call.db, { ...field, [form]: shown });

/** @returns 0: IndexStatus of a column without, 1: with an index */
export const setIndexed = (field: Field, indexed: boolean, call: Call): number => {
  const changed = { ...field, indexed, unique: indexed && field.unique };
  checkIndex(call.db, changed, field);
  checkRelationship(call, changed, field);
  replaceField(call.db, changed);
  if (isListField(field, call)) {
    applyIndex(call.db, changed, field);
  }
  return indexed ? 1 : 0;
};

/** A calculated column that is worked out from it, or a lookup that shows more of what it points at. */
const dependent = (field: Field, call: Call): Field | undefined => fieldsOf(call.db, field.ownerId).find((other) =>
  other.primaryFieldId === field.id || (other.formula !== undefined
    && columnsIn(parseFormula(other.formula)).some((name) => columnNamed(call.db, field.ownerId, name)?.id === field.id)));

const refuseRemoval = (field: Field, call: Call): void => {
  if (field.builtIn) {
    throw fieldKept('a base type field of the list');
  }
  if (field.sealed || field.attributes?.AllowDeletion === 'FALSE') {
    throw fieldKept('sealed');
  }
  if (field.readOnly && field.type !== 'Calculated' && field.primaryFieldId === undefined) {
    throw fieldReadOnly();
  }
  const needs = dependent(field, call);
  if (needs !== undefined) {
    throw fieldNeeded(needs.title);
  }
  if (isInListFormula(call.db, field)) {
    throw fieldNeeded('list validation');
  }
  if (!isListField(field, call) && contentTypesWith(call.db, field).length > 0) {
    throw fieldInContentType();
  }
};

/**
 * Takes a column away, with its values in every item and version of the list, from views and content types of the list too.
 * @throws 400 or 500 for columns that stay
 */
export const removeField = (field: Field, call: Call): void => {
  const { db } = call;
  refuseRemoval(field, call);
  deleteField(db, field);
  if (!isListField(field, call)) {
    return;
  }
  if (field.indexed) {
    dropFieldIndex(db, field);
  }
  forgetValues(db, field);
  viewsWithout(db, field.ownerId, field.internalName);
  unlinkField(db, field);
};
