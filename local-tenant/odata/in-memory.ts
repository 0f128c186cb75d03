import { notImplemented } from '../errors/refusals';
import type { Call } from '../rest/call';
import type { EntityType, Page } from './entity-type';
import { filterInMemory } from './filter-in-memory';
import type { OrderBy, QueryOptions } from './query-options';
import { readPath, typeOfPath, type Comparable } from './read-path';

const compare = (left: Comparable, right: Comparable): number => {
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
  const erased = type as unknown as EntityType<unknown>;
  const paths = orderBy.map(({ property }) => property.split('/'));
  for (const path of paths) {
    if (typeof typeOfPath(erased, path, '$orderby') !== 'string') {
      throw notImplemented('$orderby on', path.join('/'));
    }
  }
  const keys = new Map(entities.map((entity) => [entity, paths.map((path) => readPath(erased, entity, path, call))]));
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
