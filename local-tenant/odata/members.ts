import type { Call } from '../rest/call';
import type { Collection, EntityType, Members, Navigation, Operation, Property } from './entity-type';

export interface Named<T> {
  readonly name: string;
  readonly member: T;
}

type Kind = 'properties' | 'navigations' | 'functions' | 'actions';
type MemberOf<E> = { properties: Property<E>; navigations: Navigation<E>; functions: Operation<E>; actions: Operation<E> };

/**
 * The members of one type as seen for one request: what is declared, and what depends on data. Names are found whatever their
 * case, as SharePoint does, and are given back as declared.
 */
export class MemberTable<E> {
  private readonly tables: { [K in Kind]: Map<string, Named<MemberOf<E>[K]>> };

  public constructor(parts: readonly Members<E>[]) {
    this.tables = {
      properties: table(parts, 'properties'),
      navigations: table(parts, 'navigations'),
      functions: table(parts, 'functions'),
      actions: table(parts, 'actions'),
    };
  }

  public find<K extends Kind>(kind: K, name: string): Named<MemberOf<E>[K]> | undefined {
    return this.tables[kind].get(name.toLowerCase());
  }

  public all<K extends Kind>(kind: K): Iterable<Named<MemberOf<E>[K]>> {
    return this.tables[kind].values();
  }
}

const table = <E, K extends Kind>(parts: readonly Members<E>[], kind: K): Map<string, Named<MemberOf<E>[K]>> => {
  const found = new Map<string, Named<MemberOf<E>[K]>>();
  for (const part of parts) {
    for (const [name, member] of Object.entries(part[kind] ?? {})) {
      found.set(name.toLowerCase(), { name, member: member as MemberOf<E>[K] });
    }
  }
  return found;
};

/** The type of this very entity: the derived one when its type says so. */
export const actualType = <E>(type: EntityType<E>, entity: E, call: Call): EntityType<E> =>
  type.declaration.specialise?.(entity, call) ?? type;

const fixedTables = new WeakMap<EntityType<unknown>, { parts: number; members: MemberTable<unknown> }>();

/** Tables of what is declared are made once per type; an area that extends the type later makes it anew. */
const fixedTable = (type: EntityType<unknown>): MemberTable<unknown> => {
  const parts = type.memberParts();
  const known = fixedTables.get(type);
  if (known !== undefined && known.parts === parts.length) {
    return known.members;
  }
  const members = new MemberTable(parts);
  fixedTables.set(type, { parts: parts.length, members });
  return members;
};

const familyTables = (type: EntityType<unknown>): MemberTable<unknown>[] =>
  [type, ...((type.declaration.base ?? type).declaration.derived?.() ?? [])].map(fixedTable);

/** Whether any type that may occur where this one is declared has such a property or navigation. */
export const isKnownInFamily = (type: EntityType<unknown>, name: string, given?: Members<unknown>): boolean =>
  [...familyTables(type), ...(given === undefined ? [] : [new MemberTable([given])])].some(
    (members) => members.find('properties', name) !== undefined || members.find('navigations', name) !== undefined,
  );

/** The members of a type and of all that derive from it: what a body may hold before it is known which of them comes to be. */
export const familyMembers = (type: EntityType<unknown>, given?: Members<unknown>): MemberTable<unknown> =>
  new MemberTable([
    ...type.memberParts(),
    ...(type.declaration.derived?.() ?? []).flatMap((derived) => derived.memberParts()),
    ...(given === undefined ? [] : [given]),
  ]);

/** @param given data-dependent members that are already known, from the collection that the entity came from */
export const membersOf = (
  type: EntityType<unknown>,
  entity: unknown,
  call: Call,
  given?: Members<unknown>,
): MemberTable<unknown> => {
  const actual = actualType(type, entity, call);
  const dynamic = given ?? actual.declaration.dynamic?.(entity, call);
  return dynamic === undefined ? fixedTable(actual) : new MemberTable([...actual.memberParts(), dynamic]);
};

export const operationsOf = (collection: Collection<unknown, unknown>): MemberTable<unknown> => new MemberTable([collection]);
