/** `everyone` is the claim of all users of the tenant, `group` a SharePoint group of the site. */
export type PrincipalKind = 'person' | 'everyone' | 'group';

/** A user, claim or group of one site collection; all share one range of ids. */
export interface Principal {
  readonly siteId: string;
  readonly id: number;
  readonly kind: PrincipalKind;
  readonly loginName: string;
  readonly title: string;
  readonly email: string;
  readonly personId: string | null;
  /** Site collection administrator: passes every permission. */
  readonly isAdmin: boolean;
  readonly group: GroupSettings;
  /** Taken off the site. What they made still names them; whoever comes back is the same user again. */
  readonly isRemoved?: boolean;
}

/** Only groups have them; users carry the defaults. */
export interface GroupSettings {
  readonly description: string;
  /** A user or group; who is it, or is in it, manages this group. */
  readonly ownerId: number;
  readonly allowMembersEditMembership: boolean;
  readonly allowRequestToJoinLeave: boolean;
  readonly autoAcceptRequestToJoinLeave: boolean;
  readonly onlyAllowMembersViewMembership: boolean;
  readonly requestEmail: string;
}

export const groupDefaults: GroupSettings = {
  description: '', ownerId: 0, allowMembersEditMembership: false, allowRequestToJoinLeave: false,
  autoAcceptRequestToJoinLeave: false, onlyAllowMembersViewMembership: true, requestEmail: '',
};
