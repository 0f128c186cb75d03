import { notImplemented } from '../errors/refusals';
import { unknownProperty } from '../errors/unknown-names';
import { parseFilter } from '../query/parse-filter';
import { columnsOf, type Comparison, type Literal, type Predicate } from '../query/predicate';
import type { Call } from '../rest/call';
import type { EntityType } from './entity-type';
import { familyNames, isKnownInFamily, membersOf } from './members';

export type Comparable = string | number | boolean | null;

const literalValue = (literal: Literal): Comparable => {
  if (literal.type === 'null') {
    return null;
  }
  return typeof literal.value === 'string' ? literal.value.toLowerCase() : literal.value;
};

const holds = (operator: Comparison['operator'], left: Comparable, right: Comparable): boolean => {
  switch (operator) {
    case 'eq':
      return left === right;
    case 'ne':
      return left !== right;
    default:
      break;
  }
  if (left === null || right === null || typeof left !== typeof right) {
    return false;
  }
  const orders = { lt: left < right, le: left <= right, gt: left > right, ge: left >= right };
  return orders[operator];
};

/** Text is compared without regard to case; a date as the text that both are written in. */
export const comparable = (value: unknown, name: string): Comparable => {
  if (value === null || value === undefined) {
    return null;
  }
  if (typeof value === 'string') {
    return value.toLowerCase();
  }
  if (typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  throw notImplemented('$filter on', name);
};

/** Whether what `read` gives fulfils a predicate: null for what is empty, texts in lower case. */
export const fulfilsPredicate = (predicate: Predicate, read: (path: readonly string[]) => Comparable): boolean => {
  switch (predicate.kind) {
    case 'and':
      return predicate.operands.every((operand) => fulfilsPredicate(operand, read));
    case 'or':
      return predicate.operands.some((operand) => fulfilsPredicate(operand, read));
    case 'not':
      return !fulfilsPredicate(predicate.operand, read);
    case 'textTest': {
      const text = String(read(predicate.column) ?? '');
      const sought = predicate.value.toLowerCase();
      return predicate.test === 'startsWith' ? text.startsWith(sought) : text.includes(sought);
    }
    case 'comparison':
      if (predicate.part !== undefined) {
        throw notImplemented('$filter function', predicate.part);
      }
      return holds(predicate.operator, read(predicate.column), literalValue(predicate.value));
  }
};

/** Whether entities of a small set fulfil a $filter: the same grammar as for items, read from the model's properties. */
export const filterInMemory = <E>(type: EntityType<E>, filter: string, call: Call): ((entity: E) => boolean) => {
  const predicate = parseFilter(filter);
  const erased = type as unknown as EntityType<unknown>;
  for (const path of columnsOf(predicate)) {
    if (path.length > 1) {
      throw notImplemented('$filter property', path.join('/'));
    }
    if (!isKnownInFamily(erased, path[0] ?? '')) {
      throw unknownProperty(familyNames(erased), path[0] ?? '', '$filter property');
    }
  }
  return (entity) => fulfilsPredicate(predicate, ([name = '']) =>
    comparable(membersOf(erased, entity, call).find('properties', name)?.member.get(entity, call), name));
};
