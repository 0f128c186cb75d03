import type { SqlValue } from './bind-literal';
import type { SortKey, SortOrder } from './order-by';
import { comparableSql, type SqlFragment } from './predicate-to-sql';
import { invalidOption } from './query-refusals';
import { textKey } from './text-key';

/** Where a page begins: after (or, going back, before) the row with these sort values and this ID. */
export interface SkipToken {
  readonly id: number;
  readonly backwards: boolean;
  /** Sort values by column name, as text; a name that is missing or empty stands for an empty column. */
  readonly values: ReadonlyMap<string, string>;
}

/**
 * Parses `$skiptoken`, `Paged=TRUE&p_SortBehavior=0&p_Title=x&p_ID=5`. `PagedPrev=TRUE` reads the page before.
 *
 * @throws ApiError 400 for another form or a member that SharePoint's paging does not know.
 */
export function parseSkipToken(text: string): SkipToken {
  const values = new Map<string, string>();
  let id: number | undefined;
  let paged = false;
  let backwards = false;
  for (const [name, value] of new URLSearchParams(text)) {
    if (name === 'Paged' && value.toUpperCase() === 'TRUE') paged = true;
    else if (name === 'PagedPrev' && value.toUpperCase() === 'TRUE') backwards = true;
    else if (name === 'p_ID' && /^\d{1,10}$/.test(value)) id = Number(value);
    else if (name === 'p_SortBehavior' && value === '0') continue;
    else if (name.startsWith('p_') && name !== 'p_ID' && name !== 'p_SortBehavior') values.set(name.slice(2), value);
    else throw invalidOption('$skiptoken', text, `'${name}=${value}' is not understood.`);
  }
  if (!paged || id === undefined) throw invalidOption('$skiptoken', text, 'It needs Paged=TRUE and p_ID.');
  return { id, backwards, values };
}

/** Writes the token that begins the page after a row. */
export function formatSkipToken({ keys }: SortOrder, row: { id: number; values: readonly SqlValue[] }): string {
  const sorted = keys.map((key, index) =>
    `&p_${key.column.path.join('_')}=${encodeURIComponent(String(row.values[index] ?? ''))}`);
  return `Paged=TRUE${keys.length ? '&p_SortBehavior=0' : ''}${sorted.join('')}&p_ID=${row.id}`;
}

/**
 * The condition "comes after the token's row" in a sort order. Empty columns sort first.
 *
 * @throws ApiError 400 when the token names a column by which the query is not sorted.
 */
export function skipTokenToSql(token: SkipToken, { keys, idDescending }: SortOrder, idSql: string): SqlFragment {
  const names = keys.map(key => key.column.path.join('_'));
  const stranger = [...token.values.keys()].find(name => !names.includes(name));
  if (stranger) throw invalidOption('$skiptoken', `p_${stranger}`, 'The query is not sorted by this column.');
  return keys.reduceRight<SqlFragment>(
    (rest, key, index) => after(key, storedValue(token.values.get(names[index]!), key), token.backwards, rest),
    { sql: `${idSql} ${token.backwards !== idDescending ? '<' : '>'} ?`, values: [token.id] },
  );
}

function after(key: SortKey, value: SqlValue, backwards: boolean, rest: SqlFragment): SqlFragment {
  const sql = comparableSql(key.column);
  const ascending = key.descending === backwards;
  if (value === null) {
    const tie = `(${key.column.sql} IS NULL AND ${rest.sql})`;
    return { sql: ascending ? `(${key.column.sql} IS NOT NULL OR ${tie})` : tie, values: rest.values };
  }
  if (ascending) {
    // The first bound lets an index start at the page instead of at the top.
    return { sql: `(${sql} >= ? AND (${sql} > ? OR ${rest.sql}))`, values: [value, value, ...rest.values] };
  }
  return {
    sql: `(${sql} < ? OR ${key.column.sql} IS NULL OR (${sql} = ? AND ${rest.sql}))`,
    values: [value, value, ...rest.values],
  };
}

function storedValue(text: string | undefined, key: SortKey): SqlValue {
  if (text === undefined || text === '') return null;
  if (key.column.kind !== 'number' && key.column.kind !== 'boolean') return key.column.keyed ? textKey(text) : text;
  const number = Number(text);
  if (!Number.isFinite(number)) throw invalidOption('$skiptoken', text, 'The sort value is not a number.');
  return number;
}
