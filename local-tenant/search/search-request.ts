import { badRequest, notImplemented } from '../errors/refusals';
import type { SortKey } from './find-items';
import { managedProperty } from './managed-properties';
import type { SearchQuery } from './run-search';
import { queryMissing } from './search-refusals';

/** A search, whichever way it was asked for. */
export interface SearchRequest extends SearchQuery {
  readonly selectProperties: readonly string[];
  readonly sourceId: string;
}

/** What a client may say: names as the body of `postquery` has them, values as they came. */
export type GivenSearch = ReadonlyMap<string, unknown>;

/** Microsoft's result sources that hold what this tenant has, and what each adds to a query. */
const sources: Readonly<Record<string, string>> = {
  '8413cd39-2156-4e00-b54d-11efd9abdb89': '',
  'e7ec8cee-ded8-43c9-beb5-436b54b31e84': 'IsDocument:1',
  '5e34578e-4d08-4edc-8bf3-002acf3cdbcc': 'contentclass:STS_ListItem_WebPageLibrary',
  '48fec42e-4a92-48ce-8363-c2703a40e67d': 'contentclass:STS_ListItem_*',
};

const defaultSource = '8413cd39-2156-4e00-b54d-11efd9abdb89';
const defaultRows = 10;
const mostRows = 500;
const lastStart = 50_000;

/** They say how results are made nicer, or measure: nothing of what is found depends on them. */
const withoutEffect = new Set([
  'bypassresulttypes', 'clienttype', 'culture', 'desiredsnippetlength', 'enableinterleaving', 'enablenicknames', 'enableorderinghithighlightedproperty',
  'enablephonetic', 'enablequeryrules', 'enablesorting', 'enablestemming', 'generateblockranklog', 'hithighlightedmultivaluepropertylimit',
  'hithighlightedproperties', 'impressionid', 'maxsnippetlength', 'processbestbets', 'processpersonalfavorites', 'querytag', 'resultsurl', 'rowsperpage',
  'summarylength', 'timeout', 'timezoneid', 'totalrowsexactminimum', 'trimduplicates', 'uilanguage',
]);

const read = new Set(['querytext', 'querytemplate', 'selectproperties', 'rowlimit', 'startrow', 'sortlist', 'sourceid', 'hiddenconstraints']);

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0);

/** @throws 501 naming a parameter that would change what is found, and that this tenant does not heed */
const refuseOthers = (given: GivenSearch): void => {
  const other = [...given].find(([name, value]) => !read.has(name) && !withoutEffect.has(name) && !isEmpty(value));
  if (other !== undefined) throw notImplemented('Search parameter', other[0]);
};

const sortOf = (value: unknown): SortKey[] => {
  if (typeof value === 'string') {
    return value.split(',').map((part) => part.trim()).filter((part) => part !== '').map((part) => {
      const [, property = '', direction = 'ascending'] = /^\[?(\w+)\]?(?::(ascending|descending))?$/i.exec(part) ?? [];
      if (property === '') throw badRequest(`The sort expression '${part}' is not valid.`);
      return { property, descending: direction.toLowerCase() === 'descending' };
    });
  }
  return ((value ?? []) as readonly { Property?: string; Direction?: number }[]).map(({ Property = '', Direction = 0 }) =>
    ({ property: Property.replace(/^\[(.*)\]$/, '$1'), descending: Direction === 1 }));
};

const checkSort = (keys: readonly SortKey[]): SortKey[] => keys.filter(({ property }) => {
  if (property.toLowerCase() === 'rank') return false;
  if (managedProperty(property)?.sql === undefined) throw notImplemented('Sort by managed property', property);
  return true;
});

const selectedOf = (value: unknown): string[] => {
  const names = typeof value === 'string' ? value.split(',') : ((value ?? []) as readonly string[]);
  const chosen = names.map((name) => name.trim()).filter((name) => name !== '');
  const unknown = chosen.find((name) => managedProperty(name) === undefined);
  if (unknown !== undefined) throw notImplemented('Managed property', unknown);
  return chosen;
};

const numberOf = (given: GivenSearch, name: string, otherwise: number, most: number): number => {
  const value = given.get(name) ?? otherwise;
  if (typeof value !== 'number' || value < 0) throw badRequest(`The search parameter '${name}' must be a number of rows.`);
  return Math.min(value, most);
};

const textOf = (given: GivenSearch, name: string): string => {
  const value = given.get(name);
  return typeof value === 'string' ? value : '';
};

/** Reads what a search asks. @throws 500 without a query, 501 for what is not heeded */
export const readSearch = (given: GivenSearch): SearchRequest => {
  refuseOthers(given);
  const [text, template] = [textOf(given, 'querytext'), textOf(given, 'querytemplate')];
  const asked = template === '' ? text : template.replace(/\{searchTerms\}/gi, text === '' ? '*' : text);
  const other = /\{[^{}]+\}/.exec(template.replace(/\{searchTerms\}/gi, ''));
  if (other !== null && template !== '') throw notImplemented('Query variable', other[0]);
  if (asked.trim() === '') throw queryMissing();
  const sourceId = (textOf(given, 'sourceid') || defaultSource).toLowerCase();
  const source = sources[sourceId];
  if (source === undefined) throw notImplemented('Result source', sourceId);
  const parts = [asked, source, textOf(given, 'hiddenconstraints')].filter((part) => part.trim() !== '');
  return {
    text: parts.map((part) => `(${part})`).join(' AND '), sourceId,
    startRow: numberOf(given, 'startrow', 0, lastStart), rowLimit: numberOf(given, 'rowlimit', defaultRows, mostRows),
    sort: checkSort(sortOf(given.get('sortlist'))), selectProperties: selectedOf(given.get('selectproperties')),
  };
};
