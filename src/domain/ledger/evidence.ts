import type { LedgerRow } from './content';

/**
 * All that the verification of one series reads: the rows of the three ledgers that carry its code, whole and in any
 * order, and what the register's own lists say of the organisation.
 */
export interface Evidence {
  readonly seriesCode: string;
  readonly versions: readonly LedgerRow[];
  readonly decisions: readonly LedgerRow[];
  readonly recognitions: readonly LedgerRow[];
  /** The organisation and the committee that is competent for it; null when the list of organisations lacks it. */
  readonly organisation: { readonly code: string; readonly committee: string } | null;
  /** Sign-in names of who belongs to the organisation: what they decide on its series has no effect. */
  readonly organisationPeople: readonly string[];
}

/** The code of the committee that is competent for the series, '' when the register names none. */
export const competentCommittee = ({ organisation }: Pick<Evidence, 'organisation'>): string =>
  organisation?.committee ?? '';
