import { basePermissionsType } from '../odata/complex-types';
import { defineEntity, property } from '../odata/declare';
import type { EntityType } from '../odata/entity-type';
import { changeRole, deleteRole } from './change-role';
import { basePermissionsOf } from './permissions';
import type { RoleDefinition } from './role-store';

const always = { writable: 'always' } as const;

/** A permission level. */
export const roleType: EntityType<RoleDefinition> = defineEntity<RoleDefinition>({
  name: 'SP.RoleDefinition',
  path: (role) => `Web/RoleDefinitions(${role.id})`,
  scope: (_role, call) => call.site.scopeId,
  reads: 'open',
  properties: {
    BasePermissions: property(basePermissionsType, (role) => basePermissionsOf(role.mask), always),
    Description: property('Edm.String', (role) => role.description, always),
    Hidden: property('Edm.Boolean', (role) => role.hidden),
    Id: property('Edm.Int32', (role) => role.id),
    Name: property('Edm.String', (role) => role.name, always),
    Order: property('Edm.Int32', (role) => role.position, always),
    RoleTypeKind: property('Edm.Int32', (role) => role.kind),
  },
  update: { needs: 'ManagePermissions', run: changeRole },
  remove: { needs: 'ManagePermissions', run: deleteRole },
});
