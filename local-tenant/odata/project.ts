import { tooManyResources } from '../errors/refusals';
import { unknownProperty } from '../errors/unknown-names';
import type { ApiRequest } from '../rest/api-request';
import type { Call } from '../rest/call';
import { fulfils, permit } from '../security/permit';
import { entitySetOf } from './entity-set';
import type { Collection, EntityType, Members, Navigation, Page } from './entity-type';
import { pageInMemory } from './in-memory';
import { actualType, familyNames, isKnownInFamily, membersOf, type MemberTable } from './members';
import type { QueryOptions } from './query-options';
import type { RenderedCollection, RenderedEntity, RenderedProperty } from './rendered';
import type { Selection } from './selection';

const chosenProperties = (
  type: EntityType<unknown>,
  members: MemberTable<unknown>,
  selection: Selection,
  entity: unknown,
  call: Call,
): RenderedProperty[] => {
  const names = selection.names ?? ['*'];
  const chosen = new Map<string, RenderedProperty>();
  const add = ({ name, member }: NonNullable<ReturnType<typeof members.find<'properties'>>>): void => {
    const shown = { name, type: member.type, value: member.get(entity, call) };
    chosen.set(name, shown);
    if (member.alsoAs !== undefined) {
      chosen.set(member.alsoAs, { ...shown, name: member.alsoAs });
    }
  };
  for (const name of names) {
    if (name === '*') {
      [...members.all('properties')].filter(({ member }) => member.onRequest !== true).forEach(add);
      continue;
    }
    const property = members.find('properties', name);
    if (property !== undefined) {
      add(property);
    } else if (members.find('navigations', name) === undefined && !isKnownInFamily(type, name)) {
      throw actualType(type, entity, call).declaration.unknownProperty?.(name, 'select', entity, call) ?? unknownProperty(familyNames(type), name);
    }
  }
  return [...chosen.values()];
};

const isSelected = (selection: Selection, name: string): boolean =>
  selection.names === undefined ||
  selection.names.some((chosen) => chosen === '*' || chosen.toLowerCase() === name.toLowerCase());

const expandOne = (
  navigation: Navigation<unknown>,
  entity: unknown,
  selection: Selection,
  call: Call,
): RenderedEntity | RenderedCollection | null => {
  if (navigation.kind === 'many') {
    const options: QueryOptions = { selection, orderBy: [] };
    return projectCollection(navigation.collection(), navigation.parent(entity), options, call);
  }
  const target = navigation.get(entity, call);
  const type = navigation.type();
  if (target === undefined) {
    return null;
  }
  const { reads, scope } = actualType(type, target, call).declaration;
  return fulfils(reads, target, () => scope(target, call), call) ? projectEntity(type, target, selection, call) : null;
};

const withNames = (selection: Selection, names: readonly string[]): Selection =>
  names.length === 0 ? selection : { ...selection, names: [...(selection.names ?? ['*']), ...names] };

/** Expanding there and back again would grow without end: a request may show so many things. The number is this tenant's own. */
const mostShown = 70_000;
const shown = new WeakMap<ApiRequest, number>();

const countShown = ({ request }: Call): void => {
  const count = (shown.get(request) ?? 0) + 1;
  if (count > mostShown) {
    throw tooManyResources();
  }
  shown.set(request, count);
};

/**
 * What $select and $expand want of one entity.
 * @throws 400 when a request shows too much, 501 naming a property or navigation that is not known
 */
export const projectEntity = (
  type: EntityType<unknown>,
  entity: unknown,
  selection: Selection,
  call: Call,
  given?: Members<unknown>,
): RenderedEntity => {
  countShown(call);
  const members = membersOf(type, entity, call, given);
  const actual = actualType(type, entity, call).declaration;
  const typeName = actual.typeName?.(entity, call) ?? actual.name;
  const expanded: { name: string; value: RenderedEntity | RenderedCollection | null }[] = [];
  const alsoSelected: string[] = [];
  for (const { name: asked, selection: inner } of selection.expanded.values()) {
    const navigation = members.find('navigations', asked);
    if (navigation === undefined) {
      // A plain property in $expand is given as if $select had named it: CLI for Microsoft 365 asks so for HasUniqueRoleAssignments.
      if (members.find('properties', asked) === undefined || inner.expanded.size > 0) {
        throw unknownProperty(familyNames(type), asked, 'Expanded property');
      }
      alsoSelected.push(asked);
      continue;
    }
    if (isSelected(selection, asked)) {
      expanded.push({ name: navigation.name, value: expandOne(navigation.member, entity, inner, call) });
    }
  }
  return {
    kind: 'entity',
    typeName,
    set: entitySetOf(actualType(type, entity, call), typeName),
    id: actual.id?.(entity),
    path: actual.path(entity, call),
    etag: actual.etag?.(entity),
    values: chosenProperties(type, members, withNames(selection, alsoSelected), entity, call),
    expanded,
    deferred: [...members.all('navigations')].map(({ name }) => name)
      .filter((name) => isSelected(selection, name) && !expanded.some((done) => done.name === name)),
  };
};

/** An unknown name is refused even when there is no row to read it from. */
const checkSelection = (type: EntityType<unknown>, selection: Selection, given?: Members<unknown>): void => {
  const names = [...(selection.names ?? []), ...[...selection.expanded.values()].map(({ name }) => name)];
  const unknown = names.find((name) => name !== '*' && !isKnownInFamily(type, name, given));
  if (unknown !== undefined) {
    throw unknownProperty(familyNames(type), unknown);
  }
};

const nextLink = (call: Call, token: string): string => {
  const query = new Map([...call.request.query].filter(([name]) => !/^\$(skiptoken|skip)$/i.test(name)));
  query.set('$skiptoken', token);
  const text = [...query].map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');
  const resource = encodeURI(call.request.resource).replace(/[?#]/g, encodeURIComponent);
  return `${call.request.origin}${call.request.webPath}/_api/${resource}?${text}`;
};

const pageOf = (collection: Collection<unknown, unknown>, parent: unknown, options: QueryOptions, call: Call): Page<unknown> => {
  if (collection.page !== undefined) {
    return collection.page(parent, options, call);
  }
  const type = collection.of();
  const entities = (collection.all?.(parent, call) ?? []).filter((entity) => {
    const { reads, scope } = actualType(type, entity, call).declaration;
    return fulfils(reads, entity, () => scope(entity, call), call);
  });
  return pageInMemory(type, entities, options, call);
};

/** What a query wants of a collection, without what the caller may not see. */
export const projectCollection = (
  collection: Collection<unknown, unknown>,
  parent: unknown,
  options: QueryOptions,
  call: Call,
): RenderedCollection => {
  permit(collection.needs, parent, () => collection.scope(parent, call), call);
  const given = collection.dynamic?.(parent, call);
  const type = collection.of();
  const page = pageOf(collection, parent, options, call);
  if (page.entities.length === 0) {
    checkSelection(type, options.selection, given);
  }
  return {
    kind: 'collection',
    path: collection.path(parent, call),
    set: entitySetOf(type, collection.typeName?.(parent)),
    entities: page.entities.map((entity) => projectEntity(type, entity, options.selection, call, given)),
    next: page.next === undefined ? undefined : nextLink(call, page.next),
  };
};

