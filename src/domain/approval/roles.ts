/** What someone may be in the register. `reader` is everyone; the others follow from group membership. */
export const roles = [
  'reader',
  'manager',
  'approver',
  'localAdministrator',
  'member',
  'decider',
  'recogniser',
  'administrator',
] as const;
export type Role = (typeof roles)[number];
