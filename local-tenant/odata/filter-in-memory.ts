import { incompatibleOperands, notImplemented } from '../errors/refusals';
import { parseFilter } from '../query/parse-filter';
import { columnsOf, type Comparison, type DatePart, type Literal, type Predicate } from '../query/predicate';
import type { Call } from '../rest/call';
import { typeNameOf, type EdmType } from './edm';
import type { EntityType } from './entity-type';
import { readPath, typeOfPath, type Comparable } from './read-path';

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

/** One part of a moment, which is given in milliseconds or as text; in UTC. */
const partOf = (value: Comparable, part: DatePart): Comparable => {
  if (value === null || typeof value === 'boolean') {
    return null;
  }
  const date = new Date(value);
  const parts: Readonly<Record<DatePart, number>> = {
    year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(),
    hour: date.getUTCHours(), minute: date.getUTCMinutes(), second: date.getUTCSeconds(),
  };
  return parts[part];
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
      return holds(
        predicate.operator,
        predicate.part === undefined ? read(predicate.column) : partOf(read(predicate.column), predicate.part),
        literalValue(predicate.value),
      );
  }
};

const isNumeric = (type: EdmType): boolean => typeof type === 'string' && /^Edm\.(Int|Double|Decimal|Byte)/.test(type);

const edmOf: Readonly<Record<Literal['type'], string>> = {
  string: 'Edm.String', number: 'Edm.Int32', boolean: 'Edm.Boolean', dateTime: 'Edm.DateTime', guid: 'Edm.Guid', null: 'Null',
};

/** A literal as values of the type are compared; texts may stand for numbers, dates and GUIDs, as with items. */
const literalFor = (literal: Literal, type: EdmType): Literal | undefined => {
  if (literal.type === 'null') {
    return literal;
  }
  if (type === 'Edm.DateTime') {
    const moment = typeof literal.value === 'string' ? Date.parse(/(Z|[+-]\d\d:?\d\d)$/i.test(literal.value) || !literal.value.includes('T') ? literal.value : `${literal.value}Z`) : NaN;
    return Number.isNaN(moment) ? undefined : { type: 'number', value: moment };
  }
  if (isNumeric(type)) {
    const value = literal.type === 'number' ? literal.value : literal.type === 'string' && literal.value.trim() !== '' ? Number(literal.value) : NaN;
    return Number.isNaN(value) ? undefined : { type: 'number', value };
  }
  if (type === 'Edm.Guid') {
    return literal.type === 'guid' || literal.type === 'string' ? { type: 'guid', value: literal.value.replace(/^\{|\}$/g, '') } : undefined;
  }
  const wanted = type === 'Edm.Boolean' ? 'boolean' : 'string';
  return literal.type === wanted || (literal.type === 'guid' && wanted === 'string') ? literal : undefined;
};

const kinds: Readonly<Record<Comparison['operator'], string>> = {
  eq: 'Equal', ne: 'NotEqual', lt: 'LessThan', le: 'LessThanOrEqual', gt: 'GreaterThan', ge: 'GreaterThanOrEqual',
};

/** The predicate with its literals as they are compared. @throws 400 where a literal cannot be compared with what it is held against */
const typed = (predicate: Predicate, typeOf: (path: readonly string[]) => EdmType): Predicate => {
  switch (predicate.kind) {
    case 'and':
    case 'or':
      return { ...predicate, operands: predicate.operands.map((operand) => typed(operand, typeOf)) };
    case 'not':
      return { ...predicate, operand: typed(predicate.operand, typeOf) };
    case 'textTest':
      return predicate;
    case 'comparison': {
      const type = predicate.part === undefined ? typeOf(predicate.column) : 'Edm.Int32';
      if (typeof type !== 'string') {
        throw notImplemented('$filter property', predicate.column.join('/'));
      }
      const value = literalFor(predicate.value, type);
      if (value === undefined) {
        throw incompatibleOperands(typeNameOf(type), edmOf[predicate.value.type], kinds[predicate.operator]);
      }
      return { ...predicate, value };
    }
  }
};

/** Whether entities of a small set fulfil a $filter: the same grammar as for items, read from the model's properties. */
export const filterInMemory = <E>(type: EntityType<E>, filter: string, call: Call): ((entity: E) => boolean) => {
  const erased = type as unknown as EntityType<unknown>;
  const parsed = parseFilter(filter);
  const types = new Map(columnsOf(parsed).map((path) => [path.join('/'), typeOfPath(erased, path, '$filter')]));
  const predicate = typed(parsed, (path) => types.get(path.join('/')) ?? 'Edm.String');
  return (entity) => fulfilsPredicate(predicate, (path) => readPath(erased, entity, path, call));
};
