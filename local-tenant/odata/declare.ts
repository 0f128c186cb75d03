import type { Call } from '../rest/call';
import type { EdmType } from './edm';
import {
  EntityType, type Collection, type EntityDeclaration, type Members, type Property, type Resource, type ToMany, type ToOne,
} from './entity-type';

export const defineEntity = <E>(declaration: EntityDeclaration<E>): EntityType<E> => new EntityType<E>(declaration);

type PropertyOptions = Pick<Property<never>, 'writable' | 'onRequest' | 'alsoAs'>;

/** A property with its Edm type and how it is read. */
export const property = <E>(
  type: EdmType,
  get: (entity: E, call: Call) => unknown,
  options: PropertyOptions = {},
): Property<E> => ({ type, get, ...options });

/** The engine handles types and entities together and never mixes them, so the entity's type may be forgotten here. */
export const erased = <E>(type: EntityType<E>): EntityType<unknown> => type as unknown as EntityType<unknown>;

const erasedCollection = <P, E>(collection: Collection<P, E>): Collection<unknown, unknown> =>
  collection as unknown as Collection<unknown, unknown>;

export const toOne = <E, T>(type: () => EntityType<T>, get: (entity: E, call: Call) => T | undefined): ToOne<E> => ({
  kind: 'one',
  type: () => erased(type()),
  get,
});

/** @param parent what the collection hangs from; without it, the entity itself. */
export const toMany = <E, P, T>(collection: () => Collection<P, T>, parent: (entity: E) => P): ToMany<E> => ({
  kind: 'many',
  collection: () => erasedCollection(collection()),
  parent,
});

export const entityResource = <E>(type: EntityType<E>, entity: E, members?: Members<E>): Resource => ({
  kind: 'entity',
  type: erased(type),
  entity,
  members: members as Members<unknown> | undefined,
});

export const collectionResource = <P, E>(collection: Collection<P, E>, parent: P): Resource => ({
  kind: 'collection',
  collection: erasedCollection(collection),
  parent,
});

/** @param name the operation's name: verbose JSON wraps the value in it. */
export const valueResource = (name: string, type: EdmType, value: unknown): Resource => ({ kind: 'value', name, type, value });

export const nothing: Resource = { kind: 'nothing' };

/** What a key or a function led to is not there, and that is said with an empty answer. */
export const absent: Resource = { kind: 'nothing', absent: true };

/** What is not there and may be changed all the same: the answer is `odata.null`. */
export const absentForgiving: Resource = { kind: 'nothing', forgiving: true };
