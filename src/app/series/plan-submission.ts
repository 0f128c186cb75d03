import { isReviewDue } from '../../domain/approval/review-date';
import type { TransitionName } from '../../domain/approval/transitions';
import { appraisalHash } from '../../domain/ledger/hash';
import { composeVersion } from '../../domain/ledger/compose-version';
import type { VersionContent } from '../../domain/ledger/content';
import type { Verification } from '../../domain/ledger/verification';
import { verifySeries } from '../../domain/ledger/verify-series';
import type { SeriesRecord, Store } from '../../store/types';
import type { Actor } from '../common/journal-act';

/** What submitting a working copy will do. */
export interface SubmissionPlan {
  readonly transition: TransitionName;
  /** The row that will be written. */
  readonly content: VersionContent;
  readonly inForce: Verification | null;
  readonly sameAppraisal: boolean;
  /** The short flow may be taken; that the full one is taken all the same is the manager's to choose. */
  readonly shortOpen: boolean;
  /** A version is in force, so it must be said why the series is taken up again. */
  readonly needsReviewMotivation: boolean;
}

/**
 * Finds out from the ledgers, read anew, what submitting will do: which version it becomes, and whether the short flow
 * is open to it because what a committee judges is as in the version in force, and that one is not due for review.
 * `flow`: which one is wanted where both may be taken.
 */
export async function planSubmission(
  store: Store,
  actor: Actor,
  record: SeriesRecord,
  reviewMotivation: string,
  flow: VersionContent['flow'] = 'short',
): Promise<SubmissionPlan> {
  const [evidence, previous] = await Promise.all([store.evidence.ofSeries(record.code), store.versions.last(record.code)]);
  const { inForce } = verifySeries(evidence);
  const compose = (by: VersionContent['flow']): VersionContent =>
    composeVersion(record, { inForce, flow: by, reviewMotivation, previous, by: actor.by, at: new Date().toISOString() });
  const content = compose('full');
  const sameAppraisal = inForce?.content != null && appraisalHash(inForce.content.appraisal) === appraisalHash(content.appraisal);
  // Only a decision makes the five years begin anew, so what is due for review goes to the committee.
  const due = inForce !== null && isReviewDue(inForce, content.at);
  const shortOpen = sameAppraisal && !due && actor.role !== 'approver';
  const plan = { inForce, sameAppraisal, shortOpen, needsReviewMotivation: inForce !== null };
  if (shortOpen && flow === 'short') return { ...plan, transition: 'publishShort', content: compose('short') };
  return { ...plan, transition: actor.role === 'approver' ? 'approveInternally' : 'submit', content };
}
