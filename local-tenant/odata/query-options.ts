import { badRequest, notImplemented } from '../errors/refusals';
import { selectionOf, type Selection } from './selection';

export interface OrderBy {
  readonly property: string;
  readonly descending: boolean;
}

/** The `$` options of a query string, read but not yet checked against a type. */
export interface QueryOptions {
  readonly selection: Selection;
  readonly filter?: string;
  readonly orderBy: readonly OrderBy[];
  readonly top?: number;
  readonly skip?: number;
  readonly skipToken?: string;
}

const known = new Set(['$select', '$expand', '$filter', '$orderby', '$top', '$skip', '$skiptoken']);

const wholeNumber = (name: string, text: string | undefined): number | undefined => {
  if (text === undefined) {
    return undefined;
  }
  if (!/^\d{1,9}$/.test(text)) {
    throw badRequest(`The query option '${name}' must be a non-negative integer; '${text}' is none.`);
  }
  return Number(text);
};

const orderByOf = (text: string | undefined): OrderBy[] =>
  (text ?? '').split(',').map((part) => part.trim()).filter((part) => part !== '').map((part) => {
    const match = /^(\S+?)(?:\s+(asc|desc))?$/i.exec(part);
    if (match === null) {
      throw badRequest(`The $orderby expression '${part}' is not valid.`);
    }
    return { property: match[1] ?? '', descending: match[2]?.toLowerCase() === 'desc' };
  });

/**
 * @param query the query string's options without parameter aliases
 * @throws 501 naming an option that is not served
 */
export const readQueryOptions = (query: ReadonlyMap<string, string>): QueryOptions => {
  const options = new Map<string, string>();
  for (const [name, value] of query) {
    const lower = name.toLowerCase();
    if (!known.has(lower)) {
      throw notImplemented('Query option', name);
    }
    options.set(lower, value);
  }
  return {
    selection: selectionOf(options.get('$select'), options.get('$expand')),
    filter: options.get('$filter'),
    orderBy: orderByOf(options.get('$orderby')),
    top: wholeNumber('$top', options.get('$top')),
    skip: wholeNumber('$skip', options.get('$skip')),
    skipToken: options.get('$skiptoken'),
  };
};
