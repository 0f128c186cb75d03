import { invalidRequest } from './csom-refusals';
import { actualType, membersOf } from '../odata/members';
import { readable } from '../odata/walk';
import { fulfils, permit } from '../security/permit';
import type { Property } from '../odata/entity-type';
import type { CsomJson } from './csom-json';
import type { OpenField } from './csom-members';
import { addition, additionsTo, additionsToCollection, collectionTypeName } from './csom-type';
import { csomValue } from './csom-value';
import { navigationOf, unknownMember } from './follow-property';
import { identityOf } from './identity-kinds';
import type { LiveCollection, LiveEntity, LiveObject } from './live-object';
import type { Query, SelectedProperty, Selection } from './request';

export interface QueryStyle {
  readonly typeSuffixes: boolean;
  /** What `_ObjectIdentity_` begins with. */
  readonly requestId: string;
}

/** `Query`: an object's properties, a collection's children. @throws ApiError for properties that are not there */
export const runQuery = (target: LiveObject, query: Query, style: QueryStyle): CsomJson => {
  switch (target.kind) {
    case 'null':
      return null;
    case 'entity':
      return entityJson(target, query.own, style);
    default:
      return collectionJson(target, query, style);
  }
};

const headOf = (target: LiveEntity, style: QueryStyle): Record<string, CsomJson> => {
  const { type, entity, call } = target;
  const identity = identityOf(target, style.requestId);
  const version = additionsTo(type, entity, call).find((one) => one.version !== undefined)?.version?.(entity);
  return {
    _ObjectType_: actualType(type, entity, call).declaration.name,
    ...(identity === undefined ? {} : { _ObjectIdentity_: identity }),
    ...(version === undefined ? {} : { _ObjectVersion_: version }),
  };
};

const entityJson = (target: LiveEntity, selection: Selection, style: QueryStyle): CsomJson => {
  const json = headOf(target, style);
  const wanted = new Set(selection.properties.map(({ name }) => name.toLowerCase()));
  if (selection.all) {
    for (const [name, property] of allProperties(target)) {
      if (!wanted.has(name.toLowerCase())) {
        json[name] = csomValue(property.type, property.get(target.entity, target.call));
      }
    }
  }
  const open = openFields(target, selection);
  open.filter(({ name }) => !(name in json) && !wanted.has(name.toLowerCase())).forEach((field) => write(json, field, style));
  for (const property of selection.properties) {
    const field = fieldNamed(target, property, open);
    if (field === undefined) {
      json[property.name] = selected(target, property, style);
    } else {
      write(json, field, style);
    }
  }
  const children = additionsTo(target.type, target.entity, target.call).find((one) => one.children !== undefined)?.children;
  return children === undefined ? json : { ...json, _Child_Items_: children(target.entity) };
};

const write = (json: Record<string, CsomJson>, { name, value, suffix }: OpenField, style: QueryStyle): void => {
  json[style.typeSuffixes && suffix !== undefined ? `${name}$${suffix}` : name] = value;
};

const openOf = ({ type, entity, call }: LiveEntity): readonly OpenField[] =>
  additionsTo(type, entity, call).find((one) => one.open !== undefined)?.open?.(entity, call) ?? [];

/** Fields are worked out when all are wanted, or one that is no property. */
const openFields = (target: LiveEntity, selection: Selection): readonly OpenField[] => (selection.all ? openOf(target) : []);

/** A field that a query names. Clients do not know whether it is a plain value: they may ask for all of it. */
const fieldNamed = (target: LiveEntity, { name }: SelectedProperty, known: readonly OpenField[]): OpenField | undefined => {
  if (propertyOf(target, name) !== undefined) {
    return undefined;
  }
  return (known.length > 0 ? known : openOf(target)).find((field) => field.name === name);
};

const noMembers = {};

const isOnlyInRest = ({ type, entity, call }: LiveEntity, name: string): boolean =>
  additionsTo(type, entity, call).some((one) => one.onlyInRest?.has(name) === true);

const hasOpenFields = ({ type, entity, call }: LiveEntity): boolean => additionsTo(type, entity, call).some((one) => one.open !== undefined);

