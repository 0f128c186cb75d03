import { basePermissionsType } from '../odata/complex-types';
import { nothing, property, toMany, valueResource } from '../odata/declare';
import type { Members } from '../odata/entity-type';
import type { Call } from '../rest/call';
import { ensureUser } from '../users/ensure-user';
import { maskOfPrincipals, principalsOf } from './access';
import { basePermissionsOf, fullMask } from './permissions';
import { roleAssignments } from './role-assignments';
import { ownerOfScope } from './scope-owner';
import { breakInheritance, resetInheritance, type Securable } from './securable';

/**
 * What every securable has: HasUniqueRoleAssignments, RoleAssignments, breaking and restoring inheritance. To be given to
 * `extend` of a type.
 */
export const securableMembers = <E>(of: (entity: E, call: Call) => Securable, scopeOf: (entity: E, call: Call) => number): Members<E> => ({
  properties: {
    HasUniqueRoleAssignments: property('Edm.Boolean', (entity, call) => of(entity, call).isOwn, { onRequest: true }),
  },
  navigations: {
    RoleAssignments: toMany(() => roleAssignments, (entity: E) => (call: Call) => of(entity, call)),
  },
  functions: {
    // Published as a navigation to whatever type it comes to: served by its address, not by $expand.
    FirstUniqueAncestorSecurableObject: { needs: 'open', run: (entity, _values, call) => ownerOfScope(scopeOf(entity, call), call) },
    GetUserEffectivePermissions: {
      parameters: { userName: 'Edm.String' },
      needs: (entity, call) => call.access.has('EnumeratePermissions', scopeOf(entity, call)),
      run: (entity, values, call) => {
        const user = ensureUser(values.text('userName'), call);
        const mask = user.isAdmin
          ? fullMask
          : maskOfPrincipals(call.db, call.site.id, scopeOf(entity, call), principalsOf(call.db, call.site.id, user.id));
        return valueResource('GetUserEffectivePermissions', basePermissionsType, basePermissionsOf(mask));
      },
    },
  },
  actions: {
    BreakRoleInheritance: {
      parameters: { copyRoleAssignments: 'Edm.Boolean', clearSubscopes: { type: 'Edm.Boolean', optional: true } },
      needs: (entity, call) => call.access.has('ManagePermissions', scopeOf(entity, call)),
      run: (entity, values, call) => {
        const { db, access } = call;
        const securable = of(entity, call);
        breakInheritance(db, securable, values.flag('copyRoleAssignments'), values.flag('clearSubscopes'), access.caller.principalId);
        access.forget();
        return nothing;
      },
    },
    ResetRoleInheritance: {
      needs: (entity, call) => call.access.has('ManagePermissions', scopeOf(entity, call)),
      run: (entity, _values, call) => {
        resetInheritance(call.db, of(entity, call));
        call.access.forget();
        return nothing;
      },
    },
  },
});
