/**
 * Filters for SharePoint list items, built from values and never from strings: names are checked, literals escaped.
 * Only what SharePoint supports: `eq ne gt ge lt le`, `startswith`, `substringof`, `and`, `or`.
 * Put the predicate on an indexed column that narrows most first: the 5,000 threshold looks at that one.
 */
export interface ODataFilter {
  readonly odata: string;
}

type Operator = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';
type Literal = string | number | Date;

const columnPattern = /^[A-Za-z_][A-Za-z0-9_]*(\/[A-Za-z_][A-Za-z0-9_]*)?$/;

const column = (name: string): string => {
  if (!columnPattern.test(name)) throw new TypeError(`'${name}' is no name of a column`);
  return name;
};

const quoted = (text: string): string => `'${text.replace(/'/g, "''")}'`;

const literal = (value: Literal): string => {
  if (typeof value === 'string') return quoted(value);
  if (value instanceof Date) return `datetime'${value.toISOString()}'`;
  if (!Number.isFinite(value)) throw new TypeError('A filter takes only finite numbers');
  return String(value);
};

const comparison =
  (operator: Operator) =>
  (name: string, value: Literal): ODataFilter => ({ odata: `${column(name)} ${operator} ${literal(value)}` });

export const equals = comparison('eq');
export const notEquals = comparison('ne');
export const greaterThan = comparison('gt');
export const atLeast = comparison('ge');
export const lessThan = comparison('lt');
export const atMost = comparison('le');

export const startsWith = (name: string, text: string): ODataFilter => ({
  odata: `startswith(${column(name)},${quoted(text)})`,
});

export const contains = (name: string, text: string): ODataFilter => ({
  odata: `substringof(${quoted(text)},${column(name)})`,
});

const joined = (word: 'and' | 'or', filters: readonly ODataFilter[]): ODataFilter => {
  const [first, ...rest] = filters;
  if (first === undefined) throw new TypeError(`'${word}' needs at least one filter`);
  if (rest.length === 0) return first;
  return { odata: filters.map(({ odata }) => `(${odata})`).join(` ${word} `) };
};

export const all = (...filters: readonly ODataFilter[]): ODataFilter => joined('and', filters);
export const any = (...filters: readonly ODataFilter[]): ODataFilter => joined('or', filters);

/** The column holds one of the values; there must be at least one. */
export const oneOf = (name: string, values: readonly Literal[]): ODataFilter =>
  any(...values.map((value) => equals(name, value)));
