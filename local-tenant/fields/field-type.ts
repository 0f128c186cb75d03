import { defineEntity, nothing, property, valueResource } from '../odata/declare';
import type { EntityDeclaration, EntityType, Operation } from '../odata/entity-type';
import { listById } from '../lists/list-store';
import { serverRelativeOf } from '../webs/site';
import { changeField, removeField, setIndexed, showIn } from './change-field';
import { derivedFieldTypes } from './derived-field-types';
import type { Field } from './field';
import { kindOf, typeNameOfField } from './field-kinds';
import { fieldScope, isListField } from './field-owner';
import { schemaXmlOf } from './schema-xml';

const always = { writable: 'always' } as const;
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

const setIndex = (name: string, indexed: boolean): Operation<Field> => ({
  needs: 'ManageLists',
  run: (field, _values, call) => valueResource(name, 'Edm.Int32', setIndexed(field, indexed, call)),
});

const declaration: Omit<EntityDeclaration<Field>, 'name'> = {
  path: (field, call) => (isListField(field, call) ? `Web/Lists(guid'${field.ownerId}')/Fields(guid'${field.id}')` : `Web/Fields(guid'${field.id}')`),
  scope: fieldScope,
  reads: 'Open',
  update: { needs: 'ManageLists', run: changeField },
  remove: { needs: 'ManageLists', run: removeField },
};

/** Kinds that cannot be filtered or sorted on. */
const notFilterable = new Set(['Note', 'Computed', 'Thumbnail', 'Location']);
const notSortable = new Set(['Note', 'MultiChoice', 'Thumbnail', 'Location', 'LookupMulti', 'UserMulti']);

/** A column of a list, or a site column. */
export const fieldType: EntityType<Field> = defineEntity<Field>({
  ...declaration,
  name: 'SP.Field',
  specialise: (field) => types.get(kindOf(field).typeName) ?? fieldType,
  derived: () => [...types.values()],
  properties: {
    AutoIndexed: property('Edm.Boolean', () => false),
    CanBeDeleted: property('Edm.Boolean', (field) =>
      !field.builtIn && !field.sealed && field.attributes?.AllowDeletion !== 'FALSE' && (!field.readOnly || field.type === 'Calculated')),
    ClientSideComponentId: property('Edm.Guid', (field) => field.clientSideComponentId ?? notSet, always),
    ClientSideComponentProperties: property('Edm.String', (field) => field.clientSideComponentProperties ?? null, always),
    ClientValidationFormula: property('Edm.String', (field) => field.clientValidationFormula ?? null, always),
    ClientValidationMessage: property('Edm.String', (field) => field.clientValidationMessage ?? null, always),
    CustomFormatter: property('Edm.String', (field) => field.customFormatter ?? null, always),
    DefaultFormula: property('Edm.String', (field) => field.defaultFormula ?? null, always),
    DefaultValue: property('Edm.String', (field) => field.defaultValue ?? null, always),
    Description: property('Edm.String', (field) => field.description, always),
    Direction: property('Edm.String', (field) => field.direction ?? 'none', always),
    EnforceUniqueValues: property('Edm.Boolean', (field) => field.unique, always),
    EntityPropertyName: property('Edm.String', (field) => field.internalName.replace(/^_/, 'OData__')),
    Filterable: property('Edm.Boolean', (field) => !notFilterable.has(field.type)),
    FromBaseType: property('Edm.Boolean', (field) => field.builtIn),
    Group: property('Edm.String', (field) => field.group, always),
    Hidden: property('Edm.Boolean', (field) => field.hidden, always),
    Id: property('Edm.Guid', (field) => field.id),
    Indexed: property('Edm.Boolean', (field) => field.indexed, always),
    IndexStatus: property('Edm.Int32', (field) => (field.indexed ? 1 : 0)),
    InternalName: property('Edm.String', (field) => field.internalName),
    IsModern: property('Edm.Boolean', () => false),
    JSLink: property('Edm.String', (field) => field.jsLink ?? 'clienttemplates.js', always),
    NoCrawl: property('Edm.Boolean', (field) => field.noCrawl ?? false, { ...always, ...onRequest }),
    PinnedToFiltersPane: property('Edm.Boolean', (field) => field.pinnedToFilters ?? false, always),
    ReadOnlyField: property('Edm.Boolean', (field) => field.readOnly, always),
    Required: property('Edm.Boolean', (field) => field.required, always),
    SchemaXml: property('Edm.String', schemaXmlOf, { writable: 'update' }),
    SchemaXmlWithResourceTokens: property('Edm.String', schemaXmlOf, onRequest),
    Scope: property('Edm.String', (field, call) => listById(call.db, field.ownerId)?.rootFolder ?? serverRelativeOf(call.site.path)),
    Sealed: property('Edm.Boolean', (field) => field.sealed),
    ShowInFiltersPane: property('Edm.Int32', (field) => field.showInFilters ?? 0, always),
    Sortable: property('Edm.Boolean', (field) => !notSortable.has(field.type)),
    StaticName: property('Edm.String', (field) => field.staticName, always),
    Title: property('Edm.String', (field) => field.title, always),
    FieldTypeKind: property('Edm.Int32', (field) => kindOf(field).number, always),
    TypeAsString: property('Edm.String', typeNameOfField, { writable: 'update' }),
    TypeDisplayName: property('Edm.String', (field) => kindOf(field).display),
    TypeShortDescription: property('Edm.String', (field) => kindOf(field).display),
    ValidationFormula: property('Edm.String', (field) => field.validationFormula ?? null, always),
    ValidationMessage: property('Edm.String', (field) => field.validationMessage ?? null, always),
  },
  actions: {
    SetShowInNewForm: setShown('showInNewForm'),
    SetShowInEditForm: setShown('showInEditForm'),
    SetShowInDisplayForm: setShown('showInDisplayForm'),
    EnableIndex: setIndex('EnableIndex', true),
    DisableIndex: setIndex('DisableIndex', false),
    DeleteObject: {
      needs: 'ManageLists',
      run: (field, _values, call) => {
        removeField(field, call);
        return nothing;
      },
    },
  },
});

const types = new Map<string, EntityType<Field>>();

for (const [name, { base, properties }] of Object.entries(derivedFieldTypes)) {
  types.set(name, defineEntity<Field>({ ...declaration, name, base: types.get(base ?? '') ?? fieldType, properties }));
}
