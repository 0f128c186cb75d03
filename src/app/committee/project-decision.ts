import { type ErrorCode, RegisterError } from '../../domain/errors';
import type { State } from '../../domain/approval/states';
import type { DecisionOutcome } from '../../domain/ledger/content';
import type { Store } from '../../store/types';

/** What the working copy's State says after a decision. */
export const stateAfter: Readonly<Record<DecisionOutcome, State>> = {
  approve: 'Published',
  return: 'Returned',
  reject: 'Rejected',
};

// Whoever comes by next with the right to will bring the state up to date; the decision does not hang on it.
const harmless: readonly ErrorCode[] = ['CONFLICT', 'FORBIDDEN', 'NOT_FOUND', 'OFFLINE', 'THROTTLED', 'SERVER_ERROR', 'COLUMN_MISSING'];

/**
 * Brings the State of a working copy up to date after a decision on the version that it was submitted as. Answers
 * whether it now says so: not when the copy was submitted anew since, cannot be read or may not be edited.
 */
export async function projectDecision(store: Store, code: string, versionTicket: string, outcome: DecisionOutcome): Promise<boolean> {
  try {
    const copy = await store.series.byCode(code);
    if (!copy || copy.versionTicket !== versionTicket) return false;
    if (copy.state === stateAfter[outcome]) return true;
    await store.series.update(copy.id, copy.etag, { state: stateAfter[outcome] });
    return true;
  } catch (error) {
    if (error instanceof RegisterError && harmless.includes(error.code)) return false;
    throw error;
  }
}
