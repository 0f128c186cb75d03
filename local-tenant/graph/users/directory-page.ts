import type { GraphContext } from '../engine/graph-context';
import { parseGraphFilter } from '../engine/graph-filter';
import { pageInMemory } from '../engine/graph-page';
import type { GraphQuery } from '../engine/graph-query';
import { unsupportedQuery } from '../engine/graph-refusals';
import type { GraphPage, GraphType } from '../engine/graph-type';
import { badRequest, GraphError } from '../graph-error';

/** What $search looks at in an entity: words of names begin so, other properties as a whole. */
type SearchText = (property: string) => string | undefined;

const isEventual = (context: GraphContext): boolean => {
  const level = context.headers.get('consistencylevel');
  if (level !== undefined && level.toLowerCase() !== 'eventual') throw badRequest(`The value '${level}' of the header ConsistencyLevel is not valid.`);
  return level !== undefined;
};

/** @throws 400 for what only advanced queries have (Microsoft Graph, "Advanced query capabilities on Microsoft Entra ID objects") */
const refuseAdvanced = (query: GraphQuery, context: GraphContext): void => {
  const eventual = isEventual(context);
  if (query.search !== undefined && !eventual) {
    throw unsupportedQuery("Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'");
  }
  if (eventual && query.count) return;
  const [operator] = query.filter === undefined ? [] : parseGraphFilter(query.filter).advanced;
  if (operator !== undefined) {
    throw unsupportedQuery(`Operator '${operator}' is not supported because the required parameters might be missing. Try adding $count=true query parameter and `
      + 'ConsistencyLevel:eventual header. Refer to https://aka.ms/graph-docs/advanced-queries for more information');
  }
  if (query.filter !== undefined && query.orderBy !== undefined) throw unsupportedQuery('Sorting not supported for current query.');
};

const clause = /^\s*"([A-Za-z]+):([^"]*)"\s*(?:(AND|OR)\s+|$)/i;

/** `"displayName:an" AND "mail:b"`, which holds from the left to the right. @throws 400 */
const searchTest = (search: string): ((text: SearchText) => boolean) => {
  const clauses: { readonly property: string; readonly value: string; readonly joinedBy: string }[] = [];
  let joinedBy = 'OR';
  for (let rest = search; rest.trim() !== '' || clauses.length === 0;) {
    const found = clause.exec(rest);
    if (found === null) throw new GraphError(400, 'Request_BadRequest', `Syntax error in $search: clauses have the form "property:value", not ${rest.trim()}.`);
    clauses.push({ property: found[1] ?? '', value: (found[2] ?? '').toLowerCase(), joinedBy });
    joinedBy = (found[3] ?? '').toUpperCase();
    rest = rest.slice(found[0].length);
  }
  return (text) => clauses.reduce((holds, one) => {
    const known = text(one.property);
    if (known === undefined) throw unsupportedQuery(`Property '${one.property}' does not support $search.`);
    const words = /^(displayName|description)$/i.test(one.property) ? [known, ...known.split(/\s+/)] : [known];
    const here = words.some((word) => word.toLowerCase().startsWith(one.value));
    return one.joinedBy === 'AND' ? holds && here : holds || here;
  }, false);
};

/** One page of the directory's objects of a kind, by the rules that the directory has for queries. */
export const directoryPage = <E>(
  of: GraphType<E>, all: readonly E[], query: GraphQuery, context: GraphContext, sizes: { readonly usual: number; readonly most: number }, textOf: (entity: E) => SearchText,
): GraphPage<E> => {
  refuseAdvanced(query, context);
  if (query.top !== undefined && (query.top < 1 || query.top > sizes.most)) {
    throw unsupportedQuery(`Invalid page size specified: '${query.top}'. Must be between 1 and ${sizes.most} inclusive.`);
  }
  const test = query.search === undefined ? undefined : searchTest(query.search);
  const found = test === undefined ? all : all.filter((entity) => test(textOf(entity)));
  const page = pageInMemory(of, found, { ...query, search: undefined, top: query.top ?? sizes.usual }, context);
  // Without the header the directory leaves the count out.
  return isEventual(context) ? page : { ...page, total: undefined };
};
