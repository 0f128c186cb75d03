import {
  decisionContent,
  evidenceOf,
  recognitionContent,
  referenceTo,
  rowOf,
  versionContent,
} from '../ledger/evidence.spec-support';
import { verifyVersion } from '../ledger/verify-series';
import type { Verification } from '../ledger/verification';
import { projectState } from './project-state';
import { isReviewDue, reviewDate } from './review-date';
import { type State, states } from './states';

const first = rowOf(10, versionContent());
const approve = rowOf(5, decisionContent(first), { created: '2026-03-12T10:00:00Z' });
const at = (evidence: Parameters<typeof evidenceOf>[0], ticket = 'V10'): Verification =>
  verifyVersion(ticket, evidenceOf(evidence)) as Verification;

const pending = at({ versions: [first] });
const inForce = at({ versions: [first], decisions: [approve] });
const refused = (outcome: 'return' | 'reject'): Verification =>
  at({ versions: [first], decisions: [rowOf(5, decisionContent(first, { outcome, motivation: 'Te kort' }))] });
const broken = at({ versions: [{ ...first, hash: 'x' }], decisions: [approve] });
const next = rowOf(
  11,
  versionContent({ version: 2, flow: 'short', follows: referenceTo(first), at: '2029-01-01T00:00:00Z' }),
  {
    created: '2029-01-01T00:00:00Z',
  },
);
const ended = (successor: string, validTo = '2026-12-31'): Verification => {
  const content = versionContent({ version: 2, flow: 'short', follows: referenceTo(first), reviewMotivation: 'x', validTo, successor });
  return at({ versions: [first, rowOf(11, content)], decisions: [approve] }, 'V11');
};
const closing = ended('');
const succeeded = ended('OVO999001_001_002');
const superseded = at({ versions: [first, next], decisions: [approve] });
const overtaken = at({
  versions: [rowOf(9, versionContent({ at: '2026-02-01T00:00:00Z' })), first],
  decisions: [approve, rowOf(6, decisionContent(rowOf(9, versionContent({ at: '2026-02-01T00:00:00Z' }))))],
});

const today = '2026-04-01';

describe('projectState', () => {
  it.each<[string, State, Verification | null, State]>([
    ['nothing submitted', 'Draft', null, 'Draft'],
    ['waiting', 'Submitted', pending, 'Submitted'],
    ['approved', 'Submitted', inForce, 'Published'],
    ['approved, the state lagging', 'Approved', inForce, 'Published'],
    ['returned', 'Submitted', refused('return'), 'Returned'],
    ['rejected', 'Submitted', refused('reject'), 'Rejected'],
    ['taken up again', 'Draft', inForce, 'Draft'],
    ['with the internal approver again', 'InternalReview', inForce, 'InternalReview'],
    ['withdrawn', 'Withdrawn', pending, 'Withdrawn'],
    ['withdrawn, but decided all the same', 'Withdrawn', inForce, 'Published'],
    ['superseded', 'Published', superseded, 'Superseded'],
    ['overtaken', 'Approved', overtaken, 'Superseded'],
    ['no longer verifying', 'Published', broken, 'Published'],
    ['not verifying', 'Submitted', broken, 'Submitted'],
  ])('%s', (_, state, version, expected) => expect(projectState(state, version, today)).toBe(expected));

  it('reports a review after five years, and not a day sooner', () => {
    expect(projectState('Published', inForce, '2031-03-11')).toBe('Published');
    expect(projectState('Published', inForce, '2031-03-12T00:00:00Z')).toBe('ReviewDue');
  });

  it('closes the day after the last, and not a day sooner', () => {
    expect(projectState('Published', closing, '2026-12-31T23:59:59Z')).toBe('Published');
    expect(projectState('Published', closing, '2027-01-01')).toBe('Closed');
    expect(projectState('Published', succeeded, '2026-12-31')).toBe('Published');
    expect(projectState('ReviewDue', succeeded, '2027-01-01')).toBe('Succeeded');
  });

  it('asks no review of what is closed, and still does of what only will be', () => {
    expect(projectState('Closed', closing, '2031-03-12')).toBe('Closed');
    expect(projectState('Published', ended('', '2035-12-31'), '2031-03-12')).toBe('ReviewDue');
  });

  it('settles: what it says, it says again', () => {
    for (const state of states) {
      for (const version of [pending, inForce, closing, succeeded, superseded, broken, refused('reject')]) {
        const once = projectState(state, version, today);
        expect(projectState(once, version, today)).toBe(once);
      }
    }
  });
});

describe('reviewDate', () => {
  it('is five years after the approval, also of a short flow on it', () => {
    expect(reviewDate(inForce)).toBe('2031-03-12');
    expect(reviewDate(at({ versions: [first, next], decisions: [approve] }, 'V11'))).toBe('2031-03-12');
    expect(
      reviewDate(
        at({ versions: [first], recognitions: [rowOf(3, recognitionContent(first, { approvedOn: '2024-02-29' }))] }),
      ),
    ).toBe('2029-02-28');
  });

  it('is not there for what is not approved', () => {
    expect(reviewDate(pending)).toBeNull();
    expect(isReviewDue(pending, '2999-01-01')).toBe(false);
  });
});
