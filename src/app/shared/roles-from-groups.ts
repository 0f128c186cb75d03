import { type ActingRole, reader, roles } from './session';

/** What the Organisations list says of an organisation's groups. */
export interface OrganisationGroups {
  readonly code: string;
  readonly title: string;
  readonly managersGroup: string;
  readonly approversGroup: string;
  readonly administratorsGroup: string;
}

/** What the Committees list says of a committee's groups. */
export interface CommitteeGroups {
  readonly code: string;
  readonly title: string;
  readonly membersGroup: string;
  readonly decidersGroup: string;
}

export const administratorsGroup = 'Register administrators';
export const recognisersGroup = 'Recognised approvals';

/**
 * The roles that membership of site groups gives, most working ones first and reader last. This decides what is shown,
 * never what is allowed: SharePoint refuses what the groups do not grant.
 */
export function rolesFromGroups(
  groups: readonly string[],
  organisations: readonly OrganisationGroups[],
  committees: readonly CommitteeGroups[],
): readonly ActingRole[] {
  const mine = new Set(groups);
  const held: ActingRole[] = [];
  for (const { code, title, managersGroup, approversGroup, administratorsGroup: local } of organisations) {
    const of = { organisation: code, committee: '', body: title };
    if (mine.has(managersGroup)) held.push({ role: 'manager', ...of });
    if (mine.has(approversGroup)) held.push({ role: 'approver', ...of });
    if (mine.has(local)) held.push({ role: 'localAdministrator', ...of });
  }
  for (const { code, title, membersGroup, decidersGroup } of committees) {
    const of = { organisation: '', committee: code, body: title };
    if (mine.has(decidersGroup)) held.push({ role: 'decider', ...of });
    if (mine.has(membersGroup)) held.push({ role: 'member', ...of });
  }
  if (mine.has(recognisersGroup)) held.push({ ...reader, role: 'recogniser' });
  if (mine.has(administratorsGroup)) held.push({ ...reader, role: 'administrator' });
  const rank = (role: ActingRole): number => roles.indexOf(role.role);
  return [...held.sort((a, b) => rank(a) - rank(b)), reader];
}
