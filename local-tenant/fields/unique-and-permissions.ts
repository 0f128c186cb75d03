import { spException } from '../errors/refusals';
import { listById } from '../lists/list-store';
import type { Database } from '../storage/database';
import { fieldsOf } from './field-store';

/**
 * Microsoft's help on unique columns: a list with one holds no items with permissions of their own. Item-level permissions exclude
 * unique columns too (told by practitioners). unverified numbers and words.
 */
const refusal = (message: string): Error => spException('-2146232832', message);

/** Of a column that is to be unique. @throws 400 */
export const demandNoOwnPermissions = (db: Database, listId: string): void => {
  if (db.get('SELECT 1 AS found FROM items WHERE list_id = ? AND own_scope = 1 LIMIT 1', listId) !== undefined) {
    throw refusal('Unique values cannot be enforced: the list contains items with unique permissions.');
  }
  if (listById(db, listId)?.settings.readSecurity === 2) {
    throw refusal('Unique values cannot be enforced: people read only their own items of this list.');
  }
};

/** Of an item that is to have permissions of its own. @throws 400 */
export const demandNoUniqueColumn = (db: Database, listId: string): void => {
  if (fieldsOf(db, listId).some(({ unique }) => unique)) {
    throw refusal('Items of a list with a column of unique values cannot have unique permissions.');
  }
};

/** Of a list of which people are to read only their own items. @throws 400 */
export const demandReadableByAll = (db: Database, listId: string): void => {
  if (fieldsOf(db, listId).some(({ unique }) => unique)) {
    throw refusal('People must be able to read all items of a list with a column of unique values.');
  }
};
