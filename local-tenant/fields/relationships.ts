import { invalidArgument, notImplemented } from '../errors/refusals';
import { columnSql, listIdSql } from '../items/item-sql';
import { selectItems, type ItemRow } from '../items/item-row';
import type { WriteGuard } from '../items/write-guards';
import { listById } from '../lists/list-store';
import { recycleItem } from '../recycle-bin/recycle-item';
import type { Call } from '../rest/call';
import type { Field } from './field';
import { itemIsRelated } from './field-refusals';
import { fieldById } from './field-store';

/** RelationshipDeleteBehavior: related items go along, or keep what they point at. */
const cascade = 1;

/** Lookups that bind what they point at are found by the list that they point into, whoever deletes an item. */
export const relationshipTables: readonly string[] = [
  `CREATE INDEX IF NOT EXISTS fields_that_bind ON fields (json_extract(definition, '$.lookupList'))
     WHERE json_extract(definition, '$.deleteBehavior') > 0`,
];

const bindingFields = (call: Call, listId: string): Field[] =>
  call.db.all<{ owner: string; id: string }>(
    `SELECT owner_id AS owner, id FROM fields
     WHERE json_extract(definition, '$.deleteBehavior') > 0 AND json_extract(definition, '$.lookupList') = ?`, listId,
  ).flatMap(({ owner, id }) => fieldById(call.db, owner, id) ?? []);

const related = (call: Call, field: Field, row: ItemRow): ItemRow[] =>
  selectItems(call.db, `WHERE list_id = ${listIdSql(field.ownerId)} AND ${columnSql(field.internalName)} = ?`, [row.id]);

const underway = new WeakMap<Call, Set<string>>();

/** Whether a deletion has begun already in this request: relations may lead back to where they began. */
const begins = (call: Call, row: ItemRow): boolean => {
  const begun = underway.get(call) ?? new Set();
  underway.set(call, begun);
  const isNew = !begun.has(row.uniqueId);
  begun.add(row.uniqueId);
  return isNew;
};

/**
 * What lookups demand before an item goes: those that restrict keep it, those that cascade send what points at it to the recycle bin first.
 * @throws 403 when related items may not be deleted, 500 when one keeps it
 */
export const guardRelated: WriteGuard = (call, row, kind) => {
  if (kind !== 'delete' || row.kind !== 0 || !begins(call, row)) {
    return;
  }
  const fields = bindingFields(call, row.listId);
  const keeper = fields.find((field) => field.deleteBehavior !== cascade && related(call, field, row).length > 0);
  if (keeper !== undefined) {
    throw itemIsRelated(listById(call.db, keeper.ownerId)?.title ?? '', listById(call.db, row.listId)?.title ?? '');
  }
  fields.forEach((field) => related(call, field, row).forEach((item) => recycleItem(call, item)));
};

/**
 * What must hold before a lookup may bind what it points at (Microsoft's help on lookups: enforce relationship behaviour).
 * @throws 400 for one without an index or with several values, 403 without ManageLists on the list that it points into, 501 into its own list
 */
export const checkRelationship = (call: Call, field: Field, before?: Field): void => {
  const behaviour = field.deleteBehavior ?? 0;
  if (behaviour === 0) {
    return;
  }
  if (!field.indexed && field.type === 'Lookup') {
    throw invalidArgument(`The field '${field.title}' must be indexed to enforce a relationship behavior.`);
  }
  if (behaviour === before?.deleteBehavior && field.type === before.type) {
    return;
  }
  const target = listById(call.db, field.lookupList ?? '');
  if (behaviour < 0 || behaviour > 2 || field.type !== 'Lookup' || target === undefined || listById(call.db, field.ownerId) === undefined) {
    throw invalidArgument(`The field '${field.title}' cannot enforce a relationship behavior.`);
  }
  if (target.id === field.ownerId) {
    throw notImplemented('Value of body property on a lookup into its own list', `RelationshipDeleteBehavior = ${behaviour}`);
  }
  call.access.demand('ManageLists', target.scopeId);
};
