import { notImplemented } from '../graph-error';
import { objectOf, refuseOtherMembers, textOf, type JsonObject } from '../read-members';
import type { GraphContext } from '../engine/graph-context';
import { pageInMemory } from '../engine/graph-page';
import { invalidRequest } from '../engine/graph-refusals';
import type { GraphCollection } from '../engine/graph-type';
import { createList } from '../../lists/create-list';
import { listById, listByTitle, listsOf } from '../../lists/list-store';
import type { Site } from '../../webs/site';
import { siteAddress } from '../resource-address';
import { addColumn } from './column-write';
import type { ListInGraph } from './list-in-graph';
import { listResource, templateNames } from './list-type';

const find = (site: Site, key: string, context: GraphContext): ListInGraph | undefined => {
  const call = context.callOn(site);
  const byId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(key) ? listById(context.db, key) : undefined;
  const list = byId ?? listByTitle(context.db, site.webId, key)
    ?? listsOf(context.db, site.webId).find(({ rootFolder }) => rootFolder.split('/').pop()?.toLowerCase() === key.toLowerCase());
  return list?.webId === site.webId && call.access.has('Open', list.scopeId) ? { call, list } : undefined;
};

const templateOf = (body: JsonObject): number => {
  const info = body['list'] === undefined ? {} : objectOf(body['list'], "The property 'list'");
  refuseOtherMembers(info, ['@odata.type', 'template']);
  const name = textOf(info, 'template', 'genericList');
  const template = Object.entries(templateNames).find(([, known]) => known === name)?.[0];
  if (template === undefined) throw notImplemented(`The list template '${name}'`);
  return Number(template);
};

const create = (site: Site, body: JsonObject, context: GraphContext): ListInGraph => {
  const call = context.callOn(site);
  refuseOtherMembers(body, ['@odata.type', 'displayName', 'description', 'columns', 'list']);
  const title = textOf(body, 'displayName', undefined);
  const columns = body['columns'] ?? [];
  if (!Array.isArray(columns)) throw invalidRequest("The property 'columns' must be a collection.");
  const baseTemplate = templateOf(body);
  call.access.demand('ManageLists', site.scopeId);
  const list = createList(context.db, site, {
    title, baseTemplate, authorId: call.access.caller.principalId, now: call.now, settings: { description: textOf(body, 'description', '') },
  });
  columns.forEach((column) => addColumn(call, list, objectOf(column, 'A column')));
  return { call, list };
};

/** `/sites/{id}/lists`: those that the caller may open. Hidden ones only when `system` is selected. */
export const graphLists: GraphCollection<Site, ListInGraph> = {
  of: () => listResource,
  context: (site, context) => `${siteAddress(site, context)}/lists`,
  page: (site, query, context) => {
    const call = context.callOn(site);
    const all = listsOf(context.db, site.webId)
      .filter(({ scopeId, settings }) => call.access.has('Open', scopeId) && (!settings.hidden || query.select?.includes('system') === true));
    return pageInMemory(listResource, all.map((list) => ({ call, list })), query, context);
  },
  byKey: find,
  create,
};
