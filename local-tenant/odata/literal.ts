/** A value as it stands in a SharePoint URL, still with the kind that its notation gave it. */
export type Literal =
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'guid'; readonly value: string }
  | { readonly kind: 'datetime'; readonly value: string }
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'null' };

export interface Argument {
  /** Absent when the argument was given by its place. */
  readonly name?: string;
  readonly value: Literal;
}

/** One step of a resource path: `lists`, `getByTitle('a/b')`, `items(1)`, `AddValidateUpdateItemUsingPath()`. */
export interface Segment {
  readonly name: string;
  /** Absent when there were no parentheses at all. */
  readonly args?: readonly Argument[];
}
