import { notImplemented } from '../graph-error';
import { refuseOtherMembers, textOf } from '../read-members';
import { defineGraphType, type GraphProperty, type GraphType } from '../engine/graph-type';
import type { GraphContext } from '../engine/graph-context';
import { removeList } from '../../lists/change-list';
import { checkTitle } from '../../lists/create-list';
import { listById, replaceList } from '../../lists/list-store';
import { siteAddress } from '../resource-address';
import { siteIdOf } from '../sites/site-id';
import { identitySetOf } from './identity-set';
import type { ListInGraph } from './list-in-graph';
import { webUrlOfPath } from './web-url';

/** The names that Graph has for templates, by ListTemplateType. */
export const templateNames: Readonly<Record<number, string>> = {
  100: 'genericList', 101: 'documentLibrary', 103: 'links', 104: 'announcements', 106: 'events', 107: 'tasks', 119: 'webPageLibrary',
};

const text = (get: (entity: ListInGraph, context: GraphContext) => unknown): GraphProperty<ListInGraph> => ({ type: 'Edm.String', get });
const etagOf = ({ list }: ListInGraph): string => `"${list.id},${list.version}"`;
const person = ({ list }: ListInGraph, context: GraphContext): unknown => identitySetOf(list.siteId, list.authorId, context);

/** A list or library. */
export const listResource: GraphType<ListInGraph> = defineGraphType<ListInGraph>({
  name: 'microsoft.graph.list',
  context: ({ call }, context) => `${siteAddress(call.site, context)}/lists`,
  etag: etagOf,
  properties: {
    createdDateTime: { type: 'Edm.DateTimeOffset', get: ({ list }) => list.created },
    description: text(({ list }) => list.settings.description),
    eTag: text(etagOf),
    id: text(({ list }) => list.id),
    lastModifiedDateTime: { type: 'Edm.DateTimeOffset', get: ({ list }) => list.modified },
    name: text(({ list }) => list.rootFolder.split('/').pop()),
    webUrl: text(({ list }, context) => webUrlOfPath(list.rootFolder, context)),
    displayName: text(({ list }) => list.title),
    createdBy: { type: 'microsoft.graph.identitySet', get: person },
    lastModifiedBy: { type: 'microsoft.graph.identitySet', get: person },
    parentReference: { type: 'microsoft.graph.itemReference', get: ({ call }, context) => ({ siteId: siteIdOf(call.site, context) }) },
    sharepointIds: {
      type: 'microsoft.graph.sharepointIds', onSelect: true,
      get: ({ call, list }, context) => ({
        listId: list.id, siteId: list.siteId, siteUrl: context.sharePointOrigin + call.site.path, tenantId: context.tenant.id, webId: list.webId,
      }),
    },
    list: {
      type: 'microsoft.graph.listInfo',
      get: ({ list }) => ({
        contentTypesEnabled: list.settings.contentTypesEnabled, hidden: list.settings.hidden, template: templateNames[list.baseTemplate] ?? String(list.baseTemplate),
      }),
    },
    system: { type: 'microsoft.graph.systemFacet', get: ({ list }) => (list.settings.hidden ? {} : undefined) },
  },
  unserved: ['activities', 'operations', 'subscriptions', 'createdByUser', 'lastModifiedByUser', 'permissions'],
  update: ({ call, list }, body, context) => {
    call.access.demand('ManageLists', list.scopeId);
    refuseOtherMembers(body, ['@odata.type', 'displayName', 'description']);
    const title = body['displayName'] === undefined ? list.title : checkTitle(context.db, list.webId, textOf(body, 'displayName', undefined), list.id);
    replaceList(context.db, { ...list, title, settings: { ...list.settings, description: textOf(body, 'description', list.settings.description) } });
    return { call, list: listById(context.db, list.id) ?? list };
  },
  remove: ({ call, list }) => {
    call.access.demand('ManageLists', list.scopeId);
    if (list.settings.hidden) throw notImplemented('The deletion of a hidden list');
    removeList(list, call);
  },
});
