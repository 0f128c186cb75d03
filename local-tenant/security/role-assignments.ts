import type { ApiError } from '../errors/api-error';
import { invalidArgument, spException } from '../errors/refusals';
import { defineEntity, entityResource, nothing, property, toMany, toOne } from '../odata/declare';
import type { Collection, EntityType, Operation } from '../odata/entity-type';
import type { Call } from '../rest/call';
import { principalType } from '../users/principal-type';
import type { Principal } from '../users/principal';
import { principalById } from '../users/principal-store';
import { roleType } from './role-type';
import {
  addAssignment, assignedPrincipals, removeAssignment, roleById, roleIdsOf, type RoleDefinition,
} from './role-store';
import type { Securable } from './securable';
import { scopesAbove } from './scope-store';
import { limitedAccessRoleId } from './standard-roles';

/** What one principal has on one securable. */
export interface RoleAssignment {
  readonly securable: Securable;
  readonly principal: Principal;
}

/** A securable is looked up when it is needed: reading it costs queries. */
export type SecurableSource = (call: Call) => Securable;

const pathOf = (securable: Securable): string => `${securable.path}/RoleAssignments`;

export const roleAssignmentType: EntityType<RoleAssignment> = defineEntity<RoleAssignment>({
  name: 'SP.RoleAssignment',
  path: ({ securable, principal }) => `${pathOf(securable)}/GetByPrincipalId(${principal.id})`,
  scope: ({ securable }) => securable.scopeId,
  reads: 'EnumeratePermissions',
  properties: {
    PrincipalId: property('Edm.Int32', ({ principal }) => principal.id),
  },
  navigations: {
    Member: toOne(() => principalType, ({ principal }: RoleAssignment) => principal),
    RoleDefinitionBindings: toMany(() => roleBindings, (assignment: RoleAssignment) => assignment),
  },
  remove: {
    needs: 'ManagePermissions',
    run: ({ securable, principal }, call) => {
      removeAssignment(call.db, owned(securable), principal.id);
      call.access.forget();
    },
  },
});

const roleBindings: Collection<RoleAssignment, RoleDefinition> = {
  of: () => roleType,
  path: ({ securable, principal }) => `${pathOf(securable)}/GetByPrincipalId(${principal.id})/RoleDefinitionBindings`,
  scope: ({ securable }) => securable.scopeId,
  needs: 'EnumeratePermissions',
  all: ({ securable, principal }, call) =>
    roleIdsOf(call.db, securable.scopeId, principal.id)
      .map((id) => roleById(call.db, securable.siteId, id))
      .filter((role) => role !== undefined),
};

export const inheritsPermissions = (): ApiError =>
  spException('-2146232832', 'This operation is not allowed on an object that inherits permissions.');

/** The scope whose assignments may be changed. @throws 400 as SharePoint does for what inherits */
const owned = (securable: Securable): number => {
  if (!securable.isOwn) {
    throw inheritsPermissions();
  }
  return securable.scopeId;
};

const missingPrincipal = (id: number): ApiError => spException('-2146232832', `Can not find the principal with id: ${id}.`, 404);

const principalOn = (securable: Securable, id: number, call: Call): Principal => {
  const principal = principalById(call.db, securable.siteId, id);
  if (principal === undefined) {
    throw missingPrincipal(id);
  }
  return principal;
};

/** Whoever has something on a part must be able to reach it: SharePoint gives them Limited Access on what it is in. */
const grantWayThere = (scopeId: number, principalId: number, call: Call): void => {
  for (const above of scopesAbove(call.db, scopeId)) {
    if (roleIdsOf(call.db, above, principalId).length === 0) {
      addAssignment(call.db, above, principalId, limitedAccessRoleId);
    }
  }
};

const add: Operation<SecurableSource> = {
  parameters: { principalId: 'Edm.Int32', roleDefId: 'Edm.Int32' },
  needs: (source, call) => call.access.has('ManagePermissions', source(call).scopeId),
  run: (source, values, call) => {
    const securable = source(call);
    const scopeId = owned(securable);
    const principal = principalOn(securable, values.number('principalId'), call);
    const role = roleById(call.db, securable.siteId, values.number('roleDefId'));
    if (role === undefined) {
      throw invalidArgument('Can not find the role definition with the specified id.');
    }
    if (role.id === limitedAccessRoleId) {
      throw invalidArgument('You cannot grant a user the limited access permission level.');
    }
    addAssignment(call.db, scopeId, principal.id, role.id);
    grantWayThere(scopeId, principal.id, call);
    call.access.forget();
    return nothing;
  },
};

const remove: Operation<SecurableSource> = {
  ...add,
  // Without a level all of the principal's go: CLI for Microsoft 365 calls it so.
  parameters: { principalId: 'Edm.Int32', roleDefId: { type: 'Edm.Int32', optional: true } },
  run: (source, values, call) => {
    const securable = source(call);
    const removed = removeAssignment(
      call.db, owned(securable), values.number('principalId'), values.has('roleDefId') ? values.number('roleDefId') : undefined,
    );
    if (!removed) {
      throw spException('-2146232832', 'Can not find the role assignment.', 404);
    }
    call.access.forget();
    return nothing;
  },
};

const assignmentOf = (source: SecurableSource, id: number, call: Call): RoleAssignment | undefined => {
  const securable = source(call);
  const principal = principalById(call.db, securable.siteId, id);
  return principal !== undefined && roleIdsOf(call.db, securable.scopeId, id).length > 0 ? { securable, principal } : undefined;
};

/** `roleassignments` of a web, list, folder or item; of what inherits, those that it inherits. */
export const roleAssignments: Collection<SecurableSource, RoleAssignment> = {
  of: () => roleAssignmentType,
  path: (source, call) => pathOf(source(call)),
  scope: (source, call) => source(call).scopeId,
  needs: 'EnumeratePermissions',
  all: (source, call) => {
    const securable = source(call);
    return assignedPrincipals(call.db, securable.scopeId)
      .map((id) => ({ securable, principal: principalById(call.db, securable.siteId, id) }))
      .filter((assignment): assignment is RoleAssignment => assignment.principal !== undefined);
  },
  byKey: (source, key, call) => (key.kind === 'number' ? assignmentOf(source, key.value, call) : undefined),
  functions: {
    GetByPrincipalId: {
      parameters: { principalId: 'Edm.Int32' },
      needs: 'EnumeratePermissions',
      run: (source, values, call) => {
        const found = assignmentOf(source, values.number('principalId'), call);
        if (found === undefined) {
          throw missingPrincipal(values.number('principalId'));
        }
        return entityResource(roleAssignmentType, found);
      },
    },
  },
  actions: { AddRoleAssignment: add, RemoveRoleAssignment: remove },
};
