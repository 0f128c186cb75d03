import type { Call } from '../rest/call';
import { assignedPrincipals, roleById, roleIdsOf } from '../security/role-store';
import { principalById } from '../users/principal-store';
import type { AccessPanel } from './list-page';

/**
 * Who may do what on a list or folder, for whoever may see people. Limited Access is left out, as SharePoint leaves it out.
 * @param path server-relative path of the list or folder: its scope carries that path when it is its own
 */
export const accessOf = (call: Call, scopeId: number, path: string): AccessPanel | undefined => {
  if (!call.access.has('BrowseUserInfo', scopeId)) return undefined;
  const grants = assignedPrincipals(call.db, scopeId)
    .map((id) => ({ principal: principalById(call.db, call.site.id, id)?.title ?? String(id), levels: levelsOf(call, scopeId, id) }))
    .filter((grant) => grant.levels.length > 0);
  const origin = call.db.get<{ label: string }>('SELECT label FROM scopes WHERE id = ?', scopeId)?.label ?? '';
  const own = origin.toLowerCase() === path.toLowerCase();
  return { of: nameOf(path), inheritedFrom: own ? undefined : origin === call.site.path ? call.site.title : nameOf(origin), grants };
};

const levelsOf = (call: Call, scopeId: number, principalId: number): string[] =>
  roleIdsOf(call.db, scopeId, principalId)
    .map((roleId) => roleById(call.db, call.site.id, roleId))
    .filter((role) => role !== undefined)
    .filter((role) => !role.hidden)
    .map((role) => role.name);

const nameOf = (path: string): string => path.split('/').pop() ?? path;
