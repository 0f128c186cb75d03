import { randomUUID } from 'node:crypto';
import { invalidArgument, spException } from '../errors/refusals';
import { listById } from '../lists/list-store';
import type { Call } from '../rest/call';
import type { Database } from '../storage/database';
import { checkField } from './check-field';
import { fieldDefaults, type Field, type FieldDefinition, type FieldType } from './field';
import { applyIndex, checkIndex } from './field-index';
import { badTitle, duplicateField } from './field-refusals';
import { fieldById, fieldByInternalName, fieldByTitle, fieldsOf, insertField } from './field-store';
import { recompute } from './recompute';
import { checkRelationship } from './relationships';

/** A column that somebody asks for. */
export type FieldDraft = Partial<Omit<FieldDefinition, 'builtIn' | 'type'>> & {
  readonly type: FieldType;
  readonly title: string;
  readonly id?: string;
  /** The Name attribute: only a wish, see `nameIsInternal`. */
  readonly name?: string;
};

/** SharePoint cuts internal names at this many characters. */
const longestName = 32;

/** `_x0020_` for a space, and so on: what may not stand in an XML name. */
export const internalNameFrom = (title: string): string =>
  title
    .replace(/[^\p{L}\p{N}_]/gu, (sign) => `_x${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}_`)
    .replace(/^\p{N}/u, (digit) => `_x00${digit.charCodeAt(0).toString(16)}_`)
    .slice(0, longestName);

const freeName = (db: Database, ownerId: string, wanted: string): string => {
  for (let count = 0; ; count += 1) {
    const number = count === 0 ? '' : String(count - 1);
    const name = wanted.slice(0, longestName - number.length) + number;
    if (fieldByInternalName(db, ownerId, name) === undefined) {
      return name;
    }
  }
};

const byType: Readonly<Partial<Record<FieldType, Partial<FieldDefinition>>>> = {
  Text: { maxLength: 255 },
  Note: { richText: false, appendOnly: false, numberOfLines: 6 },
  Choice: { choices: [], fillInChoice: false, editFormat: 0 },
  MultiChoice: { choices: [], fillInChoice: false },
  DateTime: { dateOnly: false },
  Calculated: { outputType: 'Text', readOnly: true },
  User: { selectionMode: 1 },
  UserMulti: { selectionMode: 1 },
};

/** What a new column of a kind has when nothing is said. */
export const defaultsOfType = (type: FieldType): Partial<FieldDefinition> => byType[type] ?? {};

const given = (draft: FieldDraft): FieldDraft =>
  Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined)) as unknown as FieldDraft;

export interface FieldOptions {
  /** AddFieldOptions.AddFieldInternalNameHint: the Name decides the internal name; otherwise the display name does. */
  readonly nameIsInternal: boolean;
  /** AddFieldOptions.AddFieldCheckDisplayName: no other column may have the display name. */
  readonly titleIsUnique?: boolean;
}

/**
 * Adds a column to a list or site.
 * @throws 400, or 500 for a name that is taken and for formulas, as SharePoint does
 */
export const addField = (call: Call, ownerId: string, draft: FieldDraft, options: FieldOptions): Field => {
  const { db } = call;
  const asked = draft.name ?? draft.staticName;
  const title = (draft.title === '' ? asked ?? '' : draft.title).trim();
  if (title === '' || title.length > 255) {
    throw badTitle();
  }
  if (draft.id !== undefined && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(draft.id)) {
    throw invalidArgument(`'${draft.id}' is not a GUID.`);
  }
  const hinted = options.nameIsInternal && asked !== undefined && asked !== '';
  const wanted = internalNameFrom(hinted ? asked : title);
  if ((hinted && fieldByInternalName(db, ownerId, wanted) !== undefined)
    || (draft.id !== undefined && fieldById(db, ownerId, draft.id) !== undefined)
    || (options.titleIsUnique === true && fieldByTitle(db, ownerId, title) !== undefined)) {
    throw duplicateField(asked ?? title);
  }
  const internalName = freeName(db, ownerId, wanted);
  const { id, name, ...definition } = given(draft);
  const position = fieldsOf(db, ownerId).reduce((last, field) => Math.max(last, field.position), 0) + 1;
  const field: Field = {
    ...fieldDefaults, ...defaultsOfType(draft.type), ...definition, title, ownerId, id: id ?? randomUUID(), internalName,
    staticName: draft.staticName ?? internalName, builtIn: false, position,
    ...(draft.type === 'Calculated' ? { readOnly: true } : {}),
  };
  insertNew(call, field);
  return field;
};

const insertNew = (call: Call, field: Field): void => {
  const { db } = call;
  const isSiteColumn = listById(db, field.ownerId) === undefined;
  if (isSiteColumn && field.unique) {
    // SharePoint's SPField documentation: a site column cannot enforce unique values.
    throw spException('-2146232832', 'Unique values can only be enforced on the column of a list.');
  }
  checkField(db, field);
  checkIndex(db, field);
  checkRelationship(call, field);
  insertField(db, field);
  if (!isSiteColumn) {
    applyIndex(db, field);
    if (field.formula !== undefined || field.primaryFieldId !== undefined) {
      recompute(call, field.ownerId);
    }
  }
};
