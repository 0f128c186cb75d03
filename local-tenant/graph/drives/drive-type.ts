import { defineGraphType, type GraphProperty, type GraphType } from '../engine/graph-type';
import type { GraphContext } from '../engine/graph-context';
import { isPersonalSite } from '../../webs/personal-site';
import { driveIdOf } from '../drive-ids';
import { identitySetOf } from '../lists/identity-set';
import type { ListInGraph } from '../lists/list-in-graph';
import { webUrlOfPath } from '../lists/web-url';

const text = (get: (drive: ListInGraph, context: GraphContext) => unknown): GraphProperty<ListInGraph> => ({ type: 'Edm.String', get });
/** `business` is somebody's OneDrive. */
export const driveTypeOf = ({ call }: Pick<ListInGraph, 'call'>): string => (isPersonalSite(call.site) ? 'business' : 'documentLibrary');

const person = ({ list }: ListInGraph, context: GraphContext): unknown => identitySetOf(list.siteId, list.authorId, context);

/** What a site collection may hold, in bytes: 25 TB. */
const total = 27_487_790_694_400;

const usedOn = ({ call, list }: ListInGraph): number => call.db.get<{ size: number | null }>(
  `SELECT sum(b.size) AS size FROM file_bodies b JOIN lists l ON l.id = b.list_id WHERE l.site_id = ?`, list.siteId)?.size ?? 0;

/** A library as a drive. */
export const driveResource: GraphType<ListInGraph> = defineGraphType<ListInGraph>({
  name: 'microsoft.graph.drive',
  context: () => 'drives',
  properties: {
    createdDateTime: { type: 'Edm.DateTimeOffset', get: ({ list }) => list.created },
    description: text(({ list }) => list.settings.description),
    id: text(({ list }) => driveIdOf({ siteId: list.siteId, webId: list.webId, listId: list.id })),
    lastModifiedDateTime: { type: 'Edm.DateTimeOffset', get: ({ list }) => list.modified },
    name: text((drive) => (isPersonalSite(drive.call.site) ? 'OneDrive' : drive.list.title)),
    webUrl: text(({ list }, context) => webUrlOfPath(list.rootFolder, context)),
    driveType: text(driveTypeOf),
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
});
