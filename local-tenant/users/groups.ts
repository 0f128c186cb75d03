import type { ApiError } from '../errors/api-error';
import { spException } from '../errors/refusals';
import { entityResource, nothing } from '../odata/declare';
import { permit } from '../security/permit';
import type { Collection } from '../odata/entity-type';
import type { Call } from '../rest/call';
import type { Site } from '../webs/site';
import { createGroup, removeGroup } from './change-group';
import { mayManageGroup } from './group-rules';
import { groupType } from './group-type';
import { groupIdsOf } from './membership';
import type { Principal } from './principal';
import { groupByName, groupsOf, principalById } from './principal-store';

const notFound = (): ApiError => spException('-2146232832', 'Group cannot be found.', 404);

const groupWithId = (id: number, call: Call): Principal => {
  const group = principalById(call.db, call.site.id, id);
  if (group?.kind !== 'group') {
    throw notFound();
  }
  return group;
};

const groupWithName = (name: string, call: Call): Principal => {
  const group = groupByName(call.db, call.site.id, name);
  if (group === undefined) {
    throw notFound();
  }
  return group;
};

const remove = (group: Principal, call: Call): void => {
  permit(mayManageGroup, group, () => call.site.scopeId, call);
  removeGroup(group, call);
};

/** `web/sitegroups` */
export const siteGroups: Collection<Site, Principal> = {
  of: () => groupType,
  path: () => 'Web/SiteGroups',
  scope: (site) => site.scopeId,
  needs: 'BrowseUserInfo',
  all: (site, call) => groupsOf(call.db, site.id),
  byKey: (_site, key, call) => (key.kind === 'number' ? groupWithId(key.value, call) : undefined),
  functions: {
    GetById: {
      parameters: { id: 'Edm.Int32' }, needs: 'open',
      run: (_site, values, call) => entityResource(groupType, groupWithId(values.number('id'), call)),
    },
    GetByName: {
      parameters: { name: 'Edm.String' }, needs: 'open',
      run: (_site, values, call) => entityResource(groupType, groupWithName(values.text('name'), call)),
    },
  },
  actions: {
    RemoveById: {
      parameters: { id: 'Edm.Int32' }, needs: 'open',
      run: (_site, values, call) => {
        remove(groupWithId(values.number('id'), call), call);
        return nothing;
      },
    },
    RemoveByLoginName: {
      parameters: { loginName: 'Edm.String' }, needs: 'open',
      run: (_site, values, call) => {
        remove(groupWithName(values.text('loginName'), call), call);
        return nothing;
      },
    },
  },
  create: { needs: 'CreateGroups', run: (_site, values, call) => createGroup(values, call) },
};

/** `currentuser/groups`: only groups that name the user; those that hold the claim of everyone do not show here. */
export const groupsOfUser: Collection<Principal, Principal> = {
  of: () => groupType,
  path: (user) => `Web/GetUserById(${user.id})/Groups`,
  scope: (_user, call) => call.site.scopeId,
  needs: (user, call) => user.id === call.access.caller.principalId || call.access.has('BrowseUserInfo', call.site.scopeId),
  all: (user, call) => groupIdsOf(call.db, user.siteId, user.id).map((id) => groupWithId(id, call)),
};
