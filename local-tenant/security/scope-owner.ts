import { listItemType } from '../items/list-item-type';
import { itemById } from '../items/item-row';
import { listOfItems } from '../items/list-source';
import { listById } from '../lists/list-store';
import { listType } from '../lists/list-type';
import { entityResource } from '../odata/declare';
import type { Resource } from '../odata/entity-type';
import type { Call } from '../rest/call';
import { allWebs } from '../webs/site-store';
import { webType } from '../webs/web-type';

const itemWith = (scopeId: number, call: Call): Resource | undefined => {
  const found = call.db.get<{ list: string; id: number }>('SELECT list_id AS list, id FROM items WHERE scope_id = ? AND own_scope = 1', scopeId);
  const list = found && listOfItems(call, found.list);
  const row = found && itemById(call.db, found.list, found.id);
  return list && row && entityResource(listItemType, { list, row });
};

const listWith = (scopeId: number, call: Call): Resource | undefined => {
  const found = call.db.get<{ id: string }>('SELECT id FROM lists WHERE scope_id = ?', scopeId);
  const list = found && listById(call.db, found.id);
  return list && entityResource(listType, list);
};

/** Webs below it that inherit have the same scope: it is the outermost one's. */
const webWith = (scopeId: number, call: Call): Resource | undefined => {
  const web = allWebs(call.db, call.site.id).filter((one) => one.scopeId === scopeId).sort((one, other) => one.path.length - other.path.length)[0];
  return web && entityResource(webType, web);
};

/** Whose permissions a scope holds: the item or folder, the list or the web that has them as its own. */
export const ownerOfScope = (scopeId: number, call: Call): Resource => {
  const kind = call.db.get<{ kind: string }>('SELECT kind FROM scopes WHERE id = ?', scopeId)?.kind;
  const owner = kind === 'item' ? itemWith(scopeId, call) : kind === 'list' ? listWith(scopeId, call) : webWith(scopeId, call);
  if (owner === undefined) {
    throw new Error(`nothing has the scope ${scopeId} as its own`);
  }
  return owner;
};
