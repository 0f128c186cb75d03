import { invalidArgument, spException } from '../errors/refusals';
import type { Values } from '../odata/values';
import type { Call } from '../rest/call';
import { fullMask, maskOf } from './permissions';
import { addRole, removeRole, roleById, rolesOf, updateRole, type RoleDefinition } from './role-store';

const unsigned32 = (value: unknown, name: string): bigint => {
  const text = String(value);
  if (!/^\d+$/.test(text) || BigInt(text) > 0xffffffffn) {
    throw invalidArgument(`BasePermissions.${name} must be an unsigned 32-bit number.`);
  }
  return BigInt(text);
};

const maskFrom = (values: Values): bigint => {
  const given = values.record('BasePermissions');
  if (given?.High === undefined || given.Low === undefined) {
    throw invalidArgument('BasePermissions must have High and Low.');
  }
  return maskOf(unsigned32(given.High, 'High'), unsigned32(given.Low, 'Low')) & fullMask;
};

const checkedName = (name: string, call: Call, own?: number): string => {
  const trimmed = name.trim();
  if (trimmed === '') {
    throw invalidArgument('A permission level must have a name.');
  }
  if (rolesOf(call.db, call.site.id).some((role) => role.name.toLowerCase() === trimmed.toLowerCase() && role.id !== own)) {
    throw spException('-2130575293', `A permission level with the name '${trimmed}' already exists.`, 500);
  }
  return trimmed;
};

export const createRole = (values: Values, call: Call): RoleDefinition => {
  const role = {
    siteId: call.site.id, name: checkedName(values.text('Name'), call), description: values.text('Description'),
    mask: maskFrom(values), position: values.has('Order') ? values.number('Order') : 2147483647, kind: 0, hidden: false,
  };
  return { ...role, id: addRole(call.db, role) };
};

export const changeRole = (role: RoleDefinition, values: Values, call: Call): void => {
  if (role.kind === 1 || role.kind === 5) {
    throw invalidArgument('You cannot delete or customize this permission level.');
  }
  updateRole(call.db, {
    ...role,
    name: values.has('Name') ? checkedName(values.text('Name'), call, role.id) : role.name,
    description: values.maybeText('Description') ?? role.description,
    mask: values.has('BasePermissions') ? maskFrom(values) : role.mask,
    position: values.has('Order') ? values.number('Order') : role.position,
  });
  call.access.forget();
};

/** @throws 400 for Full Control and Limited Access, without which a site cannot be */
export const deleteRole = (role: RoleDefinition, call: Call): void => {
  if (role.kind === 1 || role.kind === 5) {
    throw invalidArgument('You cannot delete or customize this permission level.');
  }
  removeRole(call.db, role);
  call.access.forget();
};

export const roleWithId = (id: number, call: Call): RoleDefinition => {
  const role = roleById(call.db, call.site.id, id);
  if (role === undefined) {
    throw spException('-2146232832', 'Can not find the role definition.', 404);
  }
  return role;
};
