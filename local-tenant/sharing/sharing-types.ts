import { collectionOf, complex } from '../odata/edm';
import type { Call } from '../rest/call';
import type { Principal } from '../users/principal';
import type { ListItem } from '../items/list-of-items';
import type { SharingLink } from './link-store';
import { linkUrlOf } from './sharing-links';

/** SP.Sharing.Principal, as far as this tenant has something to say. */
export const principalType = complex('SP.Sharing.Principal', {
  directoryObjectId: 'Edm.String', email: 'Edm.String', expiration: 'Edm.String', id: 'Edm.Int32', isActive: 'Edm.Boolean', isExternal: 'Edm.Boolean',
  jobTitle: 'Edm.String', loginName: 'Edm.String', name: 'Edm.String', principalType: 'Edm.Int32', userPrincipalName: 'Edm.String',
});

const linkInvitation = complex('SP.Sharing.LinkInvitation', { invitedBy: principalType, invitedOn: 'Edm.String', invitee: principalType });

export const linkInfoType = complex('SP.SharingLinkInfo', {
  AllowsAnonymousAccess: 'Edm.Boolean', BlocksDownload: 'Edm.Boolean', Description: 'Edm.String', Embeddable: 'Edm.Boolean', Expiration: 'Edm.String',
  HasExternalGuestInvitees: 'Edm.Boolean', Invitations: collectionOf(linkInvitation), IsActive: 'Edm.Boolean', IsAddressBarLink: 'Edm.Boolean',
  IsCreateOnlyLink: 'Edm.Boolean', IsDefault: 'Edm.Boolean', IsEditLink: 'Edm.Boolean', IsFormsLink: 'Edm.Boolean', IsManageListLink: 'Edm.Boolean',
  IsReviewLink: 'Edm.Boolean', IsUnhealthy: 'Edm.Boolean', LinkKind: 'Edm.Int32', RedeemedUsers: collectionOf(linkInvitation),
  RequiresPassword: 'Edm.Boolean', RestrictedShareMembership: 'Edm.Boolean', Scope: 'Edm.Int32', ShareId: 'Edm.Guid', ShareTokenString: 'Edm.String',
  SharingLinkStatus: 'Edm.Int32', TrackLinkUsers: 'Edm.Boolean', Url: 'Edm.String',
});

/** SP.SharingLinkKind: 2 and 3 for the organization, 4 and 5 for everybody, 6 for people who are named. */
export const linkKinds = {
  2: { scope: 'organization', type: 'view' }, 3: { scope: 'organization', type: 'edit' },
  4: { scope: 'anonymous', type: 'view' }, 5: { scope: 'anonymous', type: 'edit' },
} as const;

export const kindOfLink = ({ scope, type }: SharingLink): number =>
  Number(Object.entries(linkKinds).find(([, kind]) => kind.scope === scope && kind.type === type)?.[0] ?? 6);

/** SP.SharingScope */
const scopes = { anonymous: 0, organization: 1, users: 2 } as const;

/** A link as REST shows it. */
export const linkInfoOf = (call: Call, item: ListItem, link: SharingLink): object => ({
  AllowsAnonymousAccess: link.scope === 'anonymous', BlocksDownload: false, Description: null, Embeddable: false, Expiration: link.expires ?? '',
  HasExternalGuestInvitees: false, Invitations: [], IsActive: true, IsAddressBarLink: false, IsCreateOnlyLink: false, IsDefault: true,
  IsEditLink: link.type === 'edit', IsFormsLink: false, IsManageListLink: false, IsReviewLink: false, IsUnhealthy: false, LinkKind: kindOfLink(link),
  RedeemedUsers: [], RequiresPassword: false, RestrictedShareMembership: link.scope === 'users', Scope: scopes[link.scope], ShareId: link.id,
  ShareTokenString: null, SharingLinkStatus: 2, TrackLinkUsers: false, Url: linkUrlOf(call.request.origin, call.site, item, link),
});

/** SP.Utilities.PrincipalType: 1 a user, 4 a security group, 8 a SharePoint group. */
const principalTypes = { person: 1, everyone: 4, group: 8 } as const;

export const sharedPrincipal = (principal: Principal): object => ({
  directoryObjectId: null, email: principal.email, expiration: null, id: principal.id, isActive: true, isExternal: false, jobTitle: null,
  loginName: principal.loginName, name: principal.title, principalType: principalTypes[principal.kind],
  userPrincipalName: principal.kind === 'person' ? principal.email : null,
});
