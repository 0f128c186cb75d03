import { RegisterError } from '../../domain/errors';
import type { Locale } from '../../loc/strings';
import { ConflictError } from '../../store/conflict-error';
import type { SeriesChange, SeriesRecord, Store } from '../../store/types';
import type { Actor } from '../common/journal-act';
import { checkStep, ownContext } from './check-step';
import { planSubmission } from './plan-submission';

/** What came of a submission. */
export interface Submitted {
  readonly record: SeriesRecord;
  /** Ticket of the version. */
  readonly ticket: string;
}

// The version stands from the moment its row is written. If somebody saved the working copy in between, their text stays
// and only the state follows.
async function followVersion(store: Store, record: SeriesRecord, change: SeriesChange): Promise<SeriesRecord> {
  try {
    return await store.series.update(record.id, record.etag, change);
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    const now = await store.series.byId(record.id);
    return store.series.update(now.id, now.etag, change);
  }
}

/**
 * Submits a working copy as it was read: writes the next version into the ledger, then brings the working copy's state
 * up to date. An approver thereby approves for the organisation; a version that changes nothing of what a committee
 * judges is in force at once. Throws `ConflictError<SeriesRecord>` when somebody saved since `record` was read,
 * `SERIES_INVALID` when it is not complete, `MOTIVATION_REQUIRED` when a version is in force and `reviewMotivation` is
 * empty, `TRANSITION_NOT_ALLOWED` when the state or role does not allow it.
 */
export async function submitSeries(
  store: Store,
  actor: Actor,
  record: SeriesRecord,
  reviewMotivation: string,
  locale: Locale,
): Promise<Submitted> {
  const now = await store.series.byId(record.id);
  if (now.etag !== record.etag) throw new ConflictError(now);
  const plan = await planSubmission(store, actor, record, reviewMotivation.trim());
  const { transition: name, content, sameAppraisal, inForce } = plan;
  const context = { ...ownContext, inForce: inForce !== null, sameAppraisal };
  const state = checkStep({ name, record, role: actor.role, motivation: '', context }, locale);
  if (plan.needsReviewMotivation && content.reviewMotivation === '') {
    throw new RegisterError('MOTIVATION_REQUIRED', { code: record.code });
  }
  const { ticket } = await store.versions.append(content);
  const saved = await followVersion(store, record, {
    state,
    versionNumber: content.version,
    versionTicket: ticket,
    reviewMotivation: content.reviewMotivation,
  });
  return { record: saved, ticket };
}
