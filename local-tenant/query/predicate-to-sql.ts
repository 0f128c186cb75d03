import { bindLiteral, type SqlValue } from './bind-literal';
import type { Comparison, ComparisonOperator, DatePart, Predicate, TextTest } from './predicate';
import type { QueryColumn, QueryColumns } from './query-column';
import { columnNotQueryable, invalidExpression } from './query-refusals';
import { lowerCaseSql, plainLetters, textKey } from './text-key';

/** A piece of SQL with the values for its question marks, in order. */
export interface SqlFragment {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

const SIGN: Readonly<Record<ComparisonOperator, string>> = { eq: '=', ne: '<>', lt: '<', le: '<=', gt: '>', ge: '>=' };
/** Sorts after whatever a text may go on with; no character of any language. */
const LAST_CHARACTER = '\u{10FFFF}';
const PART: Readonly<Record<DatePart, readonly [from: number, length: number]>> =
  { year: [1, 4], month: [6, 2], day: [9, 2], hour: [12, 2], minute: [15, 2], second: [18, 2] };

/**
 * Compiles a predicate to SQL over the item table. Nothing that a client wrote becomes part of the SQL text.
 * Text compares without regard to case, as SharePoint's collation does.
 *
 * @throws ApiError for an unknown column or a value that does not fit it.
 */
export function predicateToSql(predicate: Predicate, columns: QueryColumns): SqlFragment {
  switch (predicate.kind) {
    case 'and':
    case 'or':
      return joinFragments(predicate.operands.map(operand => predicateToSql(operand, columns)), predicate.kind);
    case 'not': {
      const inner = predicateToSql(predicate.operand, columns);
      // An empty column makes SQL's answer unknown; here it is no.
      return { sql: `NOT coalesce(${inner.sql}, 0)`, values: inner.values };
    }
    case 'textTest':
      return textTest(predicate, columns);
    default:
      return comparison(predicate, columns);
  }
}

/** Joins fragments by AND or OR, many of them as a balanced tree: SQLite limits how deep an expression may be. */
export function joinFragments(fragments: readonly SqlFragment[], word: 'and' | 'or'): SqlFragment {
  if (fragments.length > 8) {
    const half = Math.ceil(fragments.length / 2);
    return joinFragments([fragments.slice(0, half), fragments.slice(half)].map(part => joinFragments(part, word)), word);
  }
  return {
    sql: `(${fragments.map(fragment => fragment.sql).join(` ${word.toUpperCase()} `)})`,
    values: fragments.flatMap(fragment => fragment.values),
  };
}

/** The expression by which a column is compared and sorted. */
export function comparableSql(column: QueryColumn): string {
  return column.kind === 'text' ? `${column.sql} COLLATE NOCASE` : column.sql;
}

function comparison(predicate: Comparison, columns: QueryColumns): SqlFragment {
  const column = columns.resolve(predicate.column, 'filter');
  if (predicate.part) return datePart(predicate, predicate.part, column);
  const literal = bindLiteral(predicate.value, column, columns);
  if (literal === null) return { sql: nullTest(predicate, column), values: [] };
  if (column.textTestsOnly) throw columnNotQueryable(column.path.join('/'), 'Note', 'filter');
  const value = column.keyed && typeof literal === 'string' ? textKey(literal) : literal;
  const sql = comparableSql(column);
  if (column.several) {
    const [sign, not] = predicate.operator === 'ne' ? ['=', 'NOT '] : [SIGN[predicate.operator], ''];
    return { sql: `${not}EXISTS (SELECT 1 FROM ${column.several} WHERE ${sql} ${sign} ?)`, values: [value] };
  }
  if (predicate.operator === 'ne') {
    // unverified: SharePoint's own SQL lets an empty column pass a "not equal".
    return { sql: `(${sql} <> ? OR ${column.sql} IS NULL)`, values: [value] };
  }
  return { sql: `${sql} ${SIGN[predicate.operator]} ?`, values: [value] };
}

function nullTest(predicate: Comparison, column: QueryColumn): string {
  if (column.several && predicate.operator === 'eq') return `NOT EXISTS (SELECT 1 FROM ${column.several})`;
  if (column.several && predicate.operator === 'ne') return `EXISTS (SELECT 1 FROM ${column.several})`;
  if (predicate.operator === 'eq') return `${column.sql} IS NULL`;
  if (predicate.operator === 'ne') return `${column.sql} IS NOT NULL`;
  throw invalidExpression(`${column.path.join('/')} ${predicate.operator} null`, 'null has no order.');
}

function datePart(predicate: Comparison, part: DatePart, column: QueryColumn): SqlFragment {
  const name = column.path.join('/');
  if (column.kind !== 'dateTime') throw invalidExpression(`${part}(${name})`, `${name} is no date and time.`);
  if (predicate.value.type !== 'number') throw invalidExpression(`${part}(${name})`, 'It compares with a number.');
  const [from, length] = PART[part];
  // unverified: the parts are those of UTC.
  const sql = `CAST(substr(${column.sql}, ${from}, ${length}) AS INTEGER)`;
  const present = predicate.operator === 'ne' ? 'OR' : 'AND';
  const test = predicate.operator === 'ne' ? 'IS NULL' : 'IS NOT NULL';
  return { sql: `(${sql} ${SIGN[predicate.operator]} ? ${present} ${column.sql} ${test})`, values: [predicate.value.value] };
}

function textTest(predicate: TextTest, columns: QueryColumns): SqlFragment {
  const column = columns.resolve(predicate.column, 'filter');
  if (column.kind !== 'text') throw columnNotQueryable(column.path.join('/'), column.kind, 'filter');
  const test = predicate.test === 'contains' ? contains(predicate.value, column) : startsWith(predicate.value, column);
  return column.several ? { ...test, sql: `EXISTS (SELECT 1 FROM ${column.several} WHERE ${test.sql})` } : test;
}

function contains(value: string, column: QueryColumn): SqlFragment {
  const text = column.keyed ? lowerCaseSql(column.sql) : `lower(${column.sql})`;
  return { sql: `instr(${text}, ?) > 0`, values: [column.keyed ? value.toLowerCase() : asciiLowerCase(value)] };
}

function startsWith(value: string, column: QueryColumn): SqlFragment {
  if (value === '') return { sql: `${column.sql} IS NOT NULL`, values: [] };
  // A range, so that an index carries it: everything between the text and what it could go on with.
  const sql = comparableSql(column);
  const from = column.keyed ? plainLetters(value) : value;
  const range: SqlFragment = { sql: `(${sql} >= ? AND ${sql} < ?)`, values: [from, from + LAST_CHARACTER] };
  if (!column.keyed) return range;
  // The range is of plain letters: among them, the accents decide.
  const lower = value.toLowerCase();
  return { sql: `(${range.sql} AND substr(${lowerCaseSql(column.sql)}, 1, ?) = ?)`, values: [...range.values, [...lower].length, lower] };
}

/** As SQLite's lower() does. */
function asciiLowerCase(text: string): string {
  return text.replace(/[A-Z]/g, letter => letter.toLowerCase());
}
