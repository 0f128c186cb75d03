import { fulfilsPredicate, comparable } from '../../odata/filter-in-memory';
import { parseFilter } from '../../query/parse-filter';
import { columnsOf } from '../../query/predicate';
import { answer, type GraphAnswer, type GraphCall } from '../graph-call';
import { badRequest, notImplemented } from '../graph-error';
import type { JsonObject } from '../read-members';

/** Query options that a set of records management takes; which of them Microsoft's takes besides $expand is not documented. */
export const listOptions = ['$select', '$filter', '$orderby', '$top', '$skip', '$count'] as const;

/** What $select leaves of an object, besides what OData itself says of it. `also`: members that $expand added. */
export function selected(call: GraphCall, json: JsonObject, also: readonly string[] = []): JsonObject {
  const names = namesIn(call.query.get('$select'));
  if (names === undefined) return json;
  const unknown = names.find((name) => !(name in json));
  if (unknown !== undefined) throw badRequest(`Could not find a property named '${unknown}'.`);
  return Object.fromEntries(Object.entries(json).filter(([name]) => names.includes(name) || also.includes(name) || name.startsWith('@')));
}

/**
 * Answers with a set: filtered, ordered and cut as the query options ask, with a link to what follows.
 * @param also members that $expand added to each
 */
export function answerSet(call: GraphCall, context: string, all: readonly JsonObject[], also: readonly string[] = []): GraphAnswer {
  const found = ordered(call, filtered(call, all));
  const [top, skip] = [numberIn(call, '$top'), numberIn(call, '$skip') ?? 0];
  const page = found.slice(skip, top === undefined ? undefined : skip + top);
  const next = skip + page.length < found.length ? { '@odata.nextLink': nextLink(call, skip + page.length) } : {};
  const count = call.query.get('$count')?.toLowerCase() === 'true' ? { '@odata.count': found.length } : {};
  return answer(call, 200, context, { ...count, ...next, value: page.map((json) => selected(call, json, also)) });
}

function filtered(call: GraphCall, all: readonly JsonObject[]): readonly JsonObject[] {
  const filter = call.query.get('$filter');
  if (filter === undefined) return all;
  const predicate = parseFilter(filter);
  const deep = columnsOf(predicate).find((path) => path.length > 1);
  if (deep !== undefined) throw notImplemented(`$filter by '${deep.join('/')}'`);
  columnsOf(predicate).forEach(([name = '']) => demandMember(all, name));
  return all.filter((json) => fulfilsPredicate(predicate, ([name = '']) => comparable(json[name], name)));
}

function ordered(call: GraphCall, all: readonly JsonObject[]): readonly JsonObject[] {
  const order = call.query.get('$orderby');
  if (order === undefined) return all;
  const [, name = '', direction] = /^\s*(\w+)(?:\s+(asc|desc))?\s*$/i.exec(order) ?? [];
  if (name === '') throw notImplemented(`$orderby '${order}'`);
  demandMember(all, name);
  const sign = direction?.toLowerCase() === 'desc' ? -1 : 1;
  const textOf = (json: JsonObject): string => String(comparable(json[name], name) ?? '');
  return [...all].sort((one, other) => sign * textOf(one).localeCompare(textOf(other), 'en'));
}

function demandMember(all: readonly JsonObject[], name: string): void {
  if (all.length > 0 && !all.some((json) => name in json)) throw badRequest(`Could not find a property named '${name}'.`);
}

function numberIn(call: GraphCall, option: '$top' | '$skip'): number | undefined {
  const text = call.query.get(option);
  if (text !== undefined && !/^\d{1,6}$/.test(text)) throw badRequest(`Invalid value '${text}' for ${option} query option found.`);
  return text === undefined ? undefined : Number(text);
}

function nextLink(call: GraphCall, skip: number): string {
  const options = [...call.query].filter(([name]) => name !== '$skip').map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${call.root}/${call.path.map(encodeURIComponent).join('/')}?${[...options, `$skip=${skip}`].join('&')}`;
}

function namesIn(text: string | undefined): string[] | undefined {
  return text?.split(',').map((name) => name.trim()).filter((name) => name !== '');
}
