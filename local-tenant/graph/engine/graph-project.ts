import { notImplemented } from '../graph-error';
import { unknownProperty } from './graph-refusals';
import type { GraphContext } from './graph-context';
import type { GraphExpansion, GraphQuery } from './graph-query';
import type { GraphNavigation, GraphType } from './graph-type';
import { pageOf } from './graph-page';

type Json = Record<string, unknown>;

const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const entryOf = <T>(members: Readonly<Record<string, T>> | undefined, name: string): readonly [string, T] | undefined =>
  Object.entries(members ?? {}).find(([known]) => sameName(known, name));

/** @throws 501 for what is published and not served, 400 for what is not published */
const unknownName = (type: GraphType<unknown>, name: string): Error =>
  type.unserved.some((known) => sameName(known, name))
    ? notImplemented(`The property '${name}' of ${type.name}`)
    : unknownProperty(name, type.name);

/** Checks $select and $expand against a type, also where there is nothing to show. */
export const checkNames = (type: GraphType<unknown>, query: GraphQuery): void => {
  for (const name of query.select ?? []) {
    const known = entryOf(type.properties, name) !== undefined || entryOf(type.navigations, name) !== undefined;
    if (!known && type.dynamic === undefined && name !== '*' && !name.startsWith('@')) throw unknownName(type, name);
  }
  for (const { name } of query.expand) {
    if (entryOf(type.navigations, name) === undefined) throw unknownName(type, name);
  }
};

const valuesOf = (type: GraphType<unknown>, entity: unknown, query: GraphQuery, context: GraphContext): Json => {
  const wanted = query.select?.includes('*') === true ? undefined : query.select;
  const json: Json = {};
  for (const [name, property] of Object.entries(type.properties)) {
    const chosen = wanted === undefined ? property.onSelect !== true : wanted.some((one) => sameName(one, name));
    const value = chosen ? property.get(entity, context) : undefined;
    if (chosen && (type.writesNull === true || (value !== null && value !== undefined))) json[name] = value ?? null;
  }
  const isWanted = (name: string): boolean => wanted === undefined || wanted.some((one) => sameName(one, name) || sameName(`@${one}`, name));
  const annotations = Object.entries(type.annotations?.(entity, context) ?? {}).filter(([name]) => isWanted(name));
  return { ...Object.fromEntries(annotations), ...json, ...type.dynamic?.(entity, context, wanted) };
};

const expanded = (name: string, navigation: GraphNavigation<unknown>, entity: unknown, query: GraphQuery, context: GraphContext): Json => {
  if (navigation.kind === 'one') {
    const target = navigation.get(entity, context);
    return { [name]: target === undefined ? null : projectGraph(navigation.type(), target, query, context, false) };
  }
  const collection = navigation.collection();
  const page = pageOf(collection, navigation.parent(entity, context), query, context);
  return { [name]: page.entities.map((one) => projectGraph(collection.of(), one, query, context, false)) };
};

const expansionsOf = (type: GraphType<unknown>, query: GraphQuery, isAlone: boolean): readonly GraphExpansion[] => {
  if (!isAlone || query.select !== undefined) return query.expand;
  const byDefault = Object.entries(type.navigations ?? {})
    .filter(([name, navigation]) => navigation.kind === 'one' && navigation.byDefault === true && !query.expand.some((asked) => sameName(asked.name, name)));
  return [...query.expand, ...byDefault.map(([name]) => ({ name, query: { expand: [], count: false } }))];
};

/**
 * One entity in JSON, as $select and $expand want it.
 * @param isAlone it is what the address leads to, and not one of many: then what comes by default comes along
 */
export const projectGraph = (type: GraphType<unknown>, entity: unknown, query: GraphQuery, context: GraphContext, isAlone: boolean): Json => {
  checkNames(type, query);
  const etag = context.metadata === 'none' ? undefined : type.etag?.(entity);
  const json: Json = { ...(etag === undefined ? {} : { '@odata.etag': etag }), ...valuesOf(type, entity, query, context) };
  for (const { name: asked, query: inner } of expansionsOf(type, query, isAlone)) {
    const [name, navigation] = entryOf(type.navigations, asked) ?? [];
    if (name !== undefined && navigation !== undefined) Object.assign(json, expanded(name, navigation, entity, inner, context));
  }
  return json;
};
