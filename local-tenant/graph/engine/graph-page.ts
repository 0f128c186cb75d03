import { parseFilter } from '../../query/parse-filter';
import type { Literal, Predicate } from '../../query/predicate';
import { badRequest, notImplemented } from '../graph-error';
import { invalidRequest } from './graph-refusals';
import type { GraphContext } from './graph-context';
import type { GraphQuery } from './graph-query';
import { refuseOptions } from './graph-query';
import { erasedType, type GraphCollection, type GraphPage, type GraphType } from './graph-type';

type Comparable = string | number | boolean | null;

/** OData 4 writes `contains(column,'x')` where the filters of lists have `substringof('x',column)`. */
export const asListFilter = (filter: string): string =>
  filter.replace(/\bcontains\(\s*([\w/]+)\s*,\s*('(?:[^']|'')*')\s*\)/gi, (_whole, column: string, text: string) => `substringof(${text},${column})`);

const comparable = (value: unknown, path: string): Comparable => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value.toLowerCase();
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  throw notImplemented(`$filter or $orderby on '${path}'`);
};

const literalOf = (literal: Literal): Comparable => {
  if (literal.type === 'null') return null;
  return typeof literal.value === 'string' ? literal.value.toLowerCase() : literal.value;
};

const ordered = (operator: 'lt' | 'le' | 'gt' | 'ge', left: Comparable, right: Comparable): boolean => {
  if (left === null || right === null || typeof left !== typeof right) return false;
  return { lt: left < right, le: left <= right, gt: left > right, ge: left >= right }[operator];
};

const holds = (predicate: Predicate, read: (path: readonly string[]) => Comparable): boolean => {
  switch (predicate.kind) {
    case 'and':
      return predicate.operands.every((operand) => holds(operand, read));
    case 'or':
      return predicate.operands.some((operand) => holds(operand, read));
    case 'not':
      return !holds(predicate.operand, read);
    case 'textTest': {
      const text = String(read(predicate.column) ?? '');
      const sought = predicate.value.toLowerCase();
      return predicate.test === 'startsWith' ? text.startsWith(sought) : text.includes(sought);
    }
    case 'comparison': {
      if (predicate.part !== undefined) throw notImplemented(`The function '${predicate.part}' in $filter`);
      const { operator } = predicate;
      const [left, right] = [read(predicate.column), literalOf(predicate.value)];
      if (operator === 'eq' || operator === 'ne') return (left === right) === (operator === 'eq');
      return ordered(operator, left, right);
    }
  }
};

/** Reads `list/template` from an entity. @throws 400 for a property that its type does not have */
const reader = (type: GraphType<unknown>, entity: unknown, context: GraphContext) => (path: readonly string[]): Comparable => {
  const [first = '', ...rest] = path;
  const property = Object.entries(type.properties).find(([name]) => name.toLowerCase() === first.toLowerCase())?.[1];
  if (property === undefined) throw badRequest(`Could not find a property named '${first}' on type '${type.name}'.`);
  const value = rest.reduce<unknown>((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], property.get(entity, context));
  return comparable(value, path.join('/'));
};

const compare = (left: Comparable, right: Comparable): number => {
  if (left === right) return 0;
  if (left === null || right === null) return left === null ? -1 : 1;
  return left < right ? -1 : 1;
};

const sorted = (type: GraphType<unknown>, entities: readonly unknown[], orderBy: string, context: GraphContext): unknown[] => {
  const keys = orderBy.split(',').map((part) => {
    const [, path, direction] = /^\s*([\w/]+)(?:\s+(asc|desc))?\s*$/i.exec(part) ?? [];
    if (path === undefined) throw badRequest(`The $orderby expression '${part}' is not valid.`);
    return { path: path.split('/'), sign: direction?.toLowerCase() === 'desc' ? -1 : 1 };
  });
  return [...entities].sort((one, other) => keys.reduce((rank, { path, sign }) =>
    rank === 0 ? sign * compare(reader(type, one, context)(path), reader(type, other, context)(path)) : rank, 0));
};

/** Filter, order and paging over a set that is small enough to be read whole. */
export const pageInMemory = <E>(of: GraphType<E>, all: readonly E[], query: GraphQuery, context: GraphContext): GraphPage<E> => {
  refuseOptions(query, ['search'], 'this collection');
  const type = erasedType(of);
  const predicate = query.filter === undefined ? undefined : parseFilter(asListFilter(query.filter));
  const kept = predicate === undefined ? all : all.filter((entity) => holds(predicate, reader(type, entity, context)));
  const inOrder = query.orderBy === undefined ? kept : sorted(type, kept, query.orderBy, context) as E[];
  const from = query.skipToken === undefined ? 0 : Number(/^\d+$/.exec(query.skipToken)?.[0] ?? Number.NaN);
  if (Number.isNaN(from)) throw invalidRequest('The $skiptoken is not valid.');
  const to = query.top === undefined ? inOrder.length : from + query.top;
  return { entities: inOrder.slice(from, to), next: to < inOrder.length ? String(to) : undefined, total: kept.length };
};

/** What a query wants of a collection, without what the caller may not see. */
export const pageOf = (collection: GraphCollection<unknown, unknown>, parent: unknown, query: GraphQuery, context: GraphContext): GraphPage<unknown> =>
  collection.page?.(parent, query, context) ?? pageInMemory(collection.of(), collection.all?.(parent, context) ?? [], query, context);
