import type { Role } from '../../domain/approval/roles';
import type { Committee, HeldRole, Organisation, Person } from '../../store/types';

/** A role with the body for which it is held: an organisation (OVO code), a committee (its code), or neither. */
export interface ActingRole {
  readonly role: Role;
  readonly organisation: string;
  readonly committee: string;
  /** Name of the organisation or committee as people know it; '' when the role belongs to none. */
  readonly body: string;
}

/** Who sits at the screen, what they may be, and as what they act now. */
export interface Session {
  readonly person: Person;
  readonly roles: readonly ActingRole[];
  readonly acting: ActingRole;
}

export const reader: ActingRole = { role: 'reader', organisation: '', committee: '', body: '' };

/** A stable key of a role and its body, to remember a choice by. */
export const roleKey = (role: ActingRole): string => [role.role, role.organisation, role.committee].join('|');

// The order in which roles are offered: the one with most daily work first.
const order: readonly Role[] = [
  'manager',
  'approver',
  'decider',
  'member',
  'recogniser',
  'localAdministrator',
  'administrator',
  'reader',
];

const committeeRoles: readonly Role[] = ['decider', 'member'];

/**
 * The roles that people can switch between, named by body, reader last. This decides what is shown, never what is
 * allowed: SharePoint refuses what the groups do not grant.
 */
export function actingRoles(
  held: readonly HeldRole[],
  organisations: readonly Pick<Organisation, 'code' | 'name'>[],
  committees: readonly Pick<Committee, 'code' | 'name'>[],
): readonly ActingRole[] {
  const nameOf = (list: readonly { code: string; name: string }[], code: string): string =>
    list.find((entry) => entry.code === code)?.name ?? code;
  const named = held.map(({ role, at }): ActingRole => {
    if (at === '') return { ...reader, role };
    if (committeeRoles.includes(role)) return { role, organisation: '', committee: at, body: nameOf(committees, at) };
    return { role, organisation: at, committee: '', body: nameOf(organisations, at) };
  });
  const rank = (role: ActingRole): number => order.indexOf(role.role);
  return [...named.sort((a, b) => rank(a) - rank(b) || a.body.localeCompare(b.body)), reader];
}
