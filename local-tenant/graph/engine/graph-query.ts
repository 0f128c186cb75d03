import { badRequest, notImplemented } from '../graph-error';

/** What $select and $expand want of an entity, and of what hangs on it. */
export interface GraphQuery {
  readonly select?: readonly string[];
  readonly expand: readonly GraphExpansion[];
  readonly filter?: string;
  readonly orderBy?: string;
  readonly top?: number;
  readonly skip?: string;
  readonly skipToken?: string;
  readonly search?: string;
  readonly count: boolean;
}

export interface GraphExpansion {
  readonly name: string;
  readonly query: GraphQuery;
}

const options = ['select', 'expand', 'filter', 'orderby', 'top', 'skip', 'skiptoken', 'search', 'count'] as const;
type Option = (typeof options)[number];

/** Cuts at a separator that stands outside parentheses and quotes. */
const cutAt = (text: string, separator: ',' | ';'): string[] => {
  const parts: string[] = [''];
  let [depth, quoted] = [0, false];
  for (const letter of text) {
    if (letter === "'") quoted = !quoted;
    if (!quoted && letter === '(') depth += 1;
    if (!quoted && letter === ')') depth -= 1;
    if (letter === separator && depth === 0 && !quoted) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${letter}`);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
};

const expansionOf = (text: string): GraphExpansion => {
  const [, name, inner] = /^([\w.]+)(?:\(([\s\S]*)\))?$/.exec(text) ?? [];
  if (name === undefined) throw badRequest(`Syntax error in $expand: '${text}'.`);
  const pairs = cutAt(inner ?? '', ';').map((option): [string, string] => {
    const at = option.indexOf('=');
    return [option.slice(0, at), option.slice(at + 1)];
  });
  return { name, query: queryFrom(new Map(pairs)) };
};

const numberOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw badRequest(`Invalid value '${text}' for $top query option found. The $top query option requires a non-negative integer value.`);
  return Number(text);
};

const flagOf = (text: string | undefined): boolean => {
  if (text !== undefined && !/^(true|false)$/i.test(text)) throw badRequest(`Invalid value '${text}' for $count query option found.`);
  return text?.toLowerCase() === 'true';
};

/**
 * Reads the query options of an address; the dollar sign may be left out, as Graph allows.
 * @throws 501 for an option that is not served, 400 for one that cannot be read
 */
export const queryFrom = (given: ReadonlyMap<string, string>): GraphQuery => {
  const found = new Map<Option, string>();
  for (const [name, value] of given) {
    const known = options.find((option) => name.toLowerCase().replace(/^\$/, '') === option);
    if (known === undefined) throw notImplemented(`The query option '${name}'`);
    found.set(known, value);
  }
  return {
    select: found.has('select') ? cutAt(found.get('select') ?? '', ',') : undefined,
    expand: cutAt(found.get('expand') ?? '', ',').map(expansionOf),
    filter: found.get('filter'),
    orderBy: found.get('orderby'),
    top: numberOf(found.get('top')),
    skip: found.get('skip'),
    skipToken: found.get('skiptoken'),
    search: found.get('search'),
    count: flagOf(found.get('count')),
  };
};

/** Refuses options that have no meaning where they stand, by name. */
export const refuseOptions = (query: GraphQuery, names: readonly (keyof GraphQuery)[], where: string): void => {
  const given = names.find((name) => (name === 'count' ? query.count : name === 'expand' ? query.expand.length > 0 : query[name] !== undefined));
  if (given !== undefined) throw notImplemented(`The query option '$${given.toLowerCase()}' on ${where}`);
};
