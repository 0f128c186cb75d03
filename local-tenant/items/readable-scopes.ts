import type { Call } from '../rest/call';

/** The permission scope of a list, and those of what is in it. */
export function scopesOfList(call: Call, listScopeId: number): readonly number[] {
  return call.db.all<{ id: number }>(
    `WITH RECURSIVE below(id) AS (
       SELECT ?1 UNION SELECT scopes.id FROM scopes JOIN below ON scopes.parent_id = below.id)
     SELECT id FROM below`,
    listScopeId,
  ).map(scope => scope.id);
}

/**
 * The permission scopes of a list and of what is in it on which the caller may see items. undefined: all of them, no trimming
 * is needed.
 */
export function readableScopes(call: Call, listScopeId: number): readonly number[] | undefined {
  const scopes = scopesOfList(call, listScopeId);
  const readable = call.access.among('ViewListItems', scopes);
  return readable.length === scopes.length ? undefined : readable;
}
