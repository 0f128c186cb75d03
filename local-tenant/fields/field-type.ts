import { collectionOf } from '../odata/edm';
import { defineEntity, nothing, property } from '../odata/declare';
import type { EntityDeclaration, EntityType, Members, Operation } from '../odata/entity-type';
import { changeField, removeField, showIn } from './change-field';
import type { Field } from './field';
import { fieldKinds } from './field-kinds';
import { fieldScope, isListField } from './field-owner';
import { schemaXmlOf } from './schema-xml';

const always = { writable: 'always' } as const;
const onCreate = { writable: 'create' } as const;
const onRequest = { onRequest: true } as const;
const notSet = '00000000-0000-0000-0000-000000000000';

const setShown = (form: 'showInNewForm' | 'showInEditForm' | 'showInDisplayForm'): Operation<Field> => ({
  parameters: { value: 'Edm.Boolean' },
  needs: 'ManageLists',
  run: (field, values, call) => {
    showIn(field, form, values.flag('value'), call);
    return nothing;
  },
});

const declaration: Omit<EntityDeclaration<Field>, 'name'> = {
  path: (field, call) => (isListField(field, call) ? `Web/Lists(guid'${field.ownerId}')/Fields(guid'${field.id}')` : `Web/Fields(guid'${field.id}')`),
  scope: fieldScope,
  reads: 'Open',
  update: { needs: 'ManageLists', run: changeField },
  remove: { needs: 'ManageLists', run: removeField },
};

/** A column of a list, or a site column. */
export const fieldType: EntityType<Field> = defineEntity<Field>({
  ...declaration,
  name: 'SP.Field',
  specialise: (field) => types[fieldKinds[field.type].typeName] ?? fieldType,
  derived: () => Object.values(types),
  properties: {
    AutoIndexed: property('Edm.Boolean', () => false),
    CanBeDeleted: property('Edm.Boolean', (field) => !field.builtIn && !field.sealed),
    ClientSideComponentId: property('Edm.Guid', () => notSet),
    ClientSideComponentProperties: property('Edm.String', () => null),
    CustomFormatter: property('Edm.String', (field) => field.customFormatter ?? null, always),
    DefaultValue: property('Edm.String', (field) => field.defaultValue ?? null, always),
    Description: property('Edm.String', (field) => field.description, always),
    EnforceUniqueValues: property('Edm.Boolean', (field) => field.unique, always),
    EntityPropertyName: property('Edm.String', (field) => field.internalName.replace(/^_/, 'OData__')),
    Filterable: property('Edm.Boolean', (field) => field.type !== 'Note' && field.type !== 'Computed'),
    FromBaseType: property('Edm.Boolean', (field) => field.builtIn),
    Group: property('Edm.String', (field) => field.group, always),
    Hidden: property('Edm.Boolean', (field) => field.hidden, always),
    Id: property('Edm.Guid', (field) => field.id),
    Indexed: property('Edm.Boolean', (field) => field.indexed, always),
    IndexStatus: property('Edm.Int32', (field) => (field.indexed ? 1 : 0)),
    InternalName: property('Edm.String', (field) => field.internalName),
    ReadOnlyField: property('Edm.Boolean', (field) => field.readOnly, always),
    Required: property('Edm.Boolean', (field) => field.required, always),
    SchemaXml: property('Edm.String', schemaXmlOf),
    Scope: property('Edm.String', (_field, call) => call.site.path),
    Sealed: property('Edm.Boolean', (field) => field.sealed),
    Sortable: property('Edm.Boolean', (field) => field.type !== 'Note' && field.type !== 'MultiChoice'),
    StaticName: property('Edm.String', (field) => field.staticName, onCreate),
    Title: property('Edm.String', (field) => field.title, always),
    FieldTypeKind: property('Edm.Int32', (field) => fieldKinds[field.type].number, onCreate),
    TypeAsString: property('Edm.String', (field) => field.type),
    TypeDisplayName: property('Edm.String', (field) => fieldKinds[field.type].display),
    TypeShortDescription: property('Edm.String', (field) => fieldKinds[field.type].display, onRequest),
  },
  actions: {
    SetShowInNewForm: setShown('showInNewForm'),
    SetShowInEditForm: setShown('showInEditForm'),
    SetShowInDisplayForm: setShown('showInDisplayForm'),
  },
});

const derived = (name: string, properties: Members<Field>['properties'] = {}, base: EntityType<Field> = fieldType): EntityType<Field> =>
  defineEntity<Field>({ ...declaration, name, base, properties });

const numberType = derived('SP.FieldNumber', {
  MinimumValue: property('Edm.Double', (field) => field.minimum ?? -1.7976931348623157e308, always),
  MaximumValue: property('Edm.Double', (field) => field.maximum ?? 1.7976931348623157e308, always),
  ShowAsPercentage: property('Edm.Boolean', (field) => field.percentage ?? false, always),
});

const multiChoiceType = derived('SP.FieldMultiChoice', {
  Choices: property(collectionOf('Edm.String'), (field) => field.choices ?? [], always),
  FillInChoice: property('Edm.Boolean', (field) => field.fillInChoice ?? false, always),
});

const lookupType = derived('SP.FieldLookup', {
  AllowMultipleValues: property('Edm.Boolean', (field) => field.type.endsWith('Multi'), always),
  LookupField: property('Edm.String', (field) => field.lookupField ?? '', onCreate),
  LookupList: property('Edm.String', (field) => (field.lookupList === undefined ? '' : `{${field.lookupList}}`), onCreate),
});

const types: Readonly<Record<string, EntityType<Field>>> = {
  'SP.FieldText': derived('SP.FieldText', { MaxLength: property('Edm.Int32', (field) => field.maxLength ?? 255, always) }),
  'SP.FieldMultiLineText': derived('SP.FieldMultiLineText', {
    AllowHyperlink: property('Edm.Boolean', () => false, onCreate),
    AppendOnly: property('Edm.Boolean', (field) => field.appendOnly ?? false, always),
    NumberOfLines: property('Edm.Int32', (field) => field.numberOfLines ?? 6, always),
    RestrictedMode: property('Edm.Boolean', () => true, onCreate),
    RichText: property('Edm.Boolean', (field) => field.richText ?? false, always),
  }),
  'SP.FieldDateTime': derived('SP.FieldDateTime', {
    DateTimeCalendarType: property('Edm.Int32', () => 1, onCreate),
    DisplayFormat: property('Edm.Int32', (field) => (field.dateOnly === true ? 0 : 1), always),
    FriendlyDisplayFormat: property('Edm.Int32', () => 1, onCreate),
  }),
  'SP.FieldNumber': numberType,
  'SP.FieldCurrency': derived('SP.FieldCurrency', { CurrencyLocaleId: property('Edm.Int32', () => 1043, onCreate) }, numberType),
  'SP.FieldMultiChoice': multiChoiceType,
  'SP.FieldChoice': derived('SP.FieldChoice', { EditFormat: property('Edm.Int32', (field) => field.editFormat ?? 0, always) }, multiChoiceType),
  'SP.FieldLookup': lookupType,
  'SP.FieldUser': derived('SP.FieldUser', { SelectionMode: property('Edm.Int32', (field) => field.selectionMode ?? 1, always) }, lookupType),
  'SP.FieldUrl': derived('SP.FieldUrl', { DisplayFormat: property('Edm.Int32', () => 0, onCreate) }),
  'SP.FieldGuid': derived('SP.FieldGuid'),
  'SP.FieldComputed': derived('SP.FieldComputed', { EnableLookup: property('Edm.Boolean', () => false) }),
};
