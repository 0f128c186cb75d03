import type { List } from '../lists/list';
import type { Call } from '../rest/call';

/** What of a list somebody may see: all, nothing, or what lies under these permission scopes. */
export type Sight = 'all' | 'nothing' | readonly number[];

/** The permission scopes of a list and of what is in it, weighed for the caller. */
export const fullSight = (call: Call, list: Pick<List, 'id' | 'scopeId'>): Sight => {
  const own = call.db
    .all<{ id: number }>('SELECT DISTINCT scope_id AS id FROM items WHERE list_id = ? AND own_scope = 1', list.id)
    .map((row) => row.id);
  const scopes = [list.scopeId, ...own];
  const seen = call.access.among('ViewListItems', scopes);
  if (seen.length === scopes.length) return 'all';
  return seen.length === 0 ? 'nothing' : seen;
};

/** The condition on items that keeps to what may be seen, with its one value. */
export const sightCondition = (sight: Sight): { readonly sql: string; readonly values: readonly string[] } =>
  sight === 'all'
    ? { sql: '', values: [] }
    : { sql: ' AND scope_id IN (SELECT value FROM json_each(?))', values: [JSON.stringify(sight === 'nothing' ? [] : sight)] };
