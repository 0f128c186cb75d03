import { objectIdOf } from '../../identity/person';
import { roleById, roleIdsOf } from '../../security/role-store';
import { bitOf } from '../../security/permissions';
import { sharedRoleIds } from '../../sharing/share-item';
import type { SharingLink } from '../../sharing/link-store';
import { linkUrlOf } from '../../sharing/sharing-links';
import { memberIds } from '../../users/membership';
import type { Principal } from '../../users/principal';
import { principalById } from '../../users/principal-store';
import { defineGraphType, type GraphType } from '../engine/graph-type';
import type { GraphContext } from '../engine/graph-context';
import { driveItemAddress } from './drive-item-type';
import { scopeOf, type DriveItem } from './drive-place';

/** What somebody, or whoever has a link, may do with a file or folder. */
export interface Granted {
  readonly of: DriveItem;
  readonly principal: Principal;
  readonly roles: readonly string[];
  readonly link?: SharingLink | undefined;
}

/** What Graph makes of a permission level: owner, write or read. */
const roleOf = (mask: bigint): string => {
  if ((mask & bitOf('ManagePermissions')) !== 0n) return 'owner';
  return (mask & bitOf('EditListItems')) !== 0n ? 'write' : 'read';
};

/** @returns none for Limited Access, which only lets somebody through to what is below */
export const rolesOn = ({ call, list }: DriveItem, scopeId: number, principalId: number): string[] => {
  const levels = roleIdsOf(call.db, scopeId, principalId).map((role) => roleById(call.db, list.siteId, role)).filter((role) => role !== undefined);
  return [...new Set(levels.filter(({ hidden }) => !hidden).map(({ mask }) => roleOf(mask)))];
};

export const roleIdOf = (role: 'read' | 'write'): number => sharedRoleIds[role];

const siteIdentity = ({ id, title, loginName }: Principal): object => ({ displayName: title, id: String(id), loginName });

const identityOf = ({ call }: DriveItem, principal: Principal): object => ({
  ...(principal.personId === null ? { id: String(principal.id) } : { id: objectIdOf(call.tenantId, principal.personId), email: principal.email }),
  displayName: principal.title,
});

const sharePointIdentity = (of: DriveItem, principal: Principal): object => ({
  ...(principal.kind === 'person' ? { user: identityOf(of, principal) } : {}),
  ...(principal.kind === 'group' ? { siteGroup: siteIdentity(principal) } : { siteUser: siteIdentity(principal) }),
});

/** Who came by a link, or was named when it was made. */
const peopleOf = ({ of, link }: Granted): Principal[] => (link === undefined ? [] : memberIds(of.call.db, link.siteId, link.groupId)
  .map((id) => principalById(of.call.db, link.siteId, id)).filter((one) => one !== undefined));

/** The address of a link is for those who could have made it (Microsoft Graph, "List sharing permissions"). */
const facetOf = ({ of, link }: Granted, context: GraphContext): object | undefined => {
  if (link === undefined || of.row === undefined) return undefined;
  const url = linkUrlOf(context.sharePointOrigin, of.call.site, { list: of.list, row: of.row }, link);
  return { scope: link.scope, type: link.type, ...(of.call.access.has('EditListItems', scopeOf(of)) ? { webUrl: url } : {}), preventsDownload: false };
};

export const permissionIdOf = ({ principal, link }: Granted): string => link?.id ?? Buffer.from(principal.loginName).toString('base64url');

/** A permission on a file or folder. */
export const permissionResource: GraphType<Granted> = defineGraphType<Granted>({
  name: 'microsoft.graph.permission',
  context: ({ of }) => `${driveItemAddress(of)}/permissions`,
  properties: {
    id: { type: 'Edm.String', get: permissionIdOf },
    roles: { type: 'Collection(Edm.String)', get: ({ roles }) => roles },
    expirationDateTime: { type: 'Edm.DateTimeOffset', get: ({ link }) => link?.expires },
    hasPassword: { type: 'Edm.Boolean', get: ({ link }) => (link === undefined ? undefined : false) },
    grantedTo: { type: 'microsoft.graph.identitySet', get: ({ of, principal, link }) => (link === undefined ? { user: identityOf(of, principal) } : undefined) },
    grantedToV2: { type: 'microsoft.graph.sharePointIdentitySet', get: ({ of, principal, link }) => (link === undefined ? sharePointIdentity(of, principal) : undefined) },
    grantedToIdentities: {
      type: 'Collection(microsoft.graph.identitySet)',
      get: (granted) => (granted.link === undefined ? undefined : peopleOf(granted).map((one) => ({ user: identityOf(granted.of, one) }))),
    },
    grantedToIdentitiesV2: {
      type: 'Collection(microsoft.graph.sharePointIdentitySet)',
      get: (granted) => (granted.link === undefined ? undefined : peopleOf(granted).map((one) => sharePointIdentity(granted.of, one))),
    },
    link: { type: 'microsoft.graph.sharingLink', get: facetOf },
  },
  unserved: ['inheritedFrom', 'invitation', 'shareId'],
});
