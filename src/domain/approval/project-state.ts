import { closingOf } from '../ledger/closing';
import type { Verification } from '../ledger/verification';
import { isReviewDue } from './review-date';
import type { State } from './states';

/** States in which the working copy is at its organisation again, whatever became of its last version. */
const atWork: readonly State[] = ['Draft', 'InternalReview'];

/** A series whose last day has passed is closed, and nothing forms under it that would be reviewed. */
function inForceState(version: Verification, today: string): State {
  const closing = version.content && closingOf(version.content, today);
  if (closing?.closed) return closing.successor === '' ? 'Closed' : 'Succeeded';
  return isReviewDue(version, today) ? 'ReviewDue' : 'Published';
}

function settled(version: Verification, today: string): State | null {
  switch (version.standing) {
    case 'inForce':
      return inForceState(version, today);
    case 'superseded':
    case 'overtaken':
      return 'Superseded';
    case 'returned':
      return 'Returned';
    case 'rejected':
      return 'Rejected';
    case 'pending':
      return 'Submitted';
    case 'notVerified':
      return null;
  }
}

/**
 * The state that a working copy should show, given the verification of the version that was submitted last: the
 * ledgers decide, the state follows. A withdrawal holds until a decision is found to have been taken all the same. What
 * does not verify changes nothing: the screens say why. `today` as an ISO date.
 */
export function projectState(state: State, version: Verification | null, today: string): State {
  if (!version || atWork.includes(state)) return state;
  const found = settled(version, today);
  if (found === null || (state === 'Withdrawn' && found === 'Submitted')) return state;
  return found;
}
