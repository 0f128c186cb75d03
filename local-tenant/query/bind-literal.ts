import type { Literal } from './predicate';
import type { QueryColumn, QueryColumns } from './query-column';
import { invalidExpression } from './query-refusals';

/** A value as SQL is given it. Booleans are 0 and 1: the driver takes no booleans. */
export type SqlValue = string | number | null;

const GUID = /^\{?([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})\}?$/i;

/**
 * Turns a literal into the stored form of the column that it is compared with. SharePoint converts between what a client wrote
 * and the column's type where that makes sense (`Done eq 1`, `Year eq '2024'`).
 *
 * @throws ApiError 400 when the literal cannot be a value of the column.
 */
export function bindLiteral(literal: Literal, column: QueryColumn, columns: QueryColumns): SqlValue {
  if (literal.type === 'null') return null;
  const bound = CONVERSIONS[column.kind](literal, columns);
  if (bound === undefined) {
    const written = String(literal.value);
    throw invalidExpression(written, `The column ${column.path.join('/')} cannot be compared with this ${literal.type}.`);
  }
  return bound;
}

type Conversion = (literal: Exclude<Literal, { type: 'null' }>, columns: QueryColumns) => SqlValue | undefined;

const CONVERSIONS: Readonly<Record<QueryColumn['kind'], Conversion>> = {
  text: literal => (literal.type === 'boolean' ? (literal.value ? '1' : '0') : String(literal.value)),
  number: literal => {
    if (literal.type === 'number') return literal.value;
    if (literal.type === 'boolean') return literal.value ? 1 : 0;
    return literal.type === 'string' && /^-?\d+(\.\d+)?$/.test(literal.value) ? Number(literal.value) : undefined;
  },
  boolean: literal => {
    const written = String(literal.value).toLowerCase();
    if (written === '1' || written === 'true') return 1;
    return written === '0' || written === 'false' ? 0 : undefined;
  },
  dateTime: (literal, columns) =>
    (literal.type === 'dateTime' || literal.type === 'string' ? columns.parseDateTime(literal.value) : undefined),
  guid: literal =>
    (literal.type === 'guid' || literal.type === 'string' ? GUID.exec(literal.value)?.[1]?.toLowerCase() : undefined),
};
