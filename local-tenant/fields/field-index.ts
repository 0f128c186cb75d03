import { dropColumnIndex, ensureColumnIndex } from '../items/column-index';
import { spException } from '../errors/refusals';
import type { Database } from '../storage/database';
import type { Field, FieldType } from './field';
import { fieldsOf } from './field-store';
import { demandNoOwnPermissions } from './unique-and-permissions';

/** SharePoint's limit of indexed columns on a list. */
const mostIndexes = 20;
/** Above this many items SharePoint does not build an index any more (told by practitioners, unverified). */
const mostItemsToIndex = 20000;

const indexable = new Set<FieldType>([
  'Text', 'Number', 'Integer', 'Currency', 'Boolean', 'DateTime', 'Choice', 'User', 'Lookup', 'Counter',
]);
const uniquable = new Set<FieldType>(['Text', 'Number', 'Integer', 'Currency', 'DateTime', 'Choice', 'User', 'Lookup']);

/** @throws 400 when the column cannot have an index or unique values, or the list has too many indexes */
export const checkIndex = (db: Database, field: Field, before?: Field): void => {
  if (field.indexed && !indexable.has(field.type)) {
    throw spException('-2147024809', `The field '${field.title}' of type ${field.type} cannot be indexed.`);
  }
  if (field.unique && !uniquable.has(field.type)) {
    throw spException('-2147024809', `The field '${field.title}' of type ${field.type} cannot enforce unique values.`);
  }
  if (field.unique && !field.indexed) {
    throw spException('-2147024809', `The field '${field.title}' must be indexed before it can enforce unique values.`);
  }
  if (field.unique && before?.unique !== true) {
    demandNoOwnPermissions(db, field.ownerId);
  }
  const others = fieldsOf(db, field.ownerId).filter((one) => one.indexed && one.id !== field.id);
  if (field.indexed && others.length >= mostIndexes) {
    throw spException('-2146232832', `A list can have at most ${mostIndexes} indexed columns.`);
  }
  const items = db.get<{ count: number }>('SELECT count(*) AS count FROM items WHERE list_id = ?', field.ownerId)?.count ?? 0;
  if (field.indexed && before?.indexed !== true && items > mostItemsToIndex) {
    throw spException('-2147024860', 'The attempted operation is prohibited because it exceeds the list view threshold.', 500);
  }
};

/** Makes the database's index follow the column's settings. @throws 400 when values that are there are not unique */
export const applyIndex = (db: Database, field: Field, before?: Field): void => {
  if (field.indexed && (before?.indexed !== true || field.unique !== before.unique)) {
    ensureColumnIndex(db, field.ownerId, field);
  }
  if (!field.indexed && before?.indexed === true) {
    dropFieldIndex(db, field);
  }
};

export const dropFieldIndex = (db: Database, field: Field): void => dropColumnIndex(db, field.ownerId, field);
