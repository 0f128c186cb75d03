import { spException } from '../errors/refusals';
import { entityResource, toMany } from '../odata/declare';
import type { Collection, Operation } from '../odata/entity-type';
import type { Area } from '../rest/area';
import type { Call } from '../rest/call';
import type { Site } from '../webs/site';
import { webSecurable } from '../webs/web-securable';
import { webType } from '../webs/web-type';
import { appPermissionTables } from './app-permissions';
import { createRole, roleWithId } from './change-role';
import { roleType } from './role-type';
import { rolesOf, type RoleDefinition } from './role-store';
import { securableMembers } from './securable-members';

const find = (predicate: (role: RoleDefinition) => boolean, call: Call): RoleDefinition => {
  const role = rolesOf(call.db, call.site.id).find(predicate);
  if (role === undefined) {
    throw spException('-2146232832', 'Can not find the role definition.', 404);
  }
  return role;
};

const byName: Operation<Site> = {
  parameters: { name: 'Edm.String' }, needs: 'open',
  run: (_site, values, call) =>
    entityResource(roleType, find(({ name }) => name.toLowerCase() === values.text('name').toLowerCase(), call)),
};

const byType: Operation<Site> = {
  parameters: { roleType: 'Edm.Int32' }, needs: 'open',
  run: (_site, values, call) => entityResource(roleType, find(({ kind }) => kind === values.number('roleType'), call)),
};

const byId: Operation<Site> = {
  parameters: { id: 'Edm.Int32' }, needs: 'open',
  run: (_site, values, call) => entityResource(roleType, roleWithId(values.number('id'), call)),
};

/** `web/roledefinitions`. Readers may see which levels there are: the UI shows them too (unverified for REST). */
const roleDefinitions: Collection<Site, RoleDefinition> = {
  of: () => roleType,
  path: () => 'Web/RoleDefinitions',
  scope: (site) => site.scopeId,
  needs: 'Open',
  all: (site, call) => rolesOf(call.db, site.id),
  byKey: (_site, key, call) => (key.kind === 'number' ? roleWithId(key.value, call) : undefined),
  functions: { GetById: byId, GetByName: byName, GetByType: byType },
  create: { needs: 'ManagePermissions', run: (_site, values, call) => createRole(values, call) },
};

/** Permission levels, and what a web has as a securable. Lists and items bring theirs themselves. */
export const securityArea: Area = {
  name: 'security',
  tables: appPermissionTables,
  extendModel: () => {
    webType.extend(securableMembers(webSecurable, (site: Site) => site.scopeId));
    webType.extend({ navigations: { RoleDefinitions: toMany(() => roleDefinitions, (site: Site) => site) } });
  },
};
