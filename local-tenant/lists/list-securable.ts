import type { Call } from '../rest/call';
import { dropScope } from '../security/scope-store';
import type { Securable } from '../security/securable';
import type { List } from './list';
import { replaceList } from './list-store';

/** How a list takes and gives back permissions of its own. */
export const listSecurable = (list: List, call: Call): Securable => {
  const { db } = call;
  return {
    kind: 'list', siteId: list.siteId, label: list.rootFolder, path: `Web/Lists(guid'${list.id}')`, scopeId: list.scopeId,
    isOwn: list.scopeId !== call.site.scopeId, parentScopeId: call.site.scopeId,
    rescope: (_db, scopeId) => {
      replaceList(db, { ...list, scopeId });
      db.run('UPDATE items SET scope_id = ? WHERE list_id = ? AND scope_id = ? AND own_scope = 0', scopeId, list.id, list.scopeId);
    },
    clearBelow: (_db, scopeId) => {
      db.all<{ id: number }>('SELECT scope_id AS id FROM items WHERE list_id = ? AND own_scope = 1', list.id)
        .forEach(({ id }) => dropScope(db, id));
      db.run('UPDATE items SET scope_id = ?, own_scope = 0 WHERE list_id = ?', scopeId, list.id);
    },
  };
};
