import { invalidArgument, spException } from '../errors/refusals';
import type { Values } from '../odata/values';
import type { Call } from '../rest/call';
import type { Database } from '../storage/database';
import { groupDefaults, type GroupSettings, type Principal } from './principal';
import { addPrincipal, groupByName, principalById, updatePrincipal } from './principal-store';

const settingsFrom = (values: Values, now: GroupSettings): GroupSettings => {
  const flag = (name: string, otherwise: boolean): boolean => (values.has(name) ? values.flag(name) : otherwise);
  return {
    ...now,
    description: values.maybeText('Description') ?? now.description,
    allowMembersEditMembership: flag('AllowMembersEditMembership', now.allowMembersEditMembership),
    allowRequestToJoinLeave: flag('AllowRequestToJoinLeave', now.allowRequestToJoinLeave),
    autoAcceptRequestToJoinLeave: flag('AutoAcceptRequestToJoinLeave', now.autoAcceptRequestToJoinLeave),
    onlyAllowMembersViewMembership: flag('OnlyAllowMembersViewMembership', now.onlyAllowMembersViewMembership),
    requestEmail: values.maybeText('RequestToJoinLeaveEmailSetting') ?? now.requestEmail,
  };
};

/** @throws 500 as SharePoint does when the name is taken, 400 when it has characters that a group's name may not have */
const checkedName = (name: string, call: Call, own?: number): string => {
  const trimmed = name.trim();
  if (trimmed === '' || trimmed.length > 255 || /["/\\[\]:|<>+=;,?*'@]/.test(trimmed)) {
    throw invalidArgument(
      "The group name is empty, or you are using one or more of the following invalid characters: \" / \\ [ ] : | < > + = ; , ? * ' @",
      '-2130575276',
    );
  }
  const taken = groupByName(call.db, call.site.id, trimmed);
  if (taken !== undefined && taken.id !== own) {
    throw spException('-2130575293', 'The specified name is already in use.\r\n\r\nPlease try again with a new name.', 500);
  }
  return trimmed;
};

/** Who makes a group owns it. */
export const createGroup = (values: Values, call: Call): Principal => {
  const name = checkedName(values.text('Title'), call);
  return addPrincipal(call.db, {
    siteId: call.site.id, kind: 'group', loginName: name, title: name, email: '', personId: null, isAdmin: false,
    group: settingsFrom(values, { ...groupDefaults, ownerId: call.access.caller.principalId }),
  });
};

export const changeGroup = (group: Principal, values: Values, call: Call): void => {
  const name = values.has('Title') ? checkedName(values.text('Title'), call, group.id) : group.title;
  updatePrincipal(call.db, { ...group, title: name, loginName: name, group: settingsFrom(values, group.group) });
};

/** A user or a group. That REST takes a group here is unverified; the UI does. */
export const makeOwner = (group: Principal, ownerId: number, call: Call): void => {
  if (principalById(call.db, group.siteId, ownerId) === undefined) {
    throw spException('-2146232832', 'User cannot be found.', 404);
  }
  updatePrincipal(call.db, { ...group, group: { ...group.group, ownerId } });
  call.access.forget();
};

/** With the group go its memberships and all that was granted to it. */
export const removeGroupRow = (db: Database, siteId: string, groupId: number): void => {
  db.run('DELETE FROM group_members WHERE site_id = ? AND group_id = ?', siteId, groupId);
  db.run('DELETE FROM role_assignments WHERE principal_id = ? AND scope_id IN (SELECT id FROM scopes WHERE site_id = ?)', groupId, siteId);
  db.run('DELETE FROM principals WHERE site_id = ? AND id = ?', siteId, groupId);
};

export const removeGroup = (group: Principal, call: Call): void => {
  removeGroupRow(call.db, group.siteId, group.id);
  call.access.forget();
};
