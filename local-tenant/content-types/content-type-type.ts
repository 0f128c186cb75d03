import { contentTypeIdType } from '../odata/complex-types';
import { defineEntity, property } from '../odata/declare';
import type { EntityType } from '../odata/entity-type';
import { listById } from '../lists/list-store';
import type { ContentType } from './content-type';

/** SP.ContentType, as far as clients read it to learn what a list takes. */
export const contentTypeType: EntityType<ContentType> = defineEntity<ContentType>({
  name: 'SP.ContentType',
  path: (type) => `Web/Lists(guid'${type.ownerId}')/ContentTypes('${type.id}')`,
  scope: (type, call) => listById(call.db, type.ownerId)?.scopeId ?? call.site.scopeId,
  reads: 'Open',
  properties: {
    Description: property('Edm.String', (type) => type.description),
    Group: property('Edm.String', (type) => type.group),
    Hidden: property('Edm.Boolean', (type) => type.hidden),
    Id: property(contentTypeIdType, (type) => ({ StringValue: type.id })),
    Name: property('Edm.String', (type) => type.name),
    ReadOnly: property('Edm.Boolean', (type) => type.readOnly),
    Scope: property('Edm.String', (_type, call) => call.site.path),
    Sealed: property('Edm.Boolean', (type) => type.sealed),
    StringId: property('Edm.String', (type) => type.id),
  },
});
