import { defineEntity, nothing, property, toMany } from '../odata/declare';
import type { EntityType } from '../odata/entity-type';
import type { Call } from '../rest/call';
import { changeGroup, makeOwner, removeGroup } from './change-group';
import { isMember, mayEditMembership, mayManageGroup, mayViewMembership } from './group-rules';
import type { Principal } from './principal';
import { principalById } from './principal-store';
import { principalTypeOf } from './principal-kinds';
import { usersOfGroup } from './users-of-group';

const always = { writable: 'always' } as const;

export const ownerOf = (group: Principal, call: Call): Principal | undefined =>
  principalById(call.db, group.siteId, group.group.ownerId);

/** A SharePoint group. Who may do what with it: `group-rules.ts`. */
export const groupType: EntityType<Principal> = defineEntity<Principal>({
  name: 'SP.Group',
  path: (group) => `Web/SiteGroups/GetById(${group.id})`,
  scope: (_group, call) => call.site.scopeId,
  reads: 'open',
  properties: {
    Id: property('Edm.Int32', (group) => group.id),
    IsHiddenInUI: property('Edm.Boolean', () => false),
    LoginName: property('Edm.String', (group) => group.loginName),
    Title: property('Edm.String', (group) => group.title, always),
    PrincipalType: property('Edm.Int32', principalTypeOf),
    AllowMembersEditMembership: property('Edm.Boolean', ({ group }) => group.allowMembersEditMembership, always),
    AllowRequestToJoinLeave: property('Edm.Boolean', ({ group }) => group.allowRequestToJoinLeave, always),
    AutoAcceptRequestToJoinLeave: property('Edm.Boolean', ({ group }) => group.autoAcceptRequestToJoinLeave, always),
    CanCurrentUserEditMembership: property('Edm.Boolean', mayEditMembership, { onRequest: true }),
    CanCurrentUserManageGroup: property('Edm.Boolean', mayManageGroup, { onRequest: true }),
    CanCurrentUserViewMembership: property('Edm.Boolean', mayViewMembership, { onRequest: true }),
    ContainsCurrentUser: property('Edm.Boolean', isMember, { onRequest: true }),
    Description: property('Edm.String', ({ group }) => group.description, always),
    OnlyAllowMembersViewMembership: property('Edm.Boolean', ({ group }) => group.onlyAllowMembersViewMembership, always),
    OwnerTitle: property('Edm.String', (group, call) => ownerOf(group, call)?.title ?? ''),
    RequestToJoinLeaveEmailSetting: property('Edm.String', ({ group }) => group.requestEmail, always),
  },
  navigations: {
    Users: toMany(() => usersOfGroup, (group: Principal) => group),
  },
  actions: {
    SetUserAsOwner: {
      parameters: { ownerId: 'Edm.Int32' },
      needs: mayManageGroup,
      run: (group, values, call) => {
        makeOwner(group, values.number('ownerId'), call);
        return nothing;
      },
    },
  },
  update: { needs: mayManageGroup, run: changeGroup },
  remove: { needs: mayManageGroup, run: removeGroup },
});
