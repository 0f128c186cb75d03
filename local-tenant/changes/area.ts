import { listItemType } from '../items/list-item-type';
import type { ListItem } from '../items/list-of-items';
import type { List } from '../lists/list';
import { listsOf } from '../lists/list-store';
import { listType } from '../lists/list-type';
import { collectionResource, property } from '../odata/declare';
import type { Members, Requirement } from '../odata/entity-type';
import { Values } from '../odata/values';
import type { Area } from '../rest/area';
import type { Call } from '../rest/call';
import type { Site } from '../webs/site';
import { siteType } from '../webs/site-type';
import { webType } from '../webs/web-type';
import { lastChangeId } from './change-log';
import { changeQueryType, changeTokenType, readChangeQuery } from './change-query';
import { changeTables } from './change-tables';
import { formatChangeToken } from './change-token';
import { getListItemChangesSinceToken } from './item-changes';
import { changesCollection } from './change-type';
import type { ChangeScope } from './read-changes';

/** What happened to items: `GetChanges`, change tokens, `GetListItemChangesSinceToken`. */
export const changesArea: Area = {
  name: 'changes',
  tables: changeTables,
  extendModel: () => {
    const needs = 'ViewListItems';
    listType.extend(changeMembers((list: List) => ({ kind: 'list', id: list.id, listIds: [list.id] }), list => list.scopeId, needs));
    listType.extend({ actions: { GetListItemChangesSinceToken: getListItemChangesSinceToken } });
    webType.extend(changeMembers(ofWeb, site => site.scopeId, 'Open'));
    siteType.extend(changeMembers(ofSite, site => site.scopeId, 'Open'));
    const { actions } = changeMembers(
      ({ list, row }: ListItem) => ({ kind: 'list', id: list.id, listIds: [list.id], itemId: row.id }), ({ row }) => row.scopeId, needs);
    listItemType.extend({ actions });
  },
};

function ofWeb(site: Site, call: Call): ChangeScope {
  return { kind: 'web', id: site.webId, listIds: listsOf(call.db, site.webId).map(list => list.id) };
}

function ofSite(site: Site, call: Call): ChangeScope {
  const lists = call.db.all<{ id: string }>('SELECT id FROM lists WHERE site_id = ?', site.id);
  return { kind: 'site', id: site.id, listIds: lists.map(list => list.id) };
}

function changeMembers<E>(
  scopeOf: (entity: E, call: Call) => ChangeScope, scopeIdOf: (entity: E, call: Call) => number, needs: Requirement<E>,
): Members<E> {
  return {
    properties: {
      CurrentChangeToken: property<E>(changeTokenType, (entity, call) => {
        const { kind, id } = scopeOf(entity, call);
        return { StringValue: formatChangeToken(kind, id, call.now, lastChangeId(call.db)) };
      }),
    },
    actions: {
      GetChanges: {
        parameters: { query: changeQueryType },
        needs,
        run: (entity, values, call) => collectionResource(changesCollection, {
          scope: scopeOf(entity, call), query: readChangeQuery(values.nested('query') ?? new Values(new Map())), scopeId: scopeIdOf(entity, call),
        }),
      },
    },
  };
}
