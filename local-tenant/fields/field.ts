/** The kinds of column that are served, by the name that XML and TypeAsString use. */
export type FieldType =
  | 'Text' | 'Note' | 'Number' | 'Integer' | 'Currency' | 'Boolean' | 'DateTime' | 'Choice' | 'MultiChoice' | 'User' | 'UserMulti'
  | 'Lookup' | 'LookupMulti' | 'URL' | 'Guid' | 'Counter' | 'Computed' | 'Attachments' | 'File' | 'ContentTypeId' | 'ModStat'
  | 'Calculated' | 'Thumbnail' | 'Location';

/** Kinds that only calendars have: each holds yes or no, under a name of its own. */
export type ShownType = 'AllDayEvent' | 'Recurrence';

/** What a calculated column's formula comes to. */
export type OutputType = 'Text' | 'Number' | 'Currency' | 'DateTime' | 'Boolean';

/** What a column is, apart from whose it is. Stored as JSON; a property that does not apply to its type is absent. */
export interface FieldDefinition {
  readonly type: FieldType;
  readonly shownAs?: ShownType;
  readonly staticName: string;
  readonly description: string;
  readonly group: string;
  readonly required: boolean;
  readonly readOnly: boolean;
  readonly hidden: boolean;
  readonly sealed: boolean;
  /** SharePoint's own: it cannot be deleted. */
  readonly builtIn: boolean;
  readonly indexed: boolean;
  /** EnforceUniqueValues */
  readonly unique: boolean;
  readonly defaultValue?: string;
  readonly validationFormula?: string;
  readonly validationMessage?: string;
  readonly customFormatter?: string;
  /** A formula that gives the value of an item that is made without one. */
  readonly defaultFormula?: string;
  readonly clientValidationFormula?: string;
  readonly clientValidationMessage?: string;
  readonly clientSideComponentId?: string;
  readonly clientSideComponentProperties?: string;
  readonly direction?: string;
  readonly jsLink?: string;
  readonly noCrawl?: boolean;
  readonly pinnedToFilters?: boolean;
  readonly showInFilters?: number;
  /** Attributes of its XML that have no effect here and are given back as they came. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Text */
  readonly maxLength?: number;
  /** Note */
  readonly richText?: boolean;
  readonly appendOnly?: boolean;
  readonly numberOfLines?: number;
  readonly allowHyperlink?: boolean;
  readonly restrictedMode?: boolean;
  readonly unlimitedLength?: boolean;
  /** Choice, MultiChoice */
  readonly choices?: readonly string[];
  readonly fillInChoice?: boolean;
  readonly editFormat?: number;
  /** Number, Integer, Currency */
  readonly minimum?: number;
  readonly maximum?: number;
  readonly decimals?: number;
  readonly percentage?: boolean;
  readonly commaSeparator?: boolean;
  readonly currencyLocaleId?: number;
  readonly unit?: string;
  /** DateTime */
  readonly dateOnly?: boolean;
  readonly calendarType?: number;
  readonly friendlyFormat?: number;
  /** URL: 0 hyperlink, 1 picture. */
  readonly urlFormat?: number;
  /** Calculated */
  readonly formula?: string;
  readonly outputType?: OutputType;
  /** Lookup: the list's id and the column that is shown. */
  readonly lookupList?: string;
  readonly lookupField?: string;
  readonly lookupWebId?: string;
  /** RelationshipDeleteBehavior: 0 none, 1 cascade, 2 restrict. */
  readonly deleteBehavior?: number;
  /** Of a lookup that shows another column of what a first one points at: the id of the first. */
  readonly primaryFieldId?: string;
  /** User: 0 people only, 1 people and groups */
  readonly selectionMode?: number;
  readonly selectionGroup?: number;
  readonly presence?: boolean;
  readonly showInNewForm?: boolean;
  readonly showInEditForm?: boolean;
  readonly showInDisplayForm?: boolean;
}

/** A column of a list, or a site column of a site. */
export interface Field extends FieldDefinition {
  /** The list's id, or the site's for site columns. */
  readonly ownerId: string;
  readonly id: string;
  readonly internalName: string;
  readonly title: string;
  readonly position: number;
}

export const fieldDefaults: Omit<FieldDefinition, 'type' | 'staticName'> = {
  description: '', group: 'Custom Columns', required: false, readOnly: false, hidden: false, sealed: false, builtIn: false,
  indexed: false, unique: false,
};
