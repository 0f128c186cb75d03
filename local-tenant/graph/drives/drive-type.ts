import { defineGraphType, graphMany, graphOne, type GraphCollection, type GraphProperty, type GraphType } from '../engine/graph-type';
import type { GraphContext } from '../engine/graph-context';
import { itemByUniqueId } from '../../items/item-row';
import { itemsOf } from '../../items/list-source';
import { driveIdOf, uniqueIdIn } from '../drive-ids';
import { identitySetOf } from '../lists/identity-set';
import type { ListInGraph } from '../lists/list-in-graph';
import { listResource, webUrlOfPath } from '../lists/list-type';
import { driveItemResource } from './drive-item-type';
import { visible, type DriveItem } from './drive-place';
import { searchIn } from './drive-search';

const text = (get: (drive: ListInGraph, context: GraphContext) => unknown): GraphProperty<ListInGraph> => ({ type: 'Edm.String', get });
const person = ({ list }: ListInGraph, context: GraphContext): unknown => identitySetOf(list.siteId, list.authorId, context);

/** What a site collection may hold, in bytes: 25 TB. */
const total = 27_487_790_694_400;

const usedOn = ({ call, list }: ListInGraph): number => call.db.get<{ size: number | null }>(
  `SELECT sum(b.size) AS size FROM file_bodies b JOIN lists l ON l.id = b.list_id WHERE l.site_id = ?`, list.siteId)?.size ?? 0;

/** `drives/{id}/items/{id}` */
const itemsOfDrive: GraphCollection<ListInGraph, DriveItem> = {
  of: () => driveItemResource,
  context: () => 'items',
  byKey: ({ call, list }, key) => {
    const items = itemsOf(call, list);
    const found = uniqueIdIn(list.id, key);
    if (found === 'root' || key.toLowerCase() === 'root') return visible({ call, list: items });
    const row = found && itemByUniqueId(call.db, found.uniqueId);
    return row?.listId === list.id ? visible({ call, list: items, row }) : undefined;
  },
};

/** A library as a drive. */
export const driveResource: GraphType<ListInGraph> = defineGraphType<ListInGraph>({
  name: 'microsoft.graph.drive',
  context: () => 'drives',
  properties: {
    createdDateTime: { type: 'Edm.DateTimeOffset', get: ({ list }) => list.created },
    description: text(({ list }) => list.settings.description),
    id: text(({ list }) => driveIdOf({ siteId: list.siteId, webId: list.webId, listId: list.id })),
    lastModifiedDateTime: { type: 'Edm.DateTimeOffset', get: ({ list }) => list.modified },
    name: text(({ list }) => list.title),
    webUrl: text(({ list }, context) => webUrlOfPath(list.rootFolder, context)),
    driveType: text(() => 'documentLibrary'),
    createdBy: { type: 'microsoft.graph.identitySet', get: person },
    lastModifiedBy: { type: 'microsoft.graph.identitySet', get: person },
    owner: { type: 'microsoft.graph.identitySet', get: person },
    quota: {
      type: 'microsoft.graph.quota',
      get: (drive) => ({ deleted: 0, remaining: total - usedOn(drive), state: 'normal', total, used: usedOn(drive) }),
    },
    sharePointIds: {
      type: 'microsoft.graph.sharepointIds', onSelect: true,
      get: ({ call, list }, context) => ({
        listId: list.id, siteId: list.siteId, siteUrl: context.sharePointOrigin + call.site.path, tenantId: context.tenant.id, webId: list.webId,
      }),
    },
  },
  unserved: ['eTag', 'parentReference', 'system', 'bundles', 'following', 'special', 'createdByUser', 'lastModifiedByUser', 'activities'],
  navigations: {
    root: graphOne(() => driveItemResource, ({ call, list }: ListInGraph) => visible({ call, list: itemsOf(call, list) })),
    items: graphMany(() => itemsOfDrive, (drive: ListInGraph) => drive),
    list: graphOne(() => listResource, (drive: ListInGraph) => drive),
  },
  operations: {
    search: { method: 'GET', run: ({ call, list }, args) => searchIn({ call, list: itemsOf(call, list) }, args) },
  },
});
