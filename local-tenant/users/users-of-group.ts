import { spException } from '../errors/refusals';
import { entityResource, nothing } from '../odata/declare';
import type { Collection } from '../odata/entity-type';
import type { Call } from '../rest/call';
import { ensureUser, userMissing, userNotFound } from './ensure-user';
import { mayEditMembership, mayViewMembership } from './group-rules';
import { addMember, memberIds, removeMember } from './membership';
import type { Principal } from './principal';
import { principalById, principalByLogin } from './principal-store';
import { userWithId } from './site-users';
import { userLookups } from './user-lookups';
import { userType } from './user-type';

const members = (group: Principal, call: Call): Principal[] =>
  memberIds(call.db, group.siteId, group.id)
    .map((id) => principalById(call.db, group.siteId, id))
    .filter((user) => user !== undefined);

const take = (group: Principal, user: Principal | undefined, call: Call): void => {
  if (user === undefined || !removeMember(call.db, group.siteId, group.id, user.id)) {
    throw spException('-2146232832', 'Can not find the user.', 404);
  }
  call.access.forget();
};

const add = (group: Principal, user: Principal, call: Call): Principal => {
  addMember(call.db, group.siteId, group.id, user.id);
  call.access.forget();
  return user;
};

/** `sitegroups(5)/users` */
export const usersOfGroup: Collection<Principal, Principal> = {
  of: () => userType,
  path: (group) => `Web/SiteGroups/GetById(${group.id})/Users`,
  scope: (_group, call) => call.site.scopeId,
  needs: mayViewMembership,
  all: members,
  byKey: (group, key, call) =>
    members(group, call).find((user) =>
      key.kind === 'number' ? user.id === key.value : key.kind === 'string' && user.loginName.toLowerCase() === key.value.toLowerCase()),
  missing: (_group, key) => (key.kind === 'string' ? userNotFound(key.value) : userMissing()),
  functions: userLookups<Principal>(mayViewMembership, members),
  actions: {
    AddUserById: {
      parameters: { id: 'Edm.Int32' }, needs: mayEditMembership,
      run: (group, values, call) => entityResource(userType, add(group, userWithId(values.number('id'), call), call)),
    },
    RemoveById: {
      parameters: { id: 'Edm.Int32' }, needs: mayEditMembership,
      run: (group, values, call) => {
        take(group, principalById(call.db, group.siteId, values.number('id')), call);
        return nothing;
      },
    },
    RemoveByLoginName: {
      parameters: { loginName: 'Edm.String' }, needs: mayEditMembership,
      run: (group, values, call) => {
        take(group, principalByLogin(call.db, group.siteId, values.text('loginName')), call);
        return nothing;
      },
    },
  },
  create: {
    needs: mayEditMembership,
    also: { LoginName: 'Edm.String' },
    run: (group, values, call) => add(group, ensureUser(values.text('LoginName'), call), call),
  },
};
