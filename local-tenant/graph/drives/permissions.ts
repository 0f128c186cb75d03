import { defineGraphType, type GraphCollection, type GraphType } from '../engine/graph-type';
import { objectIdOf } from '../../identity/person';
import { assignedPrincipals, roleById, roleIdsOf } from '../../security/role-store';
import { bitOf } from '../../security/permissions';
import type { Principal } from '../../users/principal';
import { principalById } from '../../users/principal-store';
import { driveItemAddress } from './drive-item-type';
import { scopeOf, type DriveItem } from './drive-place';

interface Granted {
  readonly of: DriveItem;
  readonly principal: Principal;
  readonly roles: readonly string[];
}

/** What Graph makes of a permission level: owner, write or read. */
const roleOf = (mask: bigint): string => {
  if ((mask & bitOf('ManagePermissions')) !== 0n) return 'owner';
  return (mask & bitOf('EditListItems')) !== 0n ? 'write' : 'read';
};

const identityOf = ({ of, principal }: Granted): object => ({
  ...(principal.personId === null ? { id: String(principal.id) } : { id: objectIdOf(of.call.tenantId, principal.personId), email: principal.email }),
  displayName: principal.title,
});

/** What somebody may do with a file or folder. */
const permissionResource: GraphType<Granted> = defineGraphType<Granted>({
  name: 'microsoft.graph.permission',
  context: ({ of }) => `${driveItemAddress(of)}/permissions`,
  properties: {
    id: { type: 'Edm.String', get: ({ principal }) => Buffer.from(principal.loginName).toString('base64url') },
    roles: { type: 'Collection(Edm.String)', get: ({ roles }) => roles },
    grantedTo: { type: 'microsoft.graph.identitySet', get: (granted) => ({ user: identityOf(granted) }) },
    grantedToV2: {
      type: 'microsoft.graph.sharePointIdentitySet',
      get: (granted) => ({
        ...(granted.principal.kind === 'person' ? { user: identityOf(granted) } : {}),
        ...(granted.principal.kind === 'group'
          ? { siteGroup: { displayName: granted.principal.title, id: String(granted.principal.id), loginName: granted.principal.loginName } }
          : { siteUser: { displayName: granted.principal.title, id: String(granted.principal.id), loginName: granted.principal.loginName } }),
      }),
    },
  },
  unserved: ['expirationDateTime', 'grantedToIdentities', 'grantedToIdentitiesV2', 'hasPassword', 'inheritedFrom', 'invitation', 'link', 'shareId'],
});

const grantsOn = (of: DriveItem): Granted[] => {
  const { call, list } = of;
  const scopeId = scopeOf(of);
  call.access.demand('EnumeratePermissions', scopeId);
  return assignedPrincipals(call.db, scopeId).flatMap((id) => {
    const principal = principalById(call.db, list.siteId, id);
    const levels = roleIdsOf(call.db, scopeId, id).map((role) => roleById(call.db, list.siteId, role)).filter((role) => role !== undefined);
    // Limited Access only lets somebody through to what is below: it is no permission on the item.
    const roles = [...new Set(levels.filter(({ hidden }) => !hidden).map(({ mask }) => roleOf(mask)))];
    return principal === undefined || roles.length === 0 ? [] : [{ of, principal, roles }];
  });
};

/** `items/{id}/permissions`: read only here. */
export const permissionsOf: GraphCollection<DriveItem, Granted> = {
  of: () => permissionResource,
  context: (of) => `${driveItemAddress(of)}/permissions`,
  all: grantsOn,
  byKey: (of, key) => grantsOn(of).find(({ principal }) => Buffer.from(principal.loginName).toString('base64url') === key),
};
