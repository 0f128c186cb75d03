/**
 * What a column holds. `integer` is SharePoint's Number without decimals. Ledgers use only text, note and integer,
 * because `AddValidateUpdateItemUsingPath` takes its values as strings in the web's locale.
 */
export type ColumnType = 'text' | 'note' | 'integer' | 'choice';

export interface Column {
  /** Internal name: PascalCase of the domain's field. */
  readonly name: string;
  readonly type: ColumnType;
  /** Words that people see in native views. */
  readonly title: string;
  readonly required: boolean;
  readonly indexed: boolean;
  /** SharePoint wants unique columns indexed, on the list itself, and in a list without folders. */
  readonly unique: boolean;
  /** Stored codes of a choice; empty for the other types. */
  readonly choices: readonly string[];
}

type Extras = Partial<Pick<Column, 'title' | 'required' | 'indexed' | 'unique'>>;

/** `LegalPeriod` -> `Legal period`: the column's title unless its declaration gives another. */
export const titleWords = (name: string): string => {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** `legalPeriod` -> `LegalPeriod`: the column of a domain field. */
export const columnName = (field: string): string => field.charAt(0).toUpperCase() + field.slice(1);

const column = (name: string, type: ColumnType, choices: readonly string[], extras: Extras): Column => ({
  name,
  type,
  title: titleWords(name),
  required: false,
  unique: false,
  choices,
  ...extras,
  indexed: extras.indexed === true || extras.unique === true,
});

export const text = (name: string, extras: Extras = {}): Column => column(name, 'text', [], extras);
export const note = (name: string, extras: Extras = {}): Column => column(name, 'note', [], extras);
export const integer = (name: string, extras: Extras = {}): Column => column(name, 'integer', [], extras);
export const choice = (name: string, choices: readonly string[], extras: Extras = {}): Column =>
  column(name, 'choice', choices, extras);
