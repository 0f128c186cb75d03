import type { LedgerRow, VersionContent } from './content';
import type { Fault } from './fault';

/**
 * What a version rests on. `ticket`: the decision, the recognition, or for the short flow the predecessor. `authority`:
 * the committee's code, the register URI, or '' for the short flow. `by` is a claim (the row's author), as is `at`: ISO
 * 8601 date and time, or for a recognition the date of the approval.
 */
export interface Basis {
  readonly kind: 'decision' | 'recognition' | 'shortFlow';
  readonly ticket: string;
  readonly authority: string;
  readonly by: string;
  readonly at: string;
}

/**
 * `inForce`: verifies and is the one that counts. `superseded`: verifies, and a later version took its place.
 * `overtaken`: verifies, but another version in the same place was earlier, so it never counted. `pending`: in order,
 * not decided on. `returned`, `rejected`: so decided. `notVerified`: all else; the faults say why.
 */
export type Standing = 'inForce' | 'superseded' | 'overtaken' | 'pending' | 'returned' | 'rejected' | 'notVerified';

/** What verification says of one row of Versions. Only one with standing `inForce` may be used to label. */
export interface Verification {
  readonly ticket: string;
  readonly row: LedgerRow;
  /** Recomputed from the content as read. */
  readonly hash: string;
  /** Null when it cannot be read. */
  readonly content: VersionContent | null;
  /** Whether the row itself, its place and its predecessor are in order: what a committee may decide on. */
  readonly intact: boolean;
  readonly verified: boolean;
  readonly standing: Standing;
  readonly restsOn: Basis | null;
  /** The decision or recognition at the end of the chain of short flows. */
  readonly approval: Basis | null;
  /** Tickets of versions, from this one back to the one that was approved. */
  readonly chain: readonly string[];
  /** Why it does not verify or does not count; empty for `inForce` and `superseded`. */
  readonly faults: readonly Fault[];
  /** What is odd without being in the way. */
  readonly notes: readonly Fault[];
  /** Decisions and recognitions that name this version and have no effect, with the reasons. */
  readonly withoutEffect: readonly { readonly ticket: string; readonly faults: readonly Fault[] }[];
}
