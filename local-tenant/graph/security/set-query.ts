import { parseGraphFilter, type FilterReader, type FilterValue } from '../engine/graph-filter';
import { queryFrom, refuseOptions, type GraphQuery } from '../engine/graph-query';
import { unknownProperty } from '../engine/graph-refusals';
import { answer, type GraphAnswer, type GraphCall } from '../graph-call';
import { badRequest, notImplemented } from '../graph-error';
import type { JsonObject } from '../read-members';
import type { RecordSet } from './record-set';

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const onOne: readonly (keyof GraphQuery)[] = ['filter', 'orderBy', 'top', 'skip', 'skipToken', 'search', 'count'];

/** Makes the JSON of what is asked, with the navigations that $expand names. */
export type Shown = (expanded: readonly string[]) => JsonObject;

/**
 * The query options of a request, checked: those of a set, of one of it, or none, as for whatever changes something. Which ones Microsoft's records
 * management takes besides $expand is not documented.
 * @throws 400 for names that are not published, 501 for options that mean nothing there
 */
export const setQuery = (call: GraphCall, set: RecordSet, of: 'set' | 'one' | 'none'): GraphQuery => {
  const query = queryFrom(call.query);
  refuseOptions(query, of === 'set' ? ['skipToken', 'search'] : of === 'one' ? onOne : [...onOne, 'select', 'expand'], 'this address');
  query.select?.forEach((name) => demandName(name, [...set.properties, ...set.navigations, '*'], set));
  query.expand.forEach(({ name, query: nested }) => {
    demandName(name, set.navigations, set);
    refuseOptions(nested, [...onOne, 'expand'], `$expand of '${name}'`);
  });
  return query;
};

/** Answers with one of a set. */
export const answerOne = (call: GraphCall, set: RecordSet, shown: Shown): GraphAnswer => {
  const query = setQuery(call, set, 'one');
  return { ...answer(call, 200, `${set.context}${chosen(query)}/$entity`, asAsked(shown(expandedIn(set, query)), query)), type: set.type };
};

/** Answers with a set: filtered, ordered and cut as the query options ask, with a link to what follows; with its number for `$count`. */
export const answerSet = (call: GraphCall, set: RecordSet, all: readonly Shown[], countOnly = false): GraphAnswer => {
  const query = setQuery(call, set, 'set');
  const rows = all.map((shown) => shown(expandedIn(set, query)));
  const found = ordered(set, query, filtered(set, query, rows));
  if (countOnly) return { status: 200, text: String(found.length), type: 'value' };
  const skip = numberIn(query.skip);
  const page = found.slice(skip, query.top === undefined ? undefined : skip + query.top);
  const next = page.length > 0 && skip + page.length < found.length ? { '@odata.nextLink': nextLink(call, skip + page.length) } : {};
  const count = query.count ? { '@odata.count': found.length } : {};
  return answer(call, 200, `${set.context}${chosen(query)}`, { ...count, ...next, value: page.map((json) => asAsked(json, query)) });
};

const expandedIn = (set: RecordSet, query: GraphQuery): string[] =>
  set.navigations.filter((known) => query.expand.some(({ name }) => same(name, known)));

const demandName = (name: string, known: readonly string[], set: RecordSet): void => {
  if (!known.some((one) => same(one, name))) throw unknownProperty(name, set.type);
};

/** `(displayName,descriptors())`, as `@odata.context` says what was selected and expanded. */
const chosen = ({ select, expand }: GraphQuery): string =>
  (select === undefined ? '' : `(${[...select, ...expand.map(({ name }) => `${name}()`)].join(',')})`);

/** What $select leaves of an object, and of what hangs on it; what OData itself says of it stays. */
const asAsked = (json: JsonObject, { select, expand }: GraphQuery): JsonObject => {
  const wanted = select === undefined || select.includes('*') ? undefined : [...select, ...expand.map(({ name }) => name)];
  const kept = Object.entries(json).filter(([name]) => wanted === undefined || name.startsWith('@') || wanted.some((one) => same(one, name)));
  return Object.fromEntries(kept.map(([name, value]) => {
    const nested = expand.find((one) => same(one.name, name))?.query;
    return [name, nested === undefined ? value : nestedAsAsked(value, nested)];
  }));
};

const nestedAsAsked = (value: unknown, query: GraphQuery): unknown => {
  if (Array.isArray(value)) return value.map((one) => asAsked(one as JsonObject, query));
  return value === null ? null : asAsked(value as JsonObject, query);
};

const readerOf = (set: RecordSet, json: JsonObject): FilterReader => (path) => {
  const [first = '', ...rest] = path;
  const member = (of: unknown, name: string): unknown =>
    (typeof of === 'object' && of !== null ? Object.entries(of).find(([known]) => same(known, name))?.[1] : undefined);
  demandName(first, set.properties, set);
  return (rest.reduce<unknown>(member, member(json, first)) ?? null) as FilterValue;
};

/** A set that is empty refuses what cannot be read, like every other. */
const filtered = (set: RecordSet, { filter }: GraphQuery, all: readonly JsonObject[]): readonly JsonObject[] => {
  if (filter === undefined) return all;
  const parsed = parseGraphFilter(filter);
  if (all.length === 0) parsed.holds(readerOf(set, {}));
  return all.filter((json) => parsed.holds(readerOf(set, json)));
};

const ordered = (set: RecordSet, { orderBy }: GraphQuery, all: readonly JsonObject[]): readonly JsonObject[] => {
  if (orderBy === undefined) return all;
  const [, name = '', direction] = /^\s*(\w+)(?:\s+(asc|desc))?\s*$/i.exec(orderBy) ?? [];
  if (name === '') throw notImplemented(`$orderby '${orderBy}'`);
  demandName(name, set.properties, set);
  const sign = direction?.toLowerCase() === 'desc' ? -1 : 1;
  const keyOf = (json: JsonObject): string => {
    const value = readerOf(set, json)([name]);
    if (typeof value === 'object' && value !== null) throw notImplemented(`$orderby by '${name}'`);
    return String(value ?? '');
  };
  return [...all].sort((one, other) => sign * keyOf(one).localeCompare(keyOf(other), 'en'));
};

const numberIn = (text: string | undefined): number => {
  if (text !== undefined && !/^\d{1,9}$/.test(text)) throw badRequest(`Invalid value '${text}' for $skip query option found.`);
  return Number(text ?? 0);
};

const nextLink = (call: GraphCall, skip: number): string => {
  const options = [...call.query].filter(([name]) => !/^\$?skip$/i.test(name)).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${call.root}/${call.path.map(encodeURIComponent).join('/')}?${[...options, `$skip=${skip}`].join('&')}`;
};
