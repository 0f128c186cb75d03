import { collectionOf } from '../odata/edm';
import { property } from '../odata/declare';
import type { Members } from '../odata/entity-type';
import type { Call } from '../rest/call';
import type { Field } from './field';
import { outputTypes } from './field-kinds';
import { fieldsOf } from './field-store';

interface Derived {
  /** Another derived type that it is built on. */
  readonly base?: string;
  readonly properties: NonNullable<Members<Field>['properties']>;
}

const always = { writable: 'always' } as const;
const onCreate = { writable: 'create' } as const;
const notSet = '00000000-0000-0000-0000-000000000000';
const unlimitedLength = property<Field>('Edm.Boolean', (field) => field.unlimitedLength ?? false, always);
const decimals = property<Field>('Edm.Int32', (field) => field.decimals ?? -1, always);

const followers = (field: Field, call: Call): readonly string[] =>
  fieldsOf(call.db, field.ownerId).filter(({ primaryFieldId }) => primaryFieldId === field.id).map(({ internalName }) => internalName);

const outputKind = (field: Field): number =>
  Number(Object.entries(outputTypes).find(([, type]) => type === (field.outputType ?? 'Text'))?.[0] ?? 2);

/** What the kinds of column have besides what every column has, in an order in which each base comes before what is built on it. */
export const derivedFieldTypes: Readonly<Record<string, Derived>> = {
  'SP.FieldText': { properties: { MaxLength: property('Edm.Int32', (field) => field.maxLength ?? 255, always) } },
  'SP.FieldMultiLineText': {
    properties: {
      AllowHyperlink: property('Edm.Boolean', (field) => field.allowHyperlink ?? false, always),
      AppendOnly: property('Edm.Boolean', (field) => field.appendOnly ?? false, always),
      IsLongHyperlink: property('Edm.Boolean', () => false),
      NumberOfLines: property('Edm.Int32', (field) => field.numberOfLines ?? 6, always),
      RestrictedMode: property('Edm.Boolean', (field) => field.restrictedMode ?? true, always),
      RichText: property('Edm.Boolean', (field) => field.richText ?? false, always),
      UnlimitedLengthInDocumentLibrary: unlimitedLength,
      WikiLinking: property('Edm.Boolean', () => false),
    },
  },
  'SP.FieldLocation': { base: 'SP.FieldMultiLineText', properties: {} },
  'SP.FieldDateTime': {
    properties: {
      DateTimeCalendarType: property('Edm.Int32', (field) => field.calendarType ?? 0, always),
      DisplayFormat: property('Edm.Int32', (field) => (field.dateOnly === true ? 0 : 1), always),
      FriendlyDisplayFormat: property('Edm.Int32', (field) => field.friendlyFormat ?? 1, always),
    },
  },
  'SP.FieldNumber': {
    properties: {
      CommaSeparator: property('Edm.Boolean', (field) => field.commaSeparator ?? true, always),
      CustomUnitName: property('Edm.String', () => null),
      CustomUnitOnRight: property('Edm.Boolean', () => true),
      DisplayFormat: decimals,
      MinimumValue: property('Edm.Double', (field) => field.minimum ?? -1.7976931348623157e308, always),
      MaximumValue: property('Edm.Double', (field) => field.maximum ?? 1.7976931348623157e308, always),
      ShowAsPercentage: property('Edm.Boolean', (field) => field.percentage ?? false, always),
      Unit: property('Edm.String', (field) => field.unit ?? '', always),
    },
  },
  'SP.FieldCurrency': {
    base: 'SP.FieldNumber', properties: { CurrencyLocaleId: property('Edm.Int32', (field) => field.currencyLocaleId ?? 1033, always) },
  },
  'SP.FieldMultiChoice': {
    properties: {
      Choices: property(collectionOf('Edm.String'), (field) => field.choices ?? [], always),
      FillInChoice: property('Edm.Boolean', (field) => field.fillInChoice ?? false, always),
      Mappings: property('Edm.String', () => null),
      UnlimitedLengthInDocumentLibrary: unlimitedLength,
    },
  },
  'SP.FieldChoice': { base: 'SP.FieldMultiChoice', properties: { EditFormat: property('Edm.Int32', (field) => field.editFormat ?? 0, always) } },
  // Survey questions and places on a map: known by name, so that making one is refused by its kind.
  'SP.FieldRatingScale': { base: 'SP.FieldMultiChoice', properties: {} },
  'SP.FieldGeolocation': { properties: {} },
  'SP.FieldLookup': {
    properties: {
      AllowMultipleValues: property('Edm.Boolean', (field) => field.type.endsWith('Multi'), always),
      DependentLookupInternalNames: property(collectionOf('Edm.String'), followers),
      IsDependentLookup: property('Edm.Boolean', (field) => field.primaryFieldId !== undefined),
      IsRelationship: property('Edm.Boolean', (field) => field.indexed),
      LookupField: property('Edm.String', (field) => field.lookupField ?? '', always),
      LookupList: property('Edm.String', (field) => (field.lookupList === undefined ? '' : `{${field.lookupList}}`), onCreate),
      LookupWebId: property('Edm.Guid', (field, call) => field.lookupWebId ?? (field.lookupList === undefined ? notSet : call.site.webId), onCreate),
      PrimaryFieldId: property('Edm.String', (field) => (field.primaryFieldId === undefined ? null : `{${field.primaryFieldId}}`)),
      RelationshipDeleteBehavior: property('Edm.Int32', (field) => field.deleteBehavior ?? 0, always),
      UnlimitedLengthInDocumentLibrary: unlimitedLength,
    },
  },
  'SP.FieldUser': {
    base: 'SP.FieldLookup',
    properties: {
      AllowDisplay: property('Edm.Boolean', () => true),
      Presence: property('Edm.Boolean', (field) => field.presence ?? true, always),
      SelectionGroup: property('Edm.Int32', (field) => field.selectionGroup ?? 0, always),
      SelectionMode: property('Edm.Int32', (field) => field.selectionMode ?? 1, always),
      UserDisplayOptions: property('Edm.String', () => null),
    },
  },
  'SP.FieldUrl': { properties: { DisplayFormat: property('Edm.Int32', (field) => field.urlFormat ?? 0, always) } },
  'SP.FieldGuid': { properties: {} },
  'SP.FieldComputed': { properties: { EnableLookup: property('Edm.Boolean', () => false) } },
  'SP.FieldCalculated': {
    properties: {
      CurrencyLocaleId: property('Edm.Int32', (field) => field.currencyLocaleId ?? 1033, always),
      DateFormat: property('Edm.Int32', (field) => (field.dateOnly === false ? 1 : 0), always),
      DisplayFormat: decimals,
      Formula: property('Edm.String', (field) => field.formula ?? '', always),
      OutputType: property('Edm.Int32', outputKind, always),
      ShowAsPercentage: property('Edm.Boolean', (field) => field.percentage ?? false, always),
    },
  },
};
