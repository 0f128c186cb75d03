import { randomUUID } from 'node:crypto';
import type { ApiError } from '../errors/api-error';
import { invalidArgument, spException } from '../errors/refusals';
import { listById } from '../lists/list-store';
import type { Database } from '../storage/database';
import { fieldDefaults, type Field, type FieldDefinition, type FieldType } from './field';
import { applyIndex, checkIndex } from './field-index';
import { fieldById, fieldByInternalName, fieldsOf, insertField } from './field-store';

/** A column that somebody asks for. */
export type FieldDraft = Partial<Omit<FieldDefinition, 'builtIn' | 'type'>> & {
  readonly type: FieldType;
  readonly title: string;
  readonly id?: string;
  /** The Name attribute: only a wish, see `nameIsInternal`. */
  readonly name?: string;
};

/** `_x0020_` for a space, and so on: what may not stand in an XML name. At most 32 characters, as SharePoint cuts them. */
export const internalNameFrom = (title: string): string =>
  title
    .replace(/[^\p{L}\p{N}_]/gu, (sign) => `_x${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}_`)
    .replace(/^\p{N}/u, (digit) => `_x00${digit.charCodeAt(0).toString(16)}_`)
    .slice(0, 32);

const duplicate = (name: string): ApiError =>
  spException('-2130575214', `A duplicate field name "${name}" was found.`, 500);

const freeName = (db: Database, ownerId: string, wanted: string): string => {
  for (let count = 0; ; count += 1) {
    const name = count === 0 ? wanted : `${wanted}${count - 1}`;
    if (fieldByInternalName(db, ownerId, name) === undefined) {
      return name;
    }
  }
};

/** What a kind of column has when nobody says otherwise. */
const defaultsOf = (draft: FieldDraft): Partial<FieldDefinition> => {
  switch (draft.type) {
    case 'Text':
      return { maxLength: 255 };
    case 'Note':
      return { richText: false, appendOnly: false, numberOfLines: 6 };
    case 'Choice':
    case 'MultiChoice':
      return { choices: [], fillInChoice: false, editFormat: 0 };
    case 'DateTime':
      return { dateOnly: false };
    case 'User':
    case 'UserMulti':
      return { selectionMode: 1 };
    default:
      return {};
  }
};

const checkDraft = (db: Database, draft: FieldDraft): void => {
  if (draft.title.trim() === '' || draft.title.length > 255) {
    throw invalidArgument('The display name of a field must have between 1 and 255 characters.');
  }
  if (draft.maxLength !== undefined && (draft.maxLength < 1 || draft.maxLength > 255)) {
    throw invalidArgument('MaxLength must be between 1 and 255.');
  }
  if (draft.id !== undefined && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(draft.id)) {
    throw invalidArgument(`'${draft.id}' is not a GUID.`);
  }
  if (draft.type.startsWith('Lookup') && listById(db, draft.lookupList ?? '') === undefined) {
    throw invalidArgument('A lookup field must name a list that exists.');
  }
};

/**
 * Adds a column to a list or site.
 * @param nameIsInternal AddFieldOptions.AddFieldInternalNameHint: the Name decides the internal name; otherwise the display name does
 * @throws 400, or 500 for a name that is taken as SharePoint does
 */
export const addField = (db: Database, ownerId: string, draft: FieldDraft, nameIsInternal: boolean): Field => {
  const asked = draft.name ?? draft.staticName;
  const title = draft.title === '' ? asked ?? '' : draft.title;
  checkDraft(db, { ...draft, title });
  const hinted = nameIsInternal && asked !== undefined && asked !== '';
  const wanted = hinted ? internalNameFrom(asked) : internalNameFrom(title);
  if ((hinted && fieldByInternalName(db, ownerId, wanted) !== undefined) || (draft.id !== undefined && fieldById(db, ownerId, draft.id) !== undefined)) {
    throw duplicate(asked ?? title);
  }
  const internalName = freeName(db, ownerId, wanted);
  const { id, name, ...definition } = draft;
  const position = fieldsOf(db, ownerId).reduce((last, field) => Math.max(last, field.position), 0) + 1;
  const field: Field = {
    ...fieldDefaults, ...defaultsOf(draft), ...definition, title, ownerId, id: id ?? randomUUID(), internalName,
    staticName: draft.staticName ?? internalName, builtIn: false, position,
  };
  const isSiteColumn = listById(db, ownerId) === undefined;
  if (isSiteColumn && field.unique) {
    // SharePoint's SPField documentation: a site column cannot enforce unique values.
    throw spException('-2146232832', 'Unique values can only be enforced on the column of a list.');
  }
  checkIndex(db, field);
  insertField(db, field);
  if (!isSiteColumn) {
    applyIndex(db, field);
  }
  return field;
};
