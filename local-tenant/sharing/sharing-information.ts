import { extname } from 'node:path';
import { collectionOf, complex } from '../odata/edm';
import { defineEntity, property } from '../odata/declare';
import type { EntityType } from '../odata/entity-type';
import { itemMissing } from '../items/item-refusals';
import { pathOfItem } from '../items/item-row';
import type { ListItem } from '../items/list-of-items';
import type { Call } from '../rest/call';
import { assignedPrincipals, roleById, roleIdsOf } from '../security/role-store';
import { limitedAccessRoleId } from '../security/standard-roles';
import { permissionKinds } from '../security/permissions';
import { memberIds } from '../users/membership';
import type { Principal } from '../users/principal';
import { principalById } from '../users/principal-store';
import { linksOfItem } from './link-store';
import { linkInfoOf, linkInfoType, principalType, sharedPrincipal } from './sharing-types';

const abilityStatus = complex('SP.Sharing.SharingAbilityStatus', { disabledReason: 'Edm.Int32', enabled: 'Edm.Boolean' });
const linkType = complex('SP.Sharing.LinkInfo', {
  isInherited: 'Edm.Boolean', linkDetails: linkInfoType, linkMembers: collectionOf(principalType), linkStatus: abilityStatus, totalLinkMembersCount: 'Edm.Int32',
});
const principalInfo = complex('SP.Sharing.PrincipalInfo', {
  isInherited: 'Edm.Boolean', members: collectionOf(principalType), principal: principalType, role: 'Edm.Int32',
});
const permissionCollection = complex('SP.Sharing.PermissionCollection', {
  appConsentPrincipals: collectionOf(principalInfo), hasInheritedLinks: 'Edm.Boolean', links: collectionOf(linkType), principals: collectionOf(principalInfo),
  siteAdmins: collectionOf(principalInfo), totalNumberOfPrincipals: 'Edm.Int32',
});

const onRequest = { onRequest: true } as const;

/** What REST says of the sharing of an item, a file or a folder. */
export const sharingInformationType: EntityType<ListItem> = defineEntity<ListItem>({
  name: 'SP.Sharing.SharingInformation',
  path: ({ list, row }) => `Web/Lists(guid'${list.id}')/Items(${row.id})/GetSharingInformation`,
  scope: ({ row }) => row.scopeId,
  reads: 'ViewListItems',
  unreadable: itemMissing,
  properties: {
    canAddExternalPrincipal: property('Edm.Boolean', () => false),
    canAddInternalPrincipal: property('Edm.Boolean', ({ row }, call) => call.access.has('EditListItems', row.scopeId)),
    // There is no mail in this tenant.
    canSendEmail: property('Edm.Boolean', () => false),
    canUseSimplifiedRoles: property('Edm.Boolean', () => true),
    currentRole: property('Edm.Int32', ({ row }, call) => roleOf(call.access.maskOn(row.scopeId))),
    defaultLinkKind: property('Edm.Int32', () => 2),
    directUrl: property('Edm.String', addressOf),
    displayName: property('Edm.String', ({ row }) => row.leafName),
    fileExtension: property('Edm.String', ({ list, row }) => (list.isLibrary && row.kind === 0 ? extname(row.leafName).slice(1) : '')),
    hasUniquePermissions: property('Edm.Boolean', ({ row }) => row.ownScope),
    itemUniqueId: property('Edm.Guid', ({ row }) => row.uniqueId),
    itemUrl: property('Edm.String', addressOf),
    listId: property('Edm.Guid', ({ list }) => list.id),
    siteId: property('Edm.Guid', ({ list }) => list.siteId),
    tenantId: property('Edm.String', (_item, call) => call.tenantId),
    webUrl: property('Edm.String', (_item, call) => call.request.origin + call.site.path),
    permissionsInformation: property(permissionCollection, permissionsOf, onRequest),
  },
});

function addressOf({ row }: ListItem, call: Call): string {
  return call.request.origin + encodeURI(pathOfItem(row));
}

/** SP.Sharing.Role: 1 view, 2 edit, 3 owner. */
function roleOf(mask: bigint): number {
  const has = (kind: number): boolean => (mask & (1n << BigInt(kind - 1))) !== 0n;
  if (has(permissionKinds.ManagePermissions)) return 3;
  return has(permissionKinds.EditListItems) ? 2 : Number(has(permissionKinds.ViewListItems));
}

/** Who has what on it, and its links. @throws 403 for who may not see permissions */
function permissionsOf(item: ListItem, call: Call): object {
  const { db, access } = call;
  access.demand('EnumeratePermissions', item.row.scopeId);
  const { siteId } = item.list;
  const links = linksOfItem(db, item.list.id, item.row.id);
  const ofLinks = new Set(links.map(({ groupId }) => groupId));
  const principals = assignedPrincipals(db, item.row.scopeId)
    .map((id) => principalById(db, siteId, id))
    .filter((found): found is Principal => found !== undefined && !ofLinks.has(found.id))
    .map((principal) => ({ principal, mask: maskOf(principal) }))
    .filter(({ mask }) => mask !== 0n);
  return {
    appConsentPrincipals: [], hasInheritedLinks: false,
    links: links.map((link) => ({
      isInherited: false, linkDetails: linkInfoOf(call, item, link), linkMembers: membersOf(link.groupId), linkStatus: null,
      totalLinkMembersCount: memberIds(db, siteId, link.groupId).length,
    })),
    principals: principals.map(({ principal, mask }) => ({
      isInherited: !item.row.ownScope, members: [], principal: sharedPrincipal(principal), role: roleOf(mask),
    })),
    siteAdmins: [], totalNumberOfPrincipals: principals.length,
  };

  function maskOf({ id }: Principal): bigint {
    return roleIdsOf(db, item.row.scopeId, id).filter((role) => role !== limitedAccessRoleId)
      .reduce((mask, role) => mask | (roleById(db, siteId, role)?.mask ?? 0n), 0n);
  }

  function membersOf(groupId: number): object[] {
    return memberIds(db, siteId, groupId).map((id) => principalById(db, siteId, id)).filter((found) => found !== undefined).map(sharedPrincipal);
  }
}
