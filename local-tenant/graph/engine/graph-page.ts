import { badRequest, notImplemented } from '../graph-error';
import { parseGraphFilter, type FilterReader, type FilterValue } from './graph-filter';
import { addressNotServed, invalidRequest, onlyLinksPage, skipInDirectory } from './graph-refusals';
import type { GraphContext } from './graph-context';
import type { GraphQuery } from './graph-query';
import { refuseOptions } from './graph-query';
import { erasedType, type GraphCollection, type GraphPage, type GraphType } from './graph-type';

type Comparable = string | number | boolean | null;

const memberOf = (value: unknown, name: string): unknown =>
  (typeof value !== 'object' || value === null ? undefined : Object.entries(value).find(([known]) => known.toLowerCase() === name.toLowerCase())?.[1]);

/** Reads `list/template` from an entity. @throws 400 for a property that its type does not have */
const reader = (type: GraphType<unknown>, entity: unknown, context: GraphContext): FilterReader => (path) => {
  const [first = '', ...rest] = path;
  const property = Object.entries(type.properties).find(([name]) => name.toLowerCase() === first.toLowerCase())?.[1];
  if (property === undefined && type.unserved.some((name) => name.toLowerCase() === first.toLowerCase())) {
    throw notImplemented(`$filter or $orderby by the property '${first}' of ${type.name}`);
  }
  if (property === undefined) throw badRequest(`Could not find a property named '${first}' on type '${type.name}'.`);
  return (rest.reduce<unknown>(memberOf, property.get(entity, context)) ?? null) as FilterValue;
};

const sortKey = (value: FilterValue, path: readonly string[]): Comparable => {
  if (typeof value === 'string') return value.toLowerCase();
  if (typeof value === 'object' && value !== null) throw notImplemented(`$orderby on '${path.join('/')}'`);
  return value;
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
  const keyOf = (entity: unknown, path: readonly string[]): Comparable => sortKey(reader(type, entity, context)(path), path);
  return [...entities].sort((one, other) => keys.reduce((rank, { path, sign }) => (rank === 0 ? sign * compare(keyOf(one, path), keyOf(other, path)) : rank), 0));
};

/** Filter, order and paging over a set that is small enough to be read whole. */
export const pageInMemory = <E>(of: GraphType<E>, all: readonly E[], query: GraphQuery, context: GraphContext): GraphPage<E> => {
  refuseOptions(query, ['search'], 'this collection');
  const type = erasedType(of);
  const filter = query.filter === undefined ? undefined : parseGraphFilter(query.filter);
  const kept = filter === undefined ? all : all.filter((entity) => filter.holds(reader(type, entity, context)));
  const inOrder = query.orderBy === undefined ? kept : sorted(type, kept, query.orderBy, context) as E[];
  const from = query.skipToken === undefined ? 0 : Number(/^\d+$/.exec(query.skipToken)?.[0] ?? Number.NaN);
  if (Number.isNaN(from)) throw invalidRequest('The $skiptoken is not valid.');
  const to = query.top === undefined ? inOrder.length : from + query.top;
  return { entities: inOrder.slice(from, to), next: to < inOrder.length ? String(to) : undefined, total: kept.length };
};

/** What a query wants of a collection, without what the caller may not see. @throws 400 for $skip, which no collection takes */
export const pageOf = (collection: GraphCollection<unknown, unknown>, parent: unknown, query: GraphQuery, context: GraphContext): GraphPage<unknown> => {
  if (query.skip !== undefined) throw collection.inDirectory === true ? skipInDirectory() : onlyLinksPage('$skip');
  if (query.top === 0 && collection.inDirectory !== true) throw invalidRequest('The value of $top must be at least 1.');
  if (collection.page === undefined && collection.all === undefined) throw addressNotServed(context.method, context.path.join('/'));
  return collection.page?.(parent, query, context) ?? pageInMemory(collection.of(), collection.all?.(parent, context) ?? [], query, context);
};
