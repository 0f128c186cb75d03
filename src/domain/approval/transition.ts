import type { JournalAct } from '../ledger/content';
import type { Role } from './roles';
import type { State } from './states';

/**
 * What a transition asks besides state and role. Of the person: `otherOrganisation` and `otherSubmitter` (nobody
 * decides on what is their own), `competentCommittee`. Of the series: `complete` (`validateSeries` for `submit` finds
 * no error), `sameAppraisal` and `predecessorInForce` (the short flow), `inForce` and `notInForce` (what verification
 * says), `fiveYears` since the approval. Of what is typed with it: `motivation`, `reviewMotivation` (when a version is
 * in force), `evidence`, `lastDay` (a date), `successorInForce` (another series that is in force and stays open).
 */
export const needs = [
  'otherOrganisation',
  'otherSubmitter',
  'competentCommittee',
  'complete',
  'sameAppraisal',
  'predecessorInForce',
  'inForce',
  'notInForce',
  'fiveYears',
  'motivation',
  'reviewMotivation',
  'evidence',
  'lastDay',
  'successorInForce',
] as const;
export type Need = (typeof needs)[number];

/** A step from one state to another. */
export interface Transition {
  readonly from: readonly State[];
  readonly to: State;
  /** Who may take it; `register`: nobody takes it, whoever opens the series brings its state up to date. */
  readonly by: readonly Role[] | 'register';
  readonly needs: readonly Need[];
  /** The ledger that gets the row which is the act itself, '' when the journal holds it. */
  readonly ledger: 'versions' | 'decisions' | 'recognitions' | '';
  /** The journal row that it leaves, null when its ledger row says all. */
  readonly act: JournalAct | null;
  /** Whether who takes it also writes the working copy's state; otherwise the register does, when it is due. */
  readonly writesState: boolean;
}
