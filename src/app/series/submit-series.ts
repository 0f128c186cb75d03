import { RegisterError } from '../../domain/errors';
import type { VersionContent } from '../../domain/ledger/content';
import type { Locale } from '../../loc/strings';
import { ConflictError } from '../../store/conflict-error';
import type { SeriesRecord, Store } from '../../store/types';
import type { Actor } from '../common/journal-act';
import { checkStep, ownContext } from './check-step';
import { followVersion } from './follow-version';
import { planSubmission } from './plan-submission';

/** What came of a submission. */
export interface Submitted {
  readonly record: SeriesRecord;
  /** Ticket of the version. */
  readonly ticket: string;
}

/**
 * Submits a working copy as it was read: writes the next version into the ledger, then brings the working copy's state
 * up to date. An approver thereby approves for the organisation; a version that changes nothing of what a committee
 * judges is in force at once, unless `flow` asks for the committee all the same. Throws `ConflictError<SeriesRecord>` when somebody saved since `record` was read,
 * `SERIES_INVALID` when it is not complete, `MOTIVATION_REQUIRED` when a version is in force and `reviewMotivation` is
 * empty, `TRANSITION_NOT_ALLOWED` when the state or role does not allow it.
 */
export async function submitSeries(
  store: Store,
  actor: Actor,
  record: SeriesRecord,
  reviewMotivation: string,
  locale: Locale,
  flow: VersionContent['flow'] = 'short',
): Promise<Submitted> {
  const now = await store.series.byId(record.id);
  if (now.etag !== record.etag) throw new ConflictError(now);
  const plan = await planSubmission(store, actor, record, reviewMotivation.trim(), flow);
  const { transition: name, content, sameAppraisal, inForce } = plan;
  const context = { ...ownContext, inForce: inForce !== null, sameAppraisal };
  const state = checkStep({ name, record, role: actor.role, motivation: '', context }, locale);
  if (plan.needsReviewMotivation && content.reviewMotivation === '') {
    throw new RegisterError('MOTIVATION_REQUIRED', { code: record.code });
  }
  const { ticket } = await store.versions.append(content);
  const { version: versionNumber, validTo, successor } = content;
  const change = { state, versionNumber, versionTicket: ticket, reviewMotivation: content.reviewMotivation, validTo, successor };
  const saved = await followVersion(store, record, () => change);
  return { record: saved, ticket };
}
