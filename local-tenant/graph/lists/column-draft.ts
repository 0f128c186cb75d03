import { notImplemented } from '../graph-error';
import { refuseOtherMembers, type JsonObject } from '../read-members';
import { invalidRequest } from '../engine/graph-refusals';
import type { FieldDraft } from '../../fields/new-field';

type Draft = Omit<FieldDraft, 'title'>;

const typed = <T>(body: JsonObject, name: string, type: 'string' | 'number' | 'boolean'): T | undefined => {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== type) throw invalidRequest(`The property '${name}' must be a ${type}.`);
  return value as T;
};

const text = (body: JsonObject, name: string): string | undefined => typed<string>(body, name, 'string');
const number = (body: JsonObject, name: string): number | undefined => typed<number>(body, name, 'number');
const flag = (body: JsonObject, name: string): boolean | undefined => typed<boolean>(body, name, 'boolean');

const choicesOf = (body: JsonObject): string[] => {
  const { choices = [] } = body;
  if (!Array.isArray(choices) || choices.some((choice) => typeof choice !== 'string')) throw invalidRequest("The property 'choices' must be a collection of strings.");
  return choices as string[];
};

const decimals = ['none', 'one', 'two', 'three', 'four', 'five'];

const readers: Readonly<Record<string, readonly [members: readonly string[], read: (facet: JsonObject) => Draft]>> = {
  text: [['allowMultipleLines', 'appendChangesToExistingText', 'linesForEditing', 'maxLength', 'textType'], (facet) => (flag(facet, 'allowMultipleLines') === true
    ? {
      type: 'Note', richText: text(facet, 'textType') === 'richText', appendOnly: flag(facet, 'appendChangesToExistingText') ?? false,
      numberOfLines: number(facet, 'linesForEditing') || 6,
    }
    : { type: 'Text', maxLength: number(facet, 'maxLength') ?? 255 })],
  boolean: [[], () => ({ type: 'Boolean' })],
  choice: [['allowTextEntry', 'choices', 'displayAs'], (facet) => ({
    type: text(facet, 'displayAs') === 'checkBoxes' ? 'MultiChoice' : 'Choice', choices: choicesOf(facet), fillInChoice: flag(facet, 'allowTextEntry') ?? false,
    editFormat: text(facet, 'displayAs') === 'radioButtons' ? 1 : 0,
  })],
  number: [['decimalPlaces', 'displayAs', 'maximum', 'minimum'], (facet) => ({
    type: 'Number', maximum: number(facet, 'maximum'), minimum: number(facet, 'minimum'), percentage: text(facet, 'displayAs') === 'percentage' || undefined,
    decimals: decimals.includes(text(facet, 'decimalPlaces') ?? '') ? decimals.indexOf(text(facet, 'decimalPlaces') ?? '') : undefined,
  })],
  dateTime: [['displayAs', 'format'], (facet) => ({ type: 'DateTime', dateOnly: text(facet, 'format') === 'dateOnly' })],
  lookup: [['allowMultipleValues', 'allowUnlimitedLength', 'columnName', 'listId'], (facet) => ({
    type: flag(facet, 'allowMultipleValues') === true ? 'LookupMulti' : 'Lookup', lookupList: text(facet, 'listId')?.toLowerCase() ?? '',
    lookupField: text(facet, 'columnName') ?? 'Title',
  })],
  personOrGroup: [['allowMultipleSelection', 'chooseFromType', 'displayAs'], (facet) => ({
    type: flag(facet, 'allowMultipleSelection') === true ? 'UserMulti' : 'User', selectionMode: text(facet, 'chooseFromType') === 'peopleOnly' ? 0 : 1,
  })],
  hyperlinkOrPicture: [['isPicture'], (facet) => ({ type: 'URL', urlFormat: flag(facet, 'isPicture') === true ? 1 : 0 })],
  currency: [[], () => ({ type: 'Currency' })],
};

/** The kinds of column that Graph can make here. */
export const facetNames = Object.keys(readers);

/** What a facet of a column in a request asks for. @throws 501 for members that have no effect here, 400 for values of another type */
export const draftOfFacet = (name: string, facet: JsonObject): Draft => {
  const reader = readers[name];
  if (reader === undefined) throw notImplemented(`A column of the kind '${name}'`);
  refuseOtherMembers(facet, ['@odata.type', ...reader[0]]);
  return Object.fromEntries(Object.entries(reader[1](facet)).filter(([, value]) => value !== undefined)) as Draft;
};
