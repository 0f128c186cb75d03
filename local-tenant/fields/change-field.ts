import { invalidArgument, spException } from '../errors/refusals';
import type { Values } from '../odata/values';
import type { Call } from '../rest/call';
import type { Field } from './field';
import { applyIndex, checkIndex, dropFieldIndex } from './field-index';
import { isListField } from './field-owner';
import { deleteField, replaceField } from './field-store';
import { viewsWithout } from '../views/view-store';

/** The definition that a body with REST's property names leaves: what it does not name stays as it was. */
export const definitionFrom = (values: Values, now: Field): Field => {
  const flag = (name: string, otherwise: boolean | undefined): boolean | undefined => (values.has(name) ? values.flag(name) : otherwise);
  const text = (name: string, otherwise: string | undefined): string | undefined => (values.has(name) ? values.maybeText(name) : otherwise);
  const number = (name: string, otherwise: number | undefined): number | undefined => (values.has(name) ? values.number(name) : otherwise);
  return {
    ...now,
    title: text('Title', now.title) ?? now.title,
    description: text('Description', now.description) ?? '',
    group: text('Group', now.group) ?? now.group,
    customFormatter: text('CustomFormatter', now.customFormatter),
    defaultValue: text('DefaultValue', now.defaultValue),
    required: flag('Required', now.required) ?? false,
    hidden: flag('Hidden', now.hidden) ?? false,
    readOnly: flag('ReadOnlyField', now.readOnly) ?? false,
    indexed: flag('Indexed', now.indexed) ?? false,
    unique: flag('EnforceUniqueValues', now.unique) ?? false,
    maxLength: number('MaxLength', now.maxLength),
    appendOnly: flag('AppendOnly', now.appendOnly),
    richText: flag('RichText', now.richText),
    numberOfLines: number('NumberOfLines', now.numberOfLines),
    choices: values.has('Choices') ? values.list('Choices').map(String) : now.choices,
    fillInChoice: flag('FillInChoice', now.fillInChoice),
    editFormat: number('EditFormat', now.editFormat),
    minimum: number('MinimumValue', now.minimum),
    maximum: number('MaximumValue', now.maximum),
    percentage: flag('ShowAsPercentage', now.percentage),
    dateOnly: now.type === 'DateTime' && values.has('DisplayFormat') ? values.number('DisplayFormat') === 0 : now.dateOnly,
    selectionMode: number('SelectionMode', now.selectionMode),
  };
};

/** MERGE of a column. @throws 400 for an empty title or an index that cannot be */
export const changeField = (field: Field, values: Values, call: Call): void => {
  const changed = definitionFrom(values, field);
  if (changed.title.trim() === '') {
    throw invalidArgument('The display name of a field cannot be empty.');
  }
  checkIndex(call.db, changed, field);
  replaceField(call.db, changed);
  if (isListField(field, call)) {
    applyIndex(call.db, changed, field);
  }
};

export const showIn = (
  field: Field, form: 'showInNewForm' | 'showInEditForm' | 'showInDisplayForm', shown: boolean, call: Call,
): void => replaceField(call.db, { ...field, [form]: shown });

/** Takes a column away, with its values in every item and version of the list. */
export const removeField = (field: Field, call: Call): void => {
  const { db } = call;
  if (field.builtIn || field.sealed) {
    throw spException('-2146232832', 'The field cannot be deleted.');
  }
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
};
