import { defineGraphType, type GraphCollection, type GraphProperty, type GraphType } from '../engine/graph-type';
import type { GraphContext } from '../engine/graph-context';
import type { ContentType } from '../../content-types/content-type';
import { contentTypeById, contentTypesOf } from '../../content-types/content-type-store';
import type { Site } from '../../webs/site';
import { ownerAddress, type ColumnOwner } from './column-resource';

interface ContentTypeInGraph extends ColumnOwner {
  readonly type: ContentType;
}

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
    'columns',
  ],
});

/** `lists/{id}/contentTypes`, `sites/{id}/contentTypes`: read only here. */
export const graphContentTypes: GraphCollection<ColumnOwner, ContentTypeInGraph> = {
  of: () => contentTypeResource,
  context: (owner, context) => `${ownerAddress(owner, context)}/contentTypes`,
  all: (owner) => contentTypesOf(owner.call.db, ownerIdOf(owner)).map((type) => ({ ...owner, type })),
  byKey: (owner, key) => {
    const type = contentTypeById(owner.call.db, ownerIdOf(owner), key);
    return type && { ...owner, type };
  },
};
