import { inheritsPermissions } from '../security/role-assignments';
import { addAssignment } from '../security/role-store';
import { editRoleId, fullControlRoleId, readRoleId } from '../security/standard-roles';
import type { Values } from '../odata/values';
import type { Call } from '../rest/call';
import type { Site } from '../webs/site';
import { updateWeb } from '../webs/site-store';
import { webSecurable } from '../webs/web-securable';
import { ensureUser } from './ensure-user';
import { addMember } from './membership';
import { groupDefaults, type Principal } from './principal';
import { addPrincipal, groupByName, updatePrincipal } from './principal-store';

const groupNamed = (name: string, call: Call): Principal =>
  groupByName(call.db, call.site.id, name) ?? addPrincipal(call.db, {
    siteId: call.site.id, kind: 'group', loginName: name, title: name, email: '', personId: null, isAdmin: false,
    group: { ...groupDefaults, ownerId: call.access.caller.principalId },
  });

/**
 * Gives a web that has permissions of its own an owners', a members' and a visitors' group of its own, as "set up groups" does in SharePoint. They are
 * called after `groupNameSeed`, else after the web; a group that has the name already is taken.
 * @throws 400 for a web that inherits its permissions
 */
export const createDefaultGroups = (site: Site, values: Values, call: Call): void => {
  const { db } = call;
  if (!webSecurable(site, call).isOwn) {
    throw inheritsPermissions();
  }
  const seed = values.text('groupNameSeed').trim() || site.title;
  const [owners, members, visitors] = [groupNamed(`${seed} Owners`, call), groupNamed(`${seed} Members`, call), groupNamed(`${seed} Visitors`, call)];
  [owners, members, visitors].forEach((group) => updatePrincipal(db, { ...group, group: { ...group.group, ownerId: owners.id } }));
  addAssignment(db, site.scopeId, owners.id, fullControlRoleId);
  addAssignment(db, site.scopeId, members.id, editRoleId);
  addAssignment(db, site.scopeId, visitors.id, readRoleId);
  ['userLogin', 'userLogin2'].map((name) => values.text(name)).filter((login) => login !== '')
    .forEach((login) => addMember(db, site.id, owners.id, ensureUser(login, call).id));
  updateWeb(db, { ...site, settings: { ...site.settings, associatedGroups: { owners: owners.id, members: members.id, visitors: visitors.id } } });
  call.access.forget();
};
