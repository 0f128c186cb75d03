import { defineGraphType, graphOne, type GraphProperty, type GraphType } from '../engine/graph-type';
import type { GraphContext } from '../engine/graph-context';
import { etagOfItem, itemById, itemByPath, pathOfItem } from '../../items/item-row';
import { updateFromJson } from '../../items/item-from-json';
import type { ListItem } from '../../items/list-of-items';
import { recycled } from '../../items/recycled';
import type { Call } from '../../rest/call';
import { objectOf, refuseOtherMembers, type JsonObject } from '../read-members';
import { keyed, listAddress } from '../resource-address';
import { siteIdOf } from '../sites/site-id';
import { fieldsJson } from './item-fields';
import { identitySetOf } from './identity-set';
import { valuesOf } from './item-values';
import { webUrlOfPath } from './web-url';

/** An item of a list, with the call on its web. */
export interface ItemInGraph {
  readonly call: Call;
  readonly item: ListItem;
}

/** `sites('x')/lists('y')/items('1')` */
export const itemAddress = ({ call, item }: ItemInGraph, context: GraphContext): string =>
  `${listAddress(call.site, item.list, context)}/${keyed('items', String(item.row.id))}`;

const text = (get: (entity: ItemInGraph, context: GraphContext) => unknown): GraphProperty<ItemInGraph> => ({ type: 'Edm.String', get });
const etagOf = ({ item }: ItemInGraph): string => etagOfItem(item.row);

const folderIdOf = ({ call, item: { list, row } }: ItemInGraph): string =>
  (row.folder.toLowerCase() === list.rootFolder.toLowerCase() ? list.rootFolderId : itemByPath(call.db, row.folder)?.uniqueId ?? list.rootFolderId);

const again = ({ call, item: { list, row } }: ItemInGraph): ItemInGraph => ({ call, item: { list, row: itemById(call.db, list.id, row.id) ?? row } });

/** The columns of an item. */
export const fieldsResource: GraphType<ItemInGraph> = defineGraphType<ItemInGraph>({
  name: 'microsoft.graph.fieldValueSet',
  context: (entity, context) => `${itemAddress(entity, context)}/fields`,
  etag: etagOf,
  properties: {},
  unserved: [],
  dynamic: ({ call, item }, context, select) => fieldsJson(item, call, select, context.metadata !== 'none'),
  update: (entity, body) => {
    updateFromJson(entity.item, valuesOf(body, undefined, entity.item.list), entity.call);
    return again(entity);
  },
});

/** An item, file or folder of a list. */
export const itemResource: GraphType<ItemInGraph> = defineGraphType<ItemInGraph>({
  name: 'microsoft.graph.listItem',
  context: ({ call, item }, context) => `${listAddress(call.site, item.list, context)}/items`,
  etag: etagOf,
  properties: {
    createdDateTime: { type: 'Edm.DateTimeOffset', get: ({ item }) => item.row.created },
    eTag: text(etagOf),
    id: text(({ item }) => String(item.row.id)),
    lastModifiedDateTime: { type: 'Edm.DateTimeOffset', get: ({ item }) => item.row.modified },
    webUrl: text(({ item }, context) => webUrlOfPath(pathOfItem(item.row), context)),
    createdBy: { type: 'microsoft.graph.identitySet', get: ({ item }, context) => identitySetOf(item.list.siteId, item.row.authorId, context) },
    lastModifiedBy: { type: 'microsoft.graph.identitySet', get: ({ item }, context) => identitySetOf(item.list.siteId, item.row.editorId, context) },
    parentReference: {
      type: 'microsoft.graph.itemReference',
      get: (entity, context) => ({ id: folderIdOf(entity), siteId: siteIdOf(entity.call.site, context) }),
    },
    contentType: {
      type: 'microsoft.graph.contentTypeInfo',
      get: ({ item: { list, row } }) => ({
        id: row.contentType, name: list.contentTypes.find(({ id }) => id.toLowerCase() === row.contentType.toLowerCase())?.name ?? '',
      }),
    },
    sharepointIds: {
      type: 'microsoft.graph.sharepointIds', onSelect: true,
      get: ({ call, item: { list, row } }, context) => ({
        listId: list.id, listItemId: String(row.id), listItemUniqueId: row.uniqueId, siteId: list.siteId, siteUrl: context.sharePointOrigin + call.site.path,
        tenantId: context.tenant.id, webId: list.webId,
      }),
    },
  },
  unserved: ['description', 'name', 'deleted', 'activities', 'analytics', 'documentSetVersions', 'createdByUser', 'lastModifiedByUser', 'permissions'],
  navigations: {
    fields: graphOne(() => fieldsResource, (entity: ItemInGraph) => entity, true),
  },
  update: (entity, body: JsonObject) => {
    refuseOtherMembers(body, ['@odata.type', 'fields', 'contentType']);
    const fields = body['fields'] === undefined ? {} : objectOf(body['fields'], "The property 'fields'");
    updateFromJson(entity.item, valuesOf(fields, body['contentType'], entity.item.list), entity.call);
    return again(entity);
  },
  remove: ({ call, item }) => recycled(call, item.row),
});
