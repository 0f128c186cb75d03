import Database from 'libsql';

import type { ColumnPath, Comparison, Literal, Predicate } from './predicate';
import type { QueryColumn, QueryColumnKind, QueryColumns } from './query-column';
import { unknownColumn } from './query-refusals';

/** A row for specs: one column of each kind. */
export interface SampleRow {
  readonly id: number;
  readonly Name: string | null;
  readonly Amount: number | null;
  readonly Done: 0 | 1 | null;
  readonly Due: string | null;
}

const KINDS: Readonly<Record<string, QueryColumnKind>> =
  { id: 'number', Name: 'text', Amount: 'number', Done: 'boolean', Due: 'dateTime' };

export const sampleColumns: QueryColumns = {
  resolve(path: ColumnPath): QueryColumn {
    const name = path.join('/');
    const kind = KINDS[name];
    if (!kind) throw unknownColumn(name);
    return { path, kind, sql: `"${name}"`, indexed: name === 'id' || name === 'Amount' };
  },
  parseDateTime: text => (/^\d{4}-\d\d-\d\dT/.test(text) ? text : undefined),
};

export function sampleDatabase(rows: readonly SampleRow[]): Database.Database {
  const db = new Database(':memory:');
  db.exec('CREATE TABLE t (id INTEGER PRIMARY KEY, Name TEXT, Amount REAL, Done INTEGER, Due TEXT)');
  const insert = db.prepare('INSERT INTO t VALUES (?, ?, ?, ?, ?)');
  for (const row of rows) insert.run(row.id, row.Name, row.Amount, row.Done, row.Due);
  return db;
}

/** What a predicate means, told a second time in plain JavaScript; shares no code with the SQL compiler. */
export function holds(predicate: Predicate, row: SampleRow): boolean {
  switch (predicate.kind) {
    case 'and':
      return predicate.operands.every(operand => holds(operand, row));
    case 'or':
      return predicate.operands.some(operand => holds(operand, row));
    case 'not':
      return !holds(predicate.operand, row);
    case 'textTest': {
      const text = cell(row, predicate.column);
      if (text === null) return false;
      const lower = String(text).toLowerCase();
      const asked = predicate.value.toLowerCase();
      return predicate.test === 'contains' ? lower.includes(asked) : lower.startsWith(asked);
    }
    default:
      return compares(predicate, row);
  }
}

function compares(predicate: Comparison, row: SampleRow): boolean {
  const found = cell(row, predicate.column);
  if (predicate.value.type === 'null') return predicate.operator === 'eq' ? found === null : found !== null;
  if (found === null) return predicate.operator === 'ne';
  const left = predicate.part ? datePart(String(found), predicate.part) : fold(found);
  const right = fold(plain(predicate.value));
  const order = left < right ? -1 : Number(left > right);
  return { eq: order === 0, ne: order !== 0, lt: order < 0, le: order <= 0, gt: order > 0, ge: order >= 0 }[predicate.operator];
}

function plain(literal: Exclude<Literal, { type: 'null' }>): string | number {
  return literal.type === 'boolean' ? Number(literal.value) : literal.value;
}

function fold(value: string | number): string | number {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

function datePart(text: string, part: NonNullable<Comparison['part']>): number {
  const date = new Date(text);
  return {
    year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(),
    hour: date.getUTCHours(), minute: date.getUTCMinutes(), second: date.getUTCSeconds(),
  }[part];
}

function cell(row: SampleRow, path: ColumnPath): string | number | null {
  return row[path.join('/') as keyof SampleRow];
}
