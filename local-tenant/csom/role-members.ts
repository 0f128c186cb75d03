import { invalidRequest } from './csom-refusals';
import { objectIn, type CsomMembers } from './csom-members';
import { defineEntity, entityResource, nothing } from '../odata/declare';
import type { EntityType, Resource } from '../odata/entity-type';
import { operationsOf } from '../odata/members';
import { Values } from '../odata/values';
import { permit } from '../security/permit';
import { roleAssignments, roleAssignmentType, type SecurableSource } from '../security/role-assignments';
import type { RoleDefinition } from '../security/role-store';
import type { Call } from '../rest/call';
import { principalIn } from './people-members';

/** Permission levels that a request gathers, to be granted together. */
interface Bindings { roles: readonly RoleDefinition[] }

const bindingsType: EntityType<Bindings> = defineEntity<Bindings>({
  name: 'SP.RoleDefinitionBindingCollection',
  path: () => 'RoleDefinitionBindings',
  scope: (_bindings, call) => call.site.scopeId,
  reads: 'open',
});

export const newBindings = (): Resource => entityResource(bindingsType, { roles: [] });

const roleIn = (values: Values): RoleDefinition => {
  const given = objectIn(values, 'roleDefinition');
  if (given.kind !== 'entity' || !given.type.is('SP.RoleDefinition')) {
    throw invalidRequest('The value of "roleDefinition" is not of type SP.RoleDefinition.');
  }
  return given.entity as RoleDefinition;
};

/** SP.RoleDefinitionBindingCollection that a client makes. */
export const bindingsMembers: CsomMembers<Bindings> = {
  methods: {
    Add: {
      parameters: { roleDefinition: 'object' }, needs: 'open', onlyStages: true,
      run: ({ entity }, values) => {
        entity.roles = [...entity.roles, roleIn(values)];
        return nothing;
      },
    },
    Remove: {
      parameters: { roleDefinition: 'object' }, needs: 'open', onlyStages: true,
      run: ({ entity }, values) => {
        const { id } = roleIn(values);
        entity.roles = entity.roles.filter((role) => role.id !== id);
        return nothing;
      },
    },
    RemoveAll: {
      needs: 'open', onlyStages: true,
      run: ({ entity }) => {
        entity.roles = [];
        return nothing;
      },
    },
  },
};

const grant = (source: SecurableSource, principalId: number, roleDefId: number, call: Call): void => {
  const add = operationsOf(roleAssignments as unknown as Parameters<typeof operationsOf>[0]).find('actions', 'AddRoleAssignment');
  if (add === undefined) {
    throw new TypeError('role assignments cannot be added to');
  }
  permit(add.member.needs, source, () => roleAssignments.scope(source, call), call);
  add.member.run(source, new Values(new Map([['principalId', principalId], ['roleDefId', roleDefId]])), call);
};

/** SP.RoleAssignmentCollection of a securable. */
export const roleAssignmentCollectionMembers: CsomMembers<SecurableSource> = {
  methods: {
    Add: {
      parameters: { principal: 'object', roleBindings: 'object' }, needs: 'open',
      run: ({ entity, call }, values) => {
        const bindings = objectIn(values, 'roleBindings');
        if (bindings.kind !== 'entity' || !bindings.type.is(bindingsType.declaration.name)) {
          throw invalidRequest('The value of "roleBindings" is not of type SP.RoleDefinitionBindingCollection.');
        }
        const principal = principalIn(values, 'principal');
        const { roles } = bindings.entity as Bindings;
        if (roles.length === 0) {
          throw invalidRequest('Cannot add a role assignment with empty role definition binding collection.');
        }
        roles.forEach(({ id }) => grant(entity, principal.id, id, call));
        return entityResource(roleAssignmentType, { securable: entity(call), principal });
      },
    },
    GetByPrincipal: {
      parameters: { principalToFind: 'object' }, needs: 'EnumeratePermissions',
      run: ({ entity, call }, values) => {
        const { id } = principalIn(values, 'principalToFind');
        const found = roleAssignments.byKey?.(entity, { kind: 'number', value: id, text: String(id) }, call);
        if (found === undefined) {
          throw invalidRequest(`Can not find the principal with id: ${id}.`);
        }
        return entityResource(roleAssignmentType, found);
      },
    },
  },
};
