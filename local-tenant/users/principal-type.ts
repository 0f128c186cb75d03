import { defineEntity } from '../odata/declare';
import type { EntityType } from '../odata/entity-type';
import { groupType } from './group-type';
import type { Principal } from './principal';
import { userType } from './user-type';

const specialised = (principal: Principal): EntityType<Principal> => (principal.kind === 'group' ? groupType : userType);

/** Whoever may stand in a role assignment, or own a group: a user or a group. */
export const principalType: EntityType<Principal> = defineEntity<Principal>({
  name: 'SP.Principal',
  path: (principal, call) => specialised(principal).declaration.path(principal, call),
  scope: (_principal, call) => call.site.scopeId,
  reads: 'open',
  specialise: (principal) => specialised(principal),
  derived: () => [userType, groupType],
});
