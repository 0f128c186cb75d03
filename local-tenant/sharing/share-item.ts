import { itemById } from '../items/item-row';
import type { ListItem } from '../items/list-of-items';
import type { Call } from '../rest/call';
import { itemSecurable } from '../security/item-securable';
import { addAssignment, removeAssignment, roleIdsOf } from '../security/role-store';
import { scopesAbove } from '../security/scope-store';
import type { Permission } from '../security/permissions';
import { breakInheritance } from '../security/securable';
import { limitedAccessRoleId, readRoleId } from '../security/standard-roles';

/** Permission levels by which sharing lets somebody read or write: Read and Contribute (practitioners' word). */
export const sharedRoleIds = { read: readRoleId, write: 1073741827 } as const;

/** What a shared item lets somebody do with it. */
const given: Readonly<Record<SharedLevel, readonly Permission[]>> = {
  read: ['ViewListItems', 'OpenItems', 'ViewVersions'],
  write: ['ViewListItems', 'OpenItems', 'ViewVersions', 'AddListItems', 'EditListItems', 'DeleteListItems', 'DeleteVersions'],
};

export type SharedLevel = keyof typeof sharedRoleIds;

/**
 * Who may edit an item may share it, as long as members may share (a site's setting, which begins so), and gives nobody more than they have themselves
 * (unverified). Whoever takes what is inherited away from others must manage permissions.
 * @throws 403
 */
export const demandMayShare = ({ access }: Call, scopeId: number, level: SharedLevel, keepInherited: boolean): void => {
  access.demand('EditListItems', scopeId);
  given[level].forEach((permission) => access.demand(permission, scopeId));
  if (!keepInherited) access.demand('ManagePermissions', scopeId);
};

/**
 * Sees to it that a file or folder has permissions of its own, so that it can be shared by itself.
 * @param keepInherited what its parent grants stays; otherwise only the caller keeps Full Control
 * @returns its scope
 */
export const ownScopeOf = (call: Call, { list, row }: ListItem, keepInherited: boolean): number => {
  const securable = itemSecurable(call.db, {
    siteId: list.siteId, listId: list.id, listScopeId: list.scopeId, id: row.id, kind: row.kind === 1 ? 1 : 0, folder: row.folder, leafName: row.leafName, scopeId: row.scopeId,
  });
  if (!securable.isOwn) {
    breakInheritance(call.db, securable, keepInherited, false, call.access.caller.principalId);
    call.access.forget();
  }
  return itemById(call.db, list.id, row.id)?.scopeId ?? row.scopeId;
};

/**
 * Gives a user or group a level on a scope, and the way there: in place of those that it had when the caller manages permissions there, else besides them.
 */
export const grantOn = (call: Call, scopeId: number, principalId: number, roleId: number): void => {
  if (call.access.has('ManagePermissions', scopeId)) removeAssignment(call.db, scopeId, principalId);
  addAssignment(call.db, scopeId, principalId, roleId);
  for (const above of scopesAbove(call.db, scopeId)) {
    if (roleIdsOf(call.db, above, principalId).length === 0) addAssignment(call.db, above, principalId, limitedAccessRoleId);
  }
  call.access.forget();
};
