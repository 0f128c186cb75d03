import { schemaXmlOf } from '../fields/schema-xml';
import type { Field } from '../fields/field';
import { fieldIdMissing } from '../fields/field-refusals';
import { fieldById } from '../fields/field-store';
import { fieldType } from '../fields/field-type';
import { fieldIdOf, waysToFields } from '../fields/fields';
import { contentTypeIdType } from '../odata/complex-types';
import { defineEntity, nothing, property, toMany, toOne } from '../odata/declare';
import { collectionOf } from '../odata/edm';
import type { Collection, EntityType, Property } from '../odata/entity-type';
import { listById } from '../lists/list-store';
import { noWorkflows } from '../lists/workflow-associations';
import type { Call } from '../rest/call';
import { serverRelativeOf } from '../webs/site';
import { changeContentType, keptSettings, pushToChildren, removeContentType, reread } from './change-content-type';
import type { ContentType } from './content-type';
import { parentOf, scopeOfType } from './content-type-owner';
import { fieldLinks, reorderLinks } from './field-links';

const always = { writable: 'always' } as const;

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

const columnsOf = (type: ContentType, call: Call): Field[] =>
  type.fieldLinks.flatMap(({ id, required, hidden }) => {
    const field = fieldById(call.db, type.ownerId, id) ?? fieldById(call.db, call.site.id, id);
    return field === undefined ? [] : [{ ...field, required, hidden }];
  });

const xmlOf = (type: ContentType, call: Call): string =>
  `<ContentType ID="${type.id}" Name="${escaped(type.name)}" Group="${escaped(type.group)}" Description="${escaped(type.description)}"` +
  `${type.hidden ? ' Hidden="TRUE"' : ''}${type.readOnly ? ' ReadOnly="TRUE"' : ''}${type.sealed ? ' Sealed="TRUE"' : ''} Version="0">` +
  `<Fields>${columnsOf(type, call).map(schemaXmlOf).join('')}</Fields></ContentType>`;

const columns: Collection<ContentType, Field> = {
  of: () => fieldType,
  path: (type) => `Web/ContentTypes('${type.id}')/Fields`,
  scope: scopeOfType,
  needs: 'Open',
  all: columnsOf,
  byKey: (type, key, call) => columnsOf(type, call).find(({ id }) => id === fieldIdOf(key).toLowerCase()),
  missing: (_type, key, call) => fieldIdMissing(fieldIdOf(key), call.site.path),
  functions: waysToFields(columnsOf),
};

const kept = Object.fromEntries(keptSettings.map((name): [string, Property<ContentType>] =>
  [name, property('Edm.String', (type) => type.more?.[name] ?? (name.endsWith('TemplateName') ? 'ListForm' : ''), always)]));

const pathOf = (type: ContentType, call: Call): string => (listById(call.db, type.ownerId) === undefined
  ? `Web/ContentTypes('${type.id}')` : `Web/Lists(guid'${type.ownerId}')/ContentTypes('${type.id}')`);

/** SP.ContentType, of a site or of a list. */
export const contentTypeType: EntityType<ContentType> = defineEntity<ContentType>({
  name: 'SP.ContentType',
  path: pathOf,
  scope: scopeOfType,
  reads: 'Open',
  properties: {
    ...kept,
    Description: property('Edm.String', (type) => type.description, always),
    Group: property('Edm.String', (type) => type.group, always),
    Hidden: property('Edm.Boolean', (type) => type.hidden, always),
    Id: property(contentTypeIdType, (type) => ({ StringValue: type.id }), { writable: 'create' }),
    Name: property('Edm.String', (type) => type.name, always),
    ReadOnly: property('Edm.Boolean', (type) => type.readOnly, always),
    SchemaXml: property('Edm.String', xmlOf),
    Scope: property('Edm.String', (type, call) => listById(call.db, type.ownerId)?.rootFolder ?? serverRelativeOf(call.site.path)),
    Sealed: property('Edm.Boolean', (type) => type.sealed, always),
    StringId: property('Edm.String', (type) => type.id),
  },
  navigations: {
    FieldLinks: toMany(() => fieldLinks, (type: ContentType) => type),
    Fields: toMany(() => columns, (type: ContentType) => type),
    WorkflowAssociations: toMany(() => noWorkflows((type: ContentType, call) => pathOf(type, call), scopeOfType), (type: ContentType) => type),
    Parent: toOne(() => contentTypeType, (type: ContentType, call) => parentOf(type, call)),
  },
  actions: {
    Update: {
      parameters: { updateChildren: 'Edm.Boolean' }, needs: 'ManageLists',
      run: (type, values, call) => {
        if (values.flag('updateChildren')) {
          pushToChildren(type, call);
        }
        return nothing;
      },
    },
    ReorderFields: {
      parameters: { fieldNames: collectionOf('Edm.String') }, needs: 'ManageLists',
      run: (type, values, call) => {
        reorderLinks(reread(type, call), values.list('fieldNames').map(String), call);
        return nothing;
      },
    },
    DeleteObject: {
      needs: 'ManageLists',
      run: (type, _values, call) => {
        removeContentType(type, call);
        return nothing;
      },
    },
  },
  update: { needs: 'ManageLists', run: changeContentType },
  remove: { needs: 'ManageLists', run: removeContentType },
});