const propertyOf = (target: LiveEntity, name: string): Property<unknown> | undefined => {
  const { type, entity, call, members } = target;
  const own = addition(additionsTo(type, entity, call), 'properties', name)?.member;
  // What data adds to a type under REST's names is given as fields.
  const found = membersOf(type, entity, call, hasOpenFields(target) ? noMembers : members).find('properties', name);
  return own ?? (found === undefined || isOnlyInRest(target, found.name) ? undefined : found.member);
};

const allProperties = (target: LiveEntity): ReadonlyMap<string, Property<unknown>> => {
  const { type, entity, call, members } = target;
  const own = additionsTo(type, entity, call).flatMap((one) => Object.entries(one.properties ?? {}));
  const declared = [...membersOf(type, entity, call, hasOpenFields(target) ? noMembers : members).all('properties')]
    .filter(({ name }) => !isOnlyInRest(target, name)).map(({ name, member }): [string, Property<unknown>] => [name, member]);
  return new Map([...declared, ...own].filter(([, property]) => property.onRequest !== true));
};

const selected = (target: LiveEntity, { name, of }: SelectedProperty, style: QueryStyle): CsomJson => {
  const { entity, call } = target;
  const property = propertyOf(target, name);
  if (property !== undefined) {
    return csomValue(property.type, property.get(entity, call));
  }
  const navigation = navigationOf(target, name);
  if (navigation === undefined) {
    throw unknownMember(target, name);
  }
  const query = of ?? { own: { all: false, properties: [] } };
  const { member } = navigation;
  if (member.kind === 'many') {
    return collectionJson({ kind: 'collection', collection: member.collection(), parent: member.parent(entity), call, seen: 0 }, query, style);
  }
  const found = member.get(entity, call);
  return found === undefined ? null : entityJson(liveOf(readable(member.type(), found, call), target), query.own, style);
};

const liveOf = (resource: ReturnType<typeof readable>, { call }: Pick<LiveEntity, 'call'>): LiveEntity => ({
  kind: 'entity', type: resource.type, entity: resource.entity, members: resource.members,
  call: resource.type.declaration.within?.(resource.entity, call) ?? call, staged: new Map(), seen: 0,
});

const collectionJson = (target: LiveCollection, query: Query, style: QueryStyle): CsomJson => {
  const { collection, parent, call } = target;
  permit(collection.needs, parent, () => collection.scope(parent, call), call);
  const json: Record<string, CsomJson> = { _ObjectType_: collectionTypeName(collection) };
  const children = query.children;
  const wantsCount = query.own.properties.some(({ name }) => name === 'Count');
  const entities = children !== undefined || wantsCount ? entitiesOf(target) : [];
  for (const { name } of query.own.properties) {
    const property = addition(additionsToCollection(collection), 'properties', name);
    if (property === undefined && name !== 'Count') {
      throw invalidRequest(`Field or property "${name}" does not exist.`);
    }
    json[name] = property === undefined ? entities.length : csomValue(property.member.type, property.member.get(parent, call));
  }
  if (query.own.all) {
    for (const [name, property] of additionsToCollection(collection).flatMap((one) => Object.entries(one.properties ?? {}))) {
      json[name] = csomValue(property.type, property.get(parent, call));
    }
  }
  if (children !== undefined) {
    json._Child_Items_ = entities.map((entity) => entityJson(entity, children, style));
  }
  return json;
};

const entitiesOf = (target: LiveCollection): LiveEntity[] => {
  const { collection, parent, call } = target;
  const type = collection.of();
  const found = collection.page !== undefined ? allPages(target) : (collection.all?.(parent, call) ?? []).filter((entity) => {
    const { reads, scope } = actualType(type, entity, call).declaration;
    return fulfils(reads, entity, () => scope(entity, call), call);
  });
  return found.map((entity) => liveOf({ kind: 'entity', type, entity }, { call }));
};

const allPages = ({ collection, parent, call }: LiveCollection): unknown[] => {
  const found: unknown[] = [];
  let skipToken: string | undefined;
  do {
    const page = collection.page?.(parent, { selection: { expanded: new Map() }, orderBy: [], ...(skipToken === undefined ? {} : { skipToken }) }, call);
    found.push(...(page?.entities ?? []));
    skipToken = page?.next;
  } while (skipToken !== undefined);
  return found;
};
