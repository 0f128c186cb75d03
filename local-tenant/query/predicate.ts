/**
 * The one predicate tree of the list store. `$filter` and CAML are both parsed into it, so that evaluation, indexing and the list view
 * threshold are decided in one place.
 *
 * Logic is two-valued: a comparison with an empty column is false, except `eq null`, and `ne`, which holds for an empty column.
 */
export type ComparisonOperator = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';

export type DatePart = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

/** A literal as it was written; what it means depends on the column that it is compared with. */
export type Literal =
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'dateTime'; readonly value: string }
  | { readonly type: 'guid'; readonly value: string }
  | { readonly type: 'null' };

/** A column (`Title`), or a member of what a lookup or person column points at (`Author/Title`). */
export type ColumnPath = readonly string[];

/** Of a column of several values it says: one of them compares so; `ne`: none of them is equal. */
export interface Comparison {
  readonly kind: 'comparison';
  readonly operator: ComparisonOperator;
  readonly column: ColumnPath;
  /** Compare one part of a date and time instead of the whole. */
  readonly part?: DatePart;
  readonly value: Literal;
}

export interface TextTest {
  readonly kind: 'textTest';
  readonly test: 'startsWith' | 'contains';
  readonly column: ColumnPath;
  readonly value: string;
}

export type Predicate =
  | Comparison
  | TextTest
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Predicate[] }
  | { readonly kind: 'not'; readonly operand: Predicate };

/** Every column that a predicate names, in the order of its text. */
export function columnsOf(predicate: Predicate): ColumnPath[] {
  switch (predicate.kind) {
    case 'and':
    case 'or':
      return predicate.operands.flatMap(columnsOf);
    case 'not':
      return columnsOf(predicate.operand);
    default:
      return [predicate.column];
  }
}
