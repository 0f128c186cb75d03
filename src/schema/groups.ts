import type { GroupKind } from './list';

/** Groups that exist once, by kind. */
export const registerGroups = {
  administrators: 'Register administrators',
  readers: 'Register readers',
  recognisers: 'Recognised approvals',
} as const satisfies Partial<Record<GroupKind, string>>;

/** The groups of an organisation, by its OVO code. */
export const organisationGroups = (code: string): Record<'managers' | 'approvers' | 'localAdministrators', string> => ({
  managers: `${code} managers`,
  approvers: `${code} approvers`,
  localAdministrators: `${code} administrators`,
});

/** The groups of a selection committee, by its code. */
export const committeeGroups = (code: string): Record<'deciders' | 'members', string> => ({
  deciders: `${code} deciders`,
  members: `${code} members`,
});

/** An organisation or committee as far as its groups and folders go. */
export interface OrganisationKey {
  readonly code: string;
  /** Code of the competent committee; '' when none is named yet. */
  readonly committee: string;
}
export interface CommitteeKey {
  readonly code: string;
}

/** Who there is: from this and the schema follow all groups, folders and grants. */
export interface RegisterMembers {
  readonly organisations: readonly OrganisationKey[];
  readonly committees: readonly CommitteeKey[];
}
