import { removeAssignment, assignedPrincipals } from '../../security/role-store';
import { principalsOf } from '../../security/access';
import { linksOfItem } from '../../sharing/link-store';
import { grantOn } from '../../sharing/share-item';
import { changeLinkExpiry, removeSharingLink } from '../../sharing/sharing-links';
import { principalById } from '../../users/principal-store';
import { invalidRequest } from '../engine/graph-refusals';
import { extendGraphType, type GraphCollection } from '../engine/graph-type';
import { refuseOtherMembers, textOf, type JsonObject } from '../read-members';
import { driveItemAddress } from './drive-item-type';
import { scopeOf, type DriveItem } from './drive-place';
import { permissionIdOf, permissionResource, roleIdOf, rolesOn, type Granted } from './permission-type';

/**
 * Whoever may enumerate permissions sees all of them; others those that are their own (Microsoft Graph, "List sharing permissions on a driveItem").
 */
const grantsOn = (of: DriveItem): Granted[] => {
  const { call, list, row } = of;
  const scopeId = scopeOf(of);
  const links = row === undefined ? [] : linksOfItem(call.db, list.id, row.id);
  const own = call.access.has('EnumeratePermissions', scopeId) ? undefined : principalsOf(call.db, list.siteId, call.access.caller.principalId);
  return assignedPrincipals(call.db, scopeId).flatMap((id) => {
    const principal = principalById(call.db, list.siteId, id);
    const roles = rolesOn(of, scopeId, id);
    const link = links.find(({ groupId }) => groupId === id);
    return principal === undefined || roles.length === 0 || own?.includes(id) === false ? [] : [{ of, principal, roles, link }];
  });
};

/** `items/{id}/permissions` */
export const permissionsOf: GraphCollection<DriveItem, Granted> = {
  of: () => permissionResource,
  context: (of) => `${driveItemAddress(of)}/permissions`,
  all: grantsOn,
  byKey: (of, key) => grantsOn(of).find((granted) => permissionIdOf(granted) === key),
};

/** @throws 403 without Manage Permissions, 400 for what the item inherits (unverified) */
const demandOwn = ({ of }: Granted): number => {
  of.call.access.demand('ManagePermissions', scopeOf(of));
  if (of.row?.ownScope !== true) throw invalidRequest('A permission that is inherited cannot be changed or removed here.');
  return scopeOf(of);
};

/** An end as a body gives it: null takes it away. @throws 400 for a time that is none, or that is over */
export const expiryOf = (body: JsonObject, now: Date): string | null => {
  if (body['expirationDateTime'] === null || body['expirationDateTime'] === undefined) return null;
  const time = Date.parse(textOf(body, 'expirationDateTime', undefined));
  if (Number.isNaN(time) || time <= now.getTime()) throw invalidRequest('The expiration date time must be a time to come.');
  return new Date(time).toISOString();
};

/** The role of a permission: `['write']`. @throws 400 */
export const wantedRole = (body: JsonObject): 'read' | 'write' => {
  const { roles } = body;
  const role: unknown = Array.isArray(roles) && roles.length === 1 ? roles[0] : undefined;
  if (role !== 'read' && role !== 'write') throw invalidRequest("The property 'roles' must hold one role: read or write.");
  return role;
};

/** Lets permissions be changed and removed. */
export const extendPermissions = (): void => extendGraphType(permissionResource, {
  update: (granted, body, context) => {
    const { of, link, principal } = granted;
    refuseOtherMembers(body, link === undefined ? ['@odata.type', 'roles'] : ['@odata.type', 'expirationDateTime']);
    if (link !== undefined && of.row !== undefined) return { ...granted, link: changeLinkExpiry(of.call, { list: of.list, row: of.row }, link, expiryOf(body, context.now)) };
    const role = wantedRole(body);
    grantOn(of.call, demandOwn(granted), principal.id, roleIdOf(role));
    return { ...granted, roles: [role] };
  },
  remove: (granted) => {
    const { of, link, principal } = granted;
    if (link !== undefined && of.row !== undefined) return removeSharingLink(of.call, { list: of.list, row: of.row }, link);
    removeAssignment(of.call.db, demandOwn(granted), principal.id);
    of.call.access.forget();
  },
});
