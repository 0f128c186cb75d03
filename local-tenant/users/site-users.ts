import { entityResource, nothing } from '../odata/declare';
import type { Collection } from '../odata/entity-type';
import type { Call } from '../rest/call';
import type { Site } from '../webs/site';
import { ensureUser, userMissing, userNotFound } from './ensure-user';
import type { Principal } from './principal';
import { principalById, principalByLogin, usersOf } from './principal-store';
import { removeUser } from './remove-user';
import { userLookups } from './user-lookups';
import { userType } from './user-type';

export const userWithId = (id: number, call: Call): Principal => {
  const user = principalById(call.db, call.site.id, id);
  if (user === undefined || user.kind === 'group' || user.isRemoved === true) {
    throw userMissing();
  }
  return user;
};

const userWithLogin = (site: Site, login: string, call: Call): Principal => {
  const user = principalByLogin(call.db, site.id, login);
  if (user === undefined || user.isRemoved === true) {
    throw userNotFound(login);
  }
  return user;
};

/** `web/siteusers`: everyone who was ever on the site or was granted something there. */
export const siteUsers: Collection<Site, Principal> = {
  of: () => userType,
  path: () => 'Web/SiteUsers',
  scope: (site) => site.scopeId,
  needs: 'BrowseUserInfo',
  all: (site, call) => usersOf(call.db, site.id),
  byKey: (site, key, call) => {
    if (key.kind === 'number') {
      return userWithId(key.value, call);
    }
    return key.kind === 'string' ? principalByLogin(call.db, site.id, key.value) : undefined;
  },
  missing: (_site, key) => (key.kind === 'string' ? userNotFound(key.value) : userMissing()),
  functions: {
    ...userLookups<Site>('BrowseUserInfo', (site, call) => usersOf(call.db, site.id)),
    GetById: {
      parameters: { id: 'Edm.Int32' }, needs: 'BrowseUserInfo',
      run: (_site, values, call) => entityResource(userType, userWithId(values.number('id'), call)),
    },
    GetByLoginName: {
      parameters: { loginName: 'Edm.String' }, needs: 'BrowseUserInfo',
      run: (site, values, call) => entityResource(userType, userWithLogin(site, values.text('loginName'), call)),
    },
  },
  actions: {
    RemoveById: {
      parameters: { id: 'Edm.Int32' }, needs: 'ManagePermissions',
      run: (_site, values, call) => {
        removeUser(userWithId(values.number('id'), call), call);
        return nothing;
      },
    },
    RemoveByLoginName: {
      parameters: { loginName: 'Edm.String' }, needs: 'ManagePermissions',
      run: (site, values, call) => {
        removeUser(userWithLogin(site, values.text('loginName'), call), call);
        return nothing;
      },
    },
  },
  // What right it takes is unverified.
  create: { needs: 'ManagePermissions', also: { LoginName: 'Edm.String' }, run: (_site, values, call) => ensureUser(values.text('LoginName'), call) },
};
