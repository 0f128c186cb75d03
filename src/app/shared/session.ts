/** What somebody can be in the register. Everyone is at least a reader. */
export const roles = [
  'manager',
  'approver',
  'decider',
  'member',
  'recogniser',
  'localAdministrator',
  'administrator',
  'reader',
] as const;
export type Role = (typeof roles)[number];

/** A role with the body for which it is held: an organisation (OVO code), a committee (its code), or neither. */
export interface ActingRole {
  readonly role: Role;
  readonly organisation: string;
  readonly committee: string;
  /** Name of the organisation or committee as people know it; '' when the role belongs to none. */
  readonly body: string;
}

export interface Person {
  /** Sign-in name, a claim such as `i:0#.f|membership|an.claes@example.org`. */
  readonly loginName: string;
  readonly displayName: string;
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
