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
  /** A version is in force, so it must be said why the series is taken up again. */
  readonly needsReviewMotivation: boolean;
}

/**
 * Finds out from the ledgers, read anew, what submitting will do: which version it becomes, and whether the short flow
 * is open to it because what a committee judges is as in the version in force, and that one is not due for review.
 */
export async function planSubmission(
  store: Store,
  actor: Actor,
  record: SeriesRecord,
  reviewMotivation: string,
): Promise<SubmissionPlan> {
  const [evidence, previous] = await Promise.all([store.evidence.ofSeries(record.code), store.versions.last(record.code)]);
  const { inForce } = verifySeries(evidence);
  const compose = (flow: VersionContent['flow']): VersionContent =>
    composeVersion(record, { inForce, flow, reviewMotivation, previous, by: actor.by, at: new Date().toISOString() });
  const content = compose('full');
  const sameAppraisal = inForce?.content != null && appraisalHash(inForce.content.appraisal) === appraisalHash(content.appraisal);
  const needsReviewMotivation = inForce !== null;
  if (actor.role === 'approver') return { transition: 'approveInternally', content, inForce, sameAppraisal, needsReviewMotivation };
  // Only a decision makes the five years begin anew, so what is due for review goes to the committee.
  const due = inForce !== null && isReviewDue(inForce, content.at);
  if (!sameAppraisal || due) return { transition: 'submit', content, inForce, sameAppraisal, needsReviewMotivation };
  return { transition: 'publishShort', content: compose('short'), inForce, sameAppraisal, needsReviewMotivation };
}
