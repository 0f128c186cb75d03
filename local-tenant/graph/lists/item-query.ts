import type { Page } from '../../odata/entity-type';
import type { OrderBy } from '../../odata/query-options';
import { odataNameOf } from '../../items/odata-name';
import { pageOfItems } from '../../items/query-items';
import type { ListItem, ListOfItems } from '../../items/list-of-items';
import { columnsOf } from '../../query/predicate';
import { parseFilter } from '../../query/parse-filter';
import type { Call } from '../../rest/call';
import type { GraphContext } from '../engine/graph-context';
import { refuseOptions, type GraphQuery } from '../engine/graph-query';
import { invalidRequest, onlyLinksPage } from '../engine/graph-refusals';
import type { GraphPage } from '../engine/graph-type';

const defaultSize = 200;
const largestSize = 5000;

/** Names of Graph's own for what every item has. */
const ownNames: Readonly<Record<string, string>> = { id: 'ID', createddatetime: 'Created', lastmodifieddatetime: 'Modified' };

/** `fields/SeriesLookupId` is REST's `SeriesId`. */
const restName = (name: string): string => {
  const field = /^fields\/(\w+)$/i.exec(name)?.[1];
  if (field === undefined) {
    const own = ownNames[name.toLowerCase()];
    if (own === undefined) throw invalidRequest(`Field '${name}' is not recognized`);
    return own;
  }
  if (field.toLowerCase() === 'id') return 'ID';
  const pointer = /^(\w+)LookupId$/.exec(field)?.[1];
  return odataNameOf(pointer === undefined ? field : `${pointer}Id`);
};

/** Words of the expression language, which are no names of columns. */
const words = new Set(['and', 'or', 'not', 'eq', 'ne', 'lt', 'le', 'gt', 'ge', 'null', 'true', 'false', 'startswith', 'substringof', 'contains']);

/** OData 4 writes `contains(column,'x')` where the filters of lists have `substringof('x',column)`, and `in` for a row of `eq`. */
const asListFilter = (filter: string): string => filter
  .replace(/\bcontains\(\s*([\w/]+)\s*,\s*('\d+')\s*\)/gi, (_whole, column: string, text: string) => `substringof(${text},${column})`)
  .replace(/([\w/]+)\s+in\s*\(([^)]*)\)/gi, (_whole, column: string, list: string) =>
    `(${list.split(',').map((value) => `${column} eq ${value.trim()}`).join(' or ')})`);

/**
 * A filter of Graph (OData 4) as the items of a list take it: columns by their names, dates with their mark. The texts in it stay as they are: a number
 * in quotes stands for each of them meanwhile.
 */
export const filterForItems = (filter: string): string => {
  const texts: string[] = [];
  const withoutTexts = filter.replace(/'(?:[^']|'')*'/g, (text) => `'${texts.push(text) - 1}'`);
  const textAt = (place: string): string => texts[Number(place)] ?? '';
  return asListFilter(withoutTexts)
    .replace(/(fields\/\w+LookupId\s+(?:eq|ne|lt|le|gt|ge)\s+)'(\d+)'/gi, (whole, column: string, place: string) =>
      (/^'\d+'$/.test(textAt(place)) ? column + textAt(place).slice(1, -1) : whole))
    .replace(/'\d+'|\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?|[A-Za-z_][\w/]*/g, (token) => {
      if (token.startsWith("'")) return textAt(token.slice(1, -1));
      if (/^\d/.test(token)) return `datetime'${token}'`;
      return words.has(token.toLowerCase()) ? token : restName(token);
    });
};

const orderOf = (text: string | undefined): OrderBy[] =>
  (text ?? '').split(',').map((part) => part.trim()).filter((part) => part !== '').map((part) => {
    const [name = '', direction = 'asc'] = part.split(/\s+/);
    return { property: restName(name), descending: direction.toLowerCase() === 'desc' };
  });

const isIndexed = (name: string, list: ListOfItems): boolean => {
  if (name === 'ID') return true;
  const own = list.columns.find((column) => odataNameOf(column.name) === name || `${odataNameOf(column.name)}Id` === name);
  return own?.indexed ?? list.indexedSystemColumns.has(name.replace(/^(Author|Editor)Id$/, '$1'));
};

/** @throws 400 for a column without an index, unless the client accepts that large lists may refuse it */
const refuseUnindexed = (names: readonly string[], list: ListOfItems, context: GraphContext): void => {
  if (/HonorNonIndexedQueriesWarningMayFailRandomly|AllowThrottleableQueries/i.test(context.headers.get('prefer') ?? '')) return;
  const unindexed = names.find((name) => !isIndexed(name, list));
  if (unindexed === undefined) return;
  throw invalidRequest(`Field '${unindexed}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' `
    + 'header to allow this, but be warned that such queries may fail on large lists.');
};

const tokenOf = (text: string | undefined): string | undefined => (text === undefined ? undefined : Buffer.from(text, 'base64url').toString('utf8'));

/** One page of a list's items: by the query engine of REST's items, with its permissions and its threshold. */
export const pageForGraph = (list: ListOfItems, query: GraphQuery, call: Call, context: GraphContext): GraphPage<ListItem> => {
  refuseOptions(query, ['search'], 'the items of a list');
  if (query.count) throw onlyLinksPage('$count');
  const filter = query.filter === undefined ? undefined : filterForItems(query.filter);
  const orderBy = orderOf(query.orderBy);
  const filtered = filter === undefined ? [] : columnsOf(parseFilter(filter)).map((path) => path.join('/'));
  refuseUnindexed([...filtered, ...orderBy.map(({ property }) => property)], list, context);
  const page: Page<ListItem> = pageOfItems(list, {
    selection: { expanded: new Map() }, filter, orderBy, top: Math.min(query.top ?? defaultSize, largestSize), skipToken: tokenOf(query.skipToken),
  }, call);
  return { entities: page.entities, next: page.next === undefined ? undefined : Buffer.from(page.next).toString('base64url') };
};
