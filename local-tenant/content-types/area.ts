import { toMany } from '../odata/declare';
import type { Collection } from '../odata/entity-type';
import type { List } from '../lists/list';
import { listType } from '../lists/list-type';
import type { Area } from '../rest/area';
import type { ContentType } from './content-type';
import { contentTypesOf } from './content-type-store';
import { contentTypeType } from './content-type-type';

const contentTypes: Collection<List, ContentType> = {
  of: () => contentTypeType,
  path: (list) => `Web/Lists(guid'${list.id}')/ContentTypes`,
  scope: (list) => list.scopeId,
  needs: 'Open',
  all: (list, call) => contentTypesOf(call.db, list.id),
  byKey: (list, key, call) =>
    key.kind === 'string' ? contentTypesOf(call.db, list.id).find(({ id }) => id.toLowerCase() === key.value.toLowerCase()) : undefined,
};

/** Content types of lists. */
export const contentTypesArea: Area = {
  name: 'content-types',
  extendModel: () => listType.extend({ navigations: { ContentTypes: toMany(() => contentTypes, (list: List) => list) } }),
};
