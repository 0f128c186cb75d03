import type { Field, FieldType, OutputType, ShownType } from './field';

interface Kind {
  /** FieldTypeKind */
  readonly number: number;
  readonly typeName: string;
  readonly display: string;
}

const kind = (number: number, typeName: string, display: string): Kind => ({ number, typeName, display });

/** What each kind of column is called in REST: FieldTypeKind, entity type, TypeDisplayName. */
export const fieldKinds: Readonly<Record<FieldType, Kind>> = {
  Integer: kind(1, 'SP.FieldNumber', 'Integer'),
  Text: kind(2, 'SP.FieldText', 'Single line of text'),
  Note: kind(3, 'SP.FieldMultiLineText', 'Multiple lines of text'),
  DateTime: kind(4, 'SP.FieldDateTime', 'Date and Time'),
  Counter: kind(5, 'SP.Field', 'Counter'),
  Choice: kind(6, 'SP.FieldChoice', 'Choice'),
  Lookup: kind(7, 'SP.FieldLookup', 'Lookup'),
  LookupMulti: kind(7, 'SP.FieldLookup', 'Lookup'),
  Boolean: kind(8, 'SP.Field', 'Yes/No'),
  Number: kind(9, 'SP.FieldNumber', 'Number'),
  Currency: kind(10, 'SP.FieldCurrency', 'Currency'),
  URL: kind(11, 'SP.FieldUrl', 'Hyperlink or Picture'),
  Computed: kind(12, 'SP.FieldComputed', 'Computed'),
  Guid: kind(14, 'SP.FieldGuid', 'Guid'),
  MultiChoice: kind(15, 'SP.FieldMultiChoice', 'Choice'),
  File: kind(18, 'SP.Field', 'File'),
  Attachments: kind(19, 'SP.Field', 'Attachments'),
  User: kind(20, 'SP.FieldUser', 'Person or Group'),
  UserMulti: kind(20, 'SP.FieldUser', 'Person or Group'),
  ModStat: kind(23, 'SP.FieldChoice', 'Moderation Status'),
  ContentTypeId: kind(25, 'SP.Field', 'Content Type Id'),
  Calculated: kind(17, 'SP.FieldCalculated', 'Calculated'),
  Location: kind(33, 'SP.FieldLocation', 'Location'),
  Thumbnail: kind(34, 'SP.FieldMultiLineText', 'Image'),
};

/** Kinds of calendars, which hold what another kind holds. */
const shownKinds: Readonly<Record<ShownType, Kind>> = {
  Recurrence: kind(21, 'SP.Field', 'Recurrence'),
  AllDayEvent: kind(29, 'SP.Field', 'All Day Event'),
};

/** What a column is called in REST. */
export const kindOf = (field: Pick<Field, 'type' | 'shownAs'>): Kind =>
  (field.shownAs === undefined ? fieldKinds[field.type] : shownKinds[field.shownAs]);

/** TypeAsString, and Type in XML. */
export const typeNameOfField = (field: Pick<Field, 'type' | 'shownAs'>): string => field.shownAs ?? field.type;

/** Kinds that clients may make; the first one of a number counts. */
const creatable: readonly FieldType[] = [
  'Text', 'Note', 'DateTime', 'Choice', 'Lookup', 'Boolean', 'Number', 'Currency', 'URL', 'MultiChoice', 'User', 'Integer',
  'UserMulti', 'LookupMulti', 'Guid', 'Calculated', 'Location', 'Thumbnail',
];

export const creatableType = (name: string): FieldType | undefined => creatable.find((type) => type === name);

export const typeOfKind = (number: number): FieldType | undefined => creatable.find((type) => fieldKinds[type].number === number);

/** What a calculated column may come to, by FieldType as OutputType names it. */
export const outputTypes: Readonly<Record<number, OutputType>> = { 2: 'Text', 4: 'DateTime', 8: 'Boolean', 9: 'Number', 10: 'Currency' };
