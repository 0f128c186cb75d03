import { type VersionRow, checkDecision, checkRecognition, names } from './check-decision';
import type { Earlier } from './check-version';
import type { DecisionOutcome } from './content';
import { type Evidence, competentCommittee } from './evidence';
import { type Fault, fault } from './fault';
import { appraisalHash } from './hash';
import type { ReadRow } from './read-row';
import type { Basis, Verification } from './verification';

/** The rows of the other ledgers, read once for all versions of a series, by item id. */
export interface Acts {
  readonly decisions: readonly ReadRow<'decision'>[];
  readonly recognitions: readonly ReadRow<'recognition'>[];
}

/** What was found for a version to rest on, or why there is nothing. */
export interface Support {
  readonly restsOn: Basis | null;
  readonly approval: Basis | null;
  readonly chain: readonly string[];
  readonly standing: 'verified' | 'pending' | 'returned' | 'rejected' | 'notVerified';
  readonly faults: readonly Fault[];
}

type WithoutEffect = Verification['withoutEffect'];

const unsupported = (version: VersionRow, standing: Support['standing'], faults: readonly Fault[]): Support => ({
  restsOn: null,
  approval: null,
  chain: [version.ticket],
  standing,
  faults,
});

const supported = (version: VersionRow, basis: Basis): Support => ({
  restsOn: basis,
  approval: basis,
  chain: [version.ticket],
  standing: 'verified',
  faults: [],
});

/**
 * The short flow: the appraisal is that of the predecessor, and the predecessor verifies. Rows are read in order, so no
 * cycle can be.
 */
function supportByPredecessor(version: VersionRow, earlier: Earlier): Support {
  const { ticket, content, row } = version;
  const predecessor = content.follows ? earlier.get(content.follows.ticket) : undefined;
  if (!predecessor?.content) return unsupported(version, 'notVerified', [fault('shortWithoutPredecessor', { ticket })]);
  const params = { ticket, predecessor: predecessor.ticket };
  if (!predecessor.verified) return unsupported(version, 'notVerified', [fault('predecessorNotVerified', params)]);
  if (appraisalHash(content.appraisal) !== appraisalHash(predecessor.content.appraisal)) {
    return unsupported(version, 'notVerified', [fault('shortAppraisalDiffers', params)]);
  }
  return {
    restsOn: { kind: 'shortFlow', ticket: predecessor.ticket, authority: '', by: row.author, at: row.created },
    approval: predecessor.approval,
    chain: [ticket, ...predecessor.chain],
    standing: 'verified',
    faults: [],
  };
}

const refusals = {
  return: { standing: 'returned', code: 'returned' },
  reject: { standing: 'rejected', code: 'rejected' },
} as const satisfies Record<Exclude<DecisionOutcome, 'approve'>, unknown>;

/** Why nothing carries a version that asked for a decision. */
function supportByNothing(version: VersionRow, evidence: Evidence, withoutEffect: WithoutEffect): Support {
  const { organisation } = version.content;
  const faults = [
    ...(competentCommittee(evidence) === '' ? [fault('committeeUnknown', { organisation })] : []),
    ...withoutEffect.flatMap((act) => act.faults),
  ];
  return faults.length > 0
    ? unsupported(version, 'notVerified', faults)
    : unsupported(version, 'pending', [fault('notDecided', { ticket: version.ticket })]);
}

/** Of the decisions that have effect the first counts, by item id; a recognition is equal to an approving one. */
function supportByAct(version: VersionRow, acts: Acts, evidence: Evidence, withoutEffect: WithoutEffect): Support {
  const idle = new Set(withoutEffect.map((act) => act.ticket));
  const decision = acts.decisions.find((row) => names(row, version) && !idle.has(row.ticket));
  const recognition = acts.recognitions.find((row) => names(row, version) && !idle.has(row.ticket));
  if (decision?.content?.outcome === 'approve') {
    const { ticket, content, row } = decision;
    return supported(version, {
      kind: 'decision',
      ticket,
      authority: content.committee,
      by: row.author,
      at: row.created,
    });
  }
  if (recognition?.content) {
    const { ticket, content, row } = recognition;
    const { registerUri: authority, approvedOn: at } = content;
    return supported(version, { kind: 'recognition', ticket, authority, by: row.author, at });
  }
  if (!decision?.content) return supportByNothing(version, evidence, withoutEffect);
  const { standing, code } = refusals[decision.content.outcome];
  return unsupported(version, standing, [fault(code, { ticket: decision.ticket })]);
}

/** The decisions and recognitions that name a version and have no effect on it. */
export const idleActs = (version: VersionRow, acts: Acts, evidence: Evidence): WithoutEffect =>
  [
    ...acts.decisions
      .filter((row) => names(row, version))
      .map((row) => ({ ticket: row.ticket, faults: checkDecision(row, version, evidence) })),
    ...acts.recognitions
      .filter((row) => names(row, version))
      .map((row) => ({ ticket: row.ticket, faults: checkRecognition(row, version) })),
  ].filter(({ faults }) => faults.length > 0);

/** What a version that is in order rests on. */
export const findSupport = (
  version: VersionRow,
  acts: Acts,
  withoutEffect: WithoutEffect,
  evidence: Evidence,
  earlier: Earlier,
): Support =>
  version.content.flow === 'short'
    ? supportByPredecessor(version, earlier)
    : supportByAct(version, acts, evidence, withoutEffect);
