import { notImplemented } from '../errors/refusals';
import { contentTypesWith, unlinkField } from '../content-types/field-links-of';
import type { Values } from '../odata/values';
import type { Call } from '../rest/call';
import { viewsWithout } from '../views/view-store';
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
import { isInListFormula, renamedIn, renameInFormulas } from './rename-in-formulas';

/** What may change of a sealed column: nothing that decides about its values. */
const alsoOfSealed = new Set(['Title', 'Description', 'Group', 'Sealed', 'CustomFormatter']);

/** MERGE of a column. @throws 400 or 500 for what a column cannot be */
export const changeField = (field: Field, values: Values, call: Call): void => {
  const { db } = call;
  const changed = definitionFrom(values, values.has('SchemaXml') ? withXml(field, values.text('SchemaXml'), call) : field);
  if (field.sealed && values.names().some((name) => !alsoOfSealed.has(name))) {
    throw fieldSealed();
  }
  if (changed.title.trim() === '' || changed.title.length > 255) {
    throw badTitle();
  }
  if (changed.type !== field.type && hasValues(field, call)) {
    throw notImplemented('Change of body property on a column with values', 'AllowMultipleValues');
  }
  const renamed = changed.title !== field.title && isListField(field, call);
  if (renamed) {
    renameInFormulas(db, field, changed.title);
  }
  const own = renamed && !values.has('ValidationFormula')
    ? { ...changed, validationFormula: changed.validationFormula && renamedIn(changed.validationFormula, field.title, changed.title) } : changed;
  checkField(db, own, field);
  checkIndex(db, own, field);
  replaceField(db, own);
  if (isListField(field, call)) {
    applyIndex(db, changed, field);
    if (changed.formula !== field.formula || changed.outputType !== field.outputType) {
      recompute(call, changed.ownerId);
    }
  }
};

/** What a column's XML says takes the place of what it was; its kind, id and names stay. @throws 501 for another kind */
const withXml = (field: Field, xml: string, call: Call): Field => {
  const owner = { id: field.ownerId, scopeId: call.site.scopeId, isSite: !isListField(field, call) };
  const { id, name, staticName, type, title, ...definition } = readSchemaXml(xml, owner, call);
  if (type !== field.type) {
    throw notImplemented('Change of the type of a column by body property', 'SchemaXml');
  }
  const given = Object.fromEntries(Object.entries(definition).filter(([, value]) => value !== undefined));
  return { ...field, ...given, title: title === '' ? field.title : title };
};

const hasValues = (field: Field, { db }: Call): boolean => db.get(
  'SELECT 1 AS found FROM items WHERE list_id = ? AND json_extract(fields, ?) IS NOT NULL LIMIT 1', field.ownerId, `$."${field.internalName}"`,
) !== undefined;

export const showIn = (
  field: Field, form: 'showInNewForm' | 'showInEditForm' | 'showInDisplayForm', shown: boolean, call: Call,
): void => replaceField(call.db, { ...field, [form]: shown });

/** @returns 0: IndexStatus of a column without, 1: with an index */
export const setIndexed = (field: Field, indexed: boolean, call: Call): number => {
  const changed = { ...field, indexed, unique: indexed && field.unique };
  checkIndex(call.db, changed, field);
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
  const path = `$."${field.internalName}"`;
  db.run('UPDATE items SET fields = json_remove(fields, ?) WHERE list_id = ?', path, field.ownerId);
  db.run('UPDATE item_versions SET fields = json_remove(fields, ?) WHERE list_id = ?', path, field.ownerId);
  viewsWithout(db, field.ownerId, field.internalName);
  unlinkField(db, field);
};

