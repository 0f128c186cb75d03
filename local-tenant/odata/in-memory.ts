import { notImplemented } from '../errors/refusals';
import { unknownProperty } from '../errors/unknown-names';
import type { Call } from '../rest/call';
import type { EntityType, Page } from './entity-type';
import { filterInMemory } from './filter-in-memory';
import { familyNames, isKnownInFamily, membersOf } from './members';
import type { OrderBy, QueryOptions } from './query-options';

type Sortable = string | number | boolean | null;

const sortable = (value: unknown, name: string): Sortable => {
  if (value === null || value === undefined) {
    return null;
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return typeof value === 'string' ? value.toLowerCase() : value;
  }
  throw notImplemented('$orderby on', name);
};

const compare = (left: Sortable, right: Sortable): number => {
  if (left === right) {
    return 0;
  }
  if (left === null || right === null) {
    return left === null ? -1 : 1;
  }
  return left < right ? -1 : 1;
};

const sorted = <E>(type: EntityType<E>, entities: readonly E[], orderBy: readonly OrderBy[], call: Call): readonly E[] => {
  if (orderBy.length === 0) {
    return entities;
  }
  const unknown = orderBy.find(({ property }) => !isKnownInFamily(type as unknown as EntityType<unknown>, property));
  if (unknown !== undefined) {
    throw unknownProperty(familyNames(type as unknown as EntityType<unknown>), unknown.property, '$orderby property');
  }
  const keys = new Map(entities.map((entity) => [entity, orderBy.map(({ property }) => {
    const found = membersOf(type as unknown as EntityType<unknown>, entity, call).find('properties', property);
    return sortable(found?.member.get(entity, call), property);
  })]));
  const rank = (left: E, right: E): number => {
    const leftKeys = keys.get(left) ?? [];
    const rightKeys = keys.get(right) ?? [];
    for (const [at, { descending }] of orderBy.entries()) {
      const order = compare(leftKeys[at] ?? null, rightKeys[at] ?? null);
      if (order !== 0) {
        return descending ? -order : order;
      }
    }
    return 0;
  };
  return [...entities].sort(rank);
};

/** $filter, order, $skip and $top over a set that is small enough to be read whole. */
export const pageInMemory = <E>(type: EntityType<E>, entities: readonly E[], options: QueryOptions, call: Call): Page<E> => {
  if (options.skipToken !== undefined) {
    throw notImplemented('Query option', '$skiptoken');
  }
  const kept = options.filter === undefined ? entities : entities.filter(filterInMemory(type, options.filter, call));
  const skip = options.skip ?? 0;
  const ordered = sorted(type, kept, options.orderBy, call);
  return { entities: ordered.slice(skip, options.top === undefined ? undefined : skip + options.top) };
};
