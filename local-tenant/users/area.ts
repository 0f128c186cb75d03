import { entityResource, nothing, toMany, toOne } from '../odata/declare';
import { apiRoot } from '../rest/api-root';
import type { Area } from '../rest/area';
import type { Call } from '../rest/call';
import type { Site } from '../webs/site';
import { siteType } from '../webs/site-type';
import { webType } from '../webs/web-type';
import { createDefaultGroups } from './default-groups';
import { ensureUser, ensureUserByObjectId } from './ensure-user';
import { groupType, ownerOf } from './group-type';
import { groupsOfUser, siteGroups } from './groups';
import { peoplePicker } from './people-picker';
import { profileRoot } from './person-properties';
import type { Principal } from './principal';
import { principalById } from './principal-store';
import { principalType } from './principal-type';
import { siteOwnerMembers } from './site-owner';
import { siteUsers, userWithId } from './site-users';
import { userType } from './user-type';

const group = (id: number | null, call: Call): Principal | undefined =>
  id === null ? undefined : principalById(call.db, call.site.id, id);

/** Users and groups of a site. */
export const usersArea: Area = {
  name: 'users',
  extendModel: () => {
    apiRoot.extend({ actions: peoplePicker });
    apiRoot.extend(profileRoot);
    userType.extend({ navigations: { Groups: toMany(() => groupsOfUser, (user: Principal) => user) } });
    siteType.extend(siteOwnerMembers);
    groupType.extend({ navigations: { Owner: toOne(() => principalType, ownerOf) } });
    webType.extend({
      navigations: {
        CurrentUser: toOne(() => userType, (_site: Site, call) => userWithId(call.access.caller.principalId, call)),
        SiteUsers: toMany(() => siteUsers, (site: Site) => site),
        SiteGroups: toMany(() => siteGroups, (site: Site) => site),
        AssociatedOwnerGroup: toOne(() => groupType, (site: Site, call) => group(site.ownersGroup, call)),
        AssociatedMemberGroup: toOne(() => groupType, (site: Site, call) => group(site.membersGroup, call)),
        AssociatedVisitorGroup: toOne(() => groupType, (site: Site, call) => group(site.visitorsGroup, call)),
      },
      functions: {
        GetUserById: {
          parameters: { userId: 'Edm.Int32' }, needs: 'BrowseUserInfo',
          run: (_site, values, call) => entityResource(userType, userWithId(values.number('userId'), call)),
        },
      },
      actions: {
        // What right SharePoint asks for this is unverified; any reader's people picker calls it.
        EnsureUserByObjectId: {
          parameters: { objectId: 'Edm.Guid', tenantId: 'Edm.Guid', principalType: 'Edm.Int32' }, needs: 'BrowseUserInfo',
          run: (_site, values, call) => entityResource(userType, ensureUserByObjectId(values, call)),
        },
        CreateDefaultAssociatedGroups: {
          parameters: { userLogin: 'Edm.String', userLogin2: 'Edm.String', groupNameSeed: 'Edm.String' }, needs: 'ManagePermissions',
          run: (site, values, call) => {
            createDefaultGroups(site, values, call);
            return nothing;
          },
        },
        EnsureUser: {
          parameters: { logonName: 'Edm.String' }, needs: 'BrowseUserInfo',
          run: (_site, values, call) => entityResource(userType, ensureUser(values.text('logonName'), call)),
        },
      },
    });
  },
};
