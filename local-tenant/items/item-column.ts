/** What a column of a list holds, as far as items are concerned. */
export type ItemColumnKind =
  | 'text' | 'note' | 'number' | 'boolean' | 'dateTime' | 'choice' | 'user' | 'lookup' | 'url' | 'guid';

/** A column of a list that keeps a value of its own in every item. */
export interface ItemColumn {
  /** Internal name; never changes. */
  readonly name: string;
  readonly title: string;
  readonly kind: ItemColumnKind;
  /** As SharePoint calls it in messages: `Text`, `Note`, `UserMulti`. */
  readonly typeName: string;
  /** Several values: choices, people or lookups. */
  readonly multiple: boolean;
  readonly required: boolean;
  readonly readOnly: boolean;
  readonly indexed: boolean;
  readonly unique: boolean;
  /** Characters, of a single line of text. */
  readonly maxLength: number;
  readonly wholeNumber: boolean;
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  readonly choices: readonly string[];
  /** Other values than the choices may be filled in. */
  readonly fillIn: boolean;
  readonly dateOnly: boolean;
  /** Only given when `$select` names it. */
  readonly onRequest: boolean;
  /** A formula's result: REST gives it as text, and nobody sets it. */
  readonly calculated: boolean;
  /** Kept by the server (a label's columns, results of formulas): no form sets it. */
  readonly serverKept: boolean;
  /** As the column's definition gives it. */
  readonly defaultValue: string | undefined;
  /** Of a lookup: the list that it points into, and the column that it shows. */
  readonly lookup: { readonly listId: string; readonly field: string } | undefined;
}

/** A hyperlink as it is stored and served. */
export interface UrlValue {
  readonly Url: string;
  readonly Description: string;
}

/**
 * The stored form of a value. Booleans are 0 and 1, dates ISO 8601 UTC text of whole seconds, people and lookups the id of what
 * they point at; a column of several values keeps an array. null: nothing filled in.
 */
export type StoredValue = string | number | null | UrlValue | readonly string[] | readonly number[];

export type StoredFields = Readonly<Record<string, StoredValue>>;

/** A column of a kind, with everything else as it usually is. */
export function plainColumn(name: string, kind: ItemColumnKind, typeName: string): ItemColumn {
  return {
    name, title: name, kind, typeName, multiple: false, required: false, readOnly: false, indexed: false, unique: false,
    maxLength: 255, wholeNumber: false, minimum: undefined, maximum: undefined, choices: [], fillIn: false, dateOnly: false,
    onRequest: false, calculated: false, serverKept: false, defaultValue: undefined, lookup: undefined,
  };
}
