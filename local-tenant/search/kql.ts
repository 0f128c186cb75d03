/** `:` holds, `=` is exactly. `..` is a range, whose end is `upper`. */
export type KqlOperator = ':' | '=' | '<>' | '<' | '<=' | '>' | '>=' | '..';

/** A query in the keyword query language, read. */
export type Kql =
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Kql[] }
  | { readonly kind: 'not'; readonly operand: Kql }
  /** A word, or several in this order; `prefix`: the last one only begins so. */
  | { readonly kind: 'text'; readonly value: string; readonly prefix: boolean }
  | KqlRestriction
  /** `*`: whatever there is. */
  | { readonly kind: 'all' };

export interface KqlRestriction {
  readonly kind: 'restriction';
  /** Lower case. */
  readonly property: string;
  readonly operator: KqlOperator;
  readonly value: string;
  readonly prefix: boolean;
  readonly upper?: string;
}
