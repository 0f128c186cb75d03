import type { ColumnPath } from './predicate';

/** How the stored form of a column compares. Dates are stored as ISO 8601 UTC text of whole seconds, booleans as 0 or 1. */
export type QueryColumnKind = 'text' | 'number' | 'boolean' | 'dateTime' | 'guid';

/** A column of a list as a query sees it. */
export interface QueryColumn {
  readonly path: ColumnPath;
  readonly kind: QueryColumnKind;
  /** SQL expression that yields the stored form or NULL; never made from a client's text. */
  readonly sql: string;
  /** An index carries it: ID always, another column when the list says so. */
  readonly indexed: boolean;
  /** `sql` yields the key of a text (`textKey`), which knows of letters beyond a to z; `shownSql` then yields the text itself. */
  readonly keyed?: boolean | undefined;
  readonly shownSql?: string | undefined;
  /** Several values: what stands after FROM to have one row for each, in which `sql` yields the value. */
  readonly several?: string | undefined;
  /** Multi-line text: only asked what it holds and whether it is empty. */
  readonly textTestsOnly?: boolean | undefined;
}

/** What a query needs to know of the list that it reads. */
export interface QueryColumns {
  /**
   * @throws ApiError when the list has no such column, the column takes no part in the kind of expression, or a lookup's
   * member is asked without its `$expand`.
   */
  resolve(path: ColumnPath, use: 'filter' | 'order by'): QueryColumn;
  /** A date and time without a zone, as the web's people mean it, to ISO UTC text; undefined when it is none. */
  parseDateTime(text: string): string | undefined;
}
