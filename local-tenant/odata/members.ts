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

  /** @param base what is declared already; `parts` add to it and take precedence */
  public constructor(parts: readonly Members<E>[], private readonly base?: MemberTable<E>) {
    this.tables = {
      properties: table(parts, 'properties'),
      navigations: table(parts, 'navigations'),
      functions: table(parts, 'functions'),
      actions: table(parts, 'actions'),
    };
  }

  public find<K extends Kind>(kind: K, name: string): Named<MemberOf<E>[K]> | undefined {
    return this.tables[kind].get(name.toLowerCase()) ?? this.base?.find(kind, name);
  }

  public all<K extends Kind>(kind: K): Iterable<Named<MemberOf<E>[K]>> {
    return this.merged(kind).values();
  }

  private merged<K extends Kind>(kind: K): ReadonlyMap<string, Named<MemberOf<E>[K]>> {
    return this.base === undefined ? this.tables[kind] : new Map([...this.base.merged(kind), ...this.tables[kind]]);
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

interface Kept {
  /** How many parts the type had when the table was made: an area that extends the type later has it made anew. */
  readonly parts: number;
  readonly members: MemberTable<unknown>;
}

const fixedTables = new WeakMap<EntityType<unknown>, Kept>();
const families = new WeakMap<EntityType<unknown>, Kept>();

const keptTable = (kept: WeakMap<EntityType<unknown>, Kept>, type: EntityType<unknown>, parts: readonly Members<unknown>[]): MemberTable<unknown> => {
  const known = kept.get(type);
  if (known !== undefined && known.parts === parts.length) {
    return known.members;
  }
  const members = new MemberTable(parts);
  kept.set(type, { parts: parts.length, members });
  return members;
};

/** Tables of what is declared are made once per type. */
const fixedTable = (type: EntityType<unknown>): MemberTable<unknown> => keptTable(fixedTables, type, type.memberParts());

const withDynamic = new WeakMap<Members<unknown>, Map<MemberTable<unknown> | undefined, MemberTable<unknown>>>();

/** A table with members that depend on data: once for all the rows that share them. */
const extended = (dynamic: Members<unknown>, base?: MemberTable<unknown>): MemberTable<unknown> => {
  const known = withDynamic.get(dynamic) ?? new Map<MemberTable<unknown> | undefined, MemberTable<unknown>>();
  withDynamic.set(dynamic, known);
  const members = known.get(base) ?? new MemberTable([dynamic], base);
  known.set(base, members);
  return members;
};

const familyOf = (type: EntityType<unknown>): readonly EntityType<unknown>[] =>
  [type, ...((type.declaration.base ?? type).declaration.derived?.() ?? [])];

/** The names of the types that may occur where this one is declared. */
export const familyNames = (type: EntityType<unknown>): string[] => familyOf(type).map(({ declaration }) => declaration.name);

const familyTables = (type: EntityType<unknown>): MemberTable<unknown>[] => familyOf(type).map(fixedTable);

/** Whether any type that may occur where this one is declared has such a property or navigation. */
export const isKnownInFamily = (type: EntityType<unknown>, name: string, given?: Members<unknown>): boolean =>
  [...familyTables(type), ...(given === undefined ? [] : [extended(given)])].some(
    (members) => members.find('properties', name) !== undefined || members.find('navigations', name) !== undefined,
  );

/** The first property or navigation of that name among the types that may occur where this one is declared. */
export const findInFamily = <K extends 'properties' | 'navigations'>(type: EntityType<unknown>, kind: K, name: string): Named<MemberOf<unknown>[K]> | undefined => {
  for (const members of familyTables(type)) {
    const found = members.find(kind, name);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
};

/** The members of a type and of all that derive from it: what a body may hold before it is known which of them comes to be. */
export const familyMembers = (type: EntityType<unknown>, given?: Members<unknown>): MemberTable<unknown> => {
  const parts = [...type.memberParts(), ...(type.declaration.derived?.() ?? []).flatMap((derived) => derived.memberParts())];
  const family = keptTable(families, type, parts);
  return given === undefined ? family : extended(given, family);
};

/** @param given data-dependent members that are already known, from the collection that the entity came from */
export const membersOf = (
  type: EntityType<unknown>,
  entity: unknown,
  call: Call,
  given?: Members<unknown>,
): MemberTable<unknown> => {
  const actual = actualType(type, entity, call);
  const dynamic = given ?? actual.declaration.dynamic?.(entity, call);
  return dynamic === undefined ? fixedTable(actual) : extended(dynamic, fixedTable(actual));
};

const operations = new WeakMap<Collection<unknown, unknown>, MemberTable<unknown>>();

export const operationsOf = (collection: Collection<unknown, unknown>): MemberTable<unknown> => {
  const known = operations.get(collection) ?? new MemberTable<unknown>([collection]);
  operations.set(collection, known);
  return known;
};
