import type { Call } from '../rest/call';
import type { Principal } from './principal';

/** Site collection administrators and those who manage permissions on the site manage every group. */
const managesPermissions = (call: Call): boolean => call.access.has('ManagePermissions', call.site.scopeId);

/** Groups are changed only through an app that has full control of sites: with SharePoint, AllSites.FullControl. */
const mayThroughApp = (call: Call): boolean => call.access.mayThroughApp('ManagePermissions');

const isAmong = (id: number, call: Call): boolean => call.access.principals().includes(id);

export const isMember = (group: Principal, call: Call): boolean => isAmong(group.id, call);

/** Changes its settings, its owner, and deletes it: the owner (a user, or whoever is in the owning group). */
export const mayManageGroup = (group: Principal, call: Call): boolean =>
  managesPermissions(call) || (mayThroughApp(call) && isAmong(group.group.ownerId, call));

export const mayEditMembership = (group: Principal, call: Call): boolean =>
  mayManageGroup(group, call) || (mayThroughApp(call) && group.group.allowMembersEditMembership && isMember(group, call));

export const mayViewMembership = (group: Principal, call: Call): boolean =>
  !group.group.onlyAllowMembersViewMembership || isMember(group, call) || mayEditMembership(group, call) || isAmong(group.group.ownerId, call);
