import { notImplemented } from '../errors/refusals';
import { contentTypeIdType } from '../odata/complex-types';
import { complex } from '../odata/edm';
import { absent, entityResource } from '../odata/declare';
import type { Collection } from '../odata/entity-type';
import type { Literal } from '../odata/literal';
import type { Call } from '../rest/call';
import type { Site } from '../webs/site';
import { addContentType, createContentType, takeContentType } from './add-content-type';
import type { ContentType } from './content-type';
import { availableTypes, type ContentTypeOwner } from './content-type-owner';
import { contentTypeById, contentTypesOf } from './content-type-store';
import { contentTypeType } from './content-type-type';

const entityData = complex('SP.ContentTypeEntityData', {
  Description: 'Edm.String', Group: 'Edm.String', Name: 'Edm.String', ParentContentTypeId: 'Edm.String',
});

const idOf = (key: Literal): string => (key.kind === 'string' ? key.value : '');

/** `contenttypes` of a list or web. One that is not there is an empty answer, as clients expect (`odata.null`). */
export const contentTypes: Collection<ContentTypeOwner, ContentType> = {
  of: () => contentTypeType,
  path: ({ list }) => (list === undefined ? 'Web/ContentTypes' : `Web/Lists(guid'${list.id}')/ContentTypes`),
  scope: (owner) => owner.scopeId,
  needs: 'Open',
  all: (owner, call) => contentTypesOf(call.db, owner.id),
  byKey: (owner, key, call) => contentTypeById(call.db, owner.id, idOf(key)),
  missing: () => 'nothing',
  functions: {
    GetById: {
      parameters: { contentTypeId: 'Edm.String' }, needs: 'open',
      run: (owner, values, call) => {
        const found = contentTypeById(call.db, owner.id, values.text('contentTypeId'));
        return found === undefined ? absent : entityResource(contentTypeType, found);
      },
    },
  },
  actions: {
    AddAvailableContentType: {
      parameters: { contentTypeId: 'Edm.String' }, needs: 'ManageLists',
      run: (owner, values, call) => {
        if (owner.list === undefined) {
          throw notImplemented('Endpoint on a web', 'AddAvailableContentType');
        }
        return entityResource(contentTypeType, takeContentType(owner, values.text('contentTypeId'), call));
      },
    },
    Create: {
      parameters: { parameters: entityData }, needs: 'ManageLists',
      run: (owner, values, call) => entityResource(contentTypeType, createContentType(owner, values, call)),
    },
  },
  create: { needs: 'ManageLists', also: { Id: contentTypeIdType }, run: addContentType },
};

/** `availableContentTypes` of a web. */
export const availableContentTypes: Collection<Site, ContentType> = {
  of: () => contentTypeType,
  path: () => 'Web/AvailableContentTypes',
  scope: (site) => site.scopeId,
  needs: 'Open',
  all: (site: Site, call: Call) => availableTypes(site, call),
  byKey: (site, key, call) => availableTypes(site, call).find(({ id }) => id.toLowerCase() === idOf(key).toLowerCase()),
  missing: () => 'nothing',
};
