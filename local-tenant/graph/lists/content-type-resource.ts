import { defineGraphType, erasedType, graphMany, type GraphCollection, type GraphProperty, type GraphType } from '../engine/graph-type';
import type { GraphContext } from '../engine/graph-context';
import type { ContentType } from '../../content-types/content-type';
import { contentTypeById, contentTypesOf } from '../../content-types/content-type-store';
import type { Site } from '../../webs/site';
import { bodyOf, entityAnswer } from '../engine/graph-execute';
import { ownerAddress, type ColumnOwner } from './column-resource';
import { columnsOfType, type ContentTypeInGraph } from './content-type-columns';
import { changeType, copyType, createType, removeType } from './content-type-write';

export const siteContentTypesOf = (site: Site, context: GraphContext): ColumnOwner => ({ call: context.callOn(site) });

const ownerIdOf = ({ call, list }: ColumnOwner): string => list?.id ?? call.site.id;
const text = (get: (type: ContentType) => unknown): GraphProperty<ContentTypeInGraph> => ({ type: 'Edm.String', get: ({ type }) => get(type) });
const flag = (get: (type: ContentType) => boolean): GraphProperty<ContentTypeInGraph> => ({ type: 'Edm.Boolean', get: ({ type }) => get(type) });

/** `0x0101` of `0x010100<32 signs>`: what a content type was made from. */
const parentIdOf = (id: string): string => (/00[0-9A-F]{32}$/i.test(id) ? id.slice(0, -34) : id.slice(0, -2));

/** A content type of a list or site. */
export const contentTypeResource: GraphType<ContentTypeInGraph> = defineGraphType<ContentTypeInGraph>({
  name: 'microsoft.graph.contentType',
  context: (owner, context) => `${ownerAddress(owner, context)}/contentTypes`,
  properties: {
    description: text(({ description }) => description),
    group: text(({ group }) => group),
    hidden: flag(({ hidden }) => hidden),
    id: text(({ id }) => id),
    name: text(({ name }) => name),
    parentId: text(({ id }) => parentIdOf(id)),
    readOnly: flag(({ readOnly }) => readOnly),
    sealed: flag(({ sealed }) => sealed),
    isBuiltIn: { ...flag(({ builtIn }) => builtIn === true), onSelect: true },
  },
  unserved: [
    'associatedHubsUrls', 'documentSet', 'documentTemplate', 'inheritedFrom', 'order', 'propagateChanges', 'base', 'baseTypes', 'columnLinks', 'columnPositions',
  ],
  navigations: { columns: graphMany(() => columnsOfType, (entity: ContentTypeInGraph) => entity) },
  update: (entity, body) => ({ ...entity, type: changeType(entity, entity.type, body) }),
  remove: (entity) => removeType(entity, entity.type),
});

/** `lists/{id}/contentTypes`, `sites/{id}/contentTypes` */
export const graphContentTypes: GraphCollection<ColumnOwner, ContentTypeInGraph> = {
  of: () => contentTypeResource,
  context: (owner, context) => `${ownerAddress(owner, context)}/contentTypes`,
  all: (owner) => contentTypesOf(owner.call.db, ownerIdOf(owner)).map((type) => ({ ...owner, type })),
  byKey: (owner, key) => {
    const type = contentTypeById(owner.call.db, ownerIdOf(owner), key);
    return type && { ...owner, type };
  },
  create: (owner, body) => ({ ...owner, type: createType(owner, body) }),
  operations: {
    addCopy: {
      method: 'POST',
      run: (owner, _args, context) => entityAnswer(erasedType(contentTypeResource), { ...owner, type: copyType(owner, bodyOf(context)) }, { expand: [], count: false }, context, 201),
    },
    // The tenant has no content type hub, so nothing comes from there.
    getCompatibleHubContentTypes: {
      method: 'GET',
      run: () => ({ kind: 'page', of: erasedType(contentTypeResource), context: 'Collection(contentType)', page: { entities: [] } }),
    },
  },
};
