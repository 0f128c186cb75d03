import { checkDecider } from './check-decision';
import { type Evidence, competentCommittee } from './evidence';
import { type Fault, fault } from './fault';
import { verifySeries } from './verify-series';
import type { Verification } from './verification';

/** Who is about to decide: the sign-in name, and the code of the committee in whose folder the decision would stand. */
export interface Decider {
  readonly person: string;
  readonly committee: string;
}

function checkOpen(version: Verification, inForce: Verification | null): Fault[] {
  if (version.restsOn) return [fault('alreadyDecided', { ticket: version.restsOn.ticket })];
  const refusal = version.faults.find(({ code }) => code === 'returned' || code === 'rejected');
  if (refusal) return [fault('alreadyDecided', refusal.params)];
  const follows = version.content?.follows?.ticket ?? '';
  return follows === (inForce?.ticket ?? '') ? [] : [fault('notOnVersionInForce', { ticket: version.ticket })];
}

/**
 * Why a decision by this person on this version would have no effect, or should not be taken; nothing when it may be.
 * To be asked on evidence read just before deciding; `hash` is that of the content that the decider saw.
 */
export function checkDeciding(ticket: string, hash: string, decider: Decider, evidence: Evidence): Fault[] {
  const { versions, inForce } = verifySeries(evidence);
  const version = versions.find((one) => one.ticket === ticket);
  if (!version) return [fault('versionMissing', { ticket })];
  const { content } = version;
  if (!version.intact || !content) return [...version.faults];
  const competent = competentCommittee(evidence);
  const committees = [decider.committee, content.committee];
  return [
    ...(version.hash === hash ? [] : [fault('namesOtherContent', { ticket, version: ticket })]),
    ...(content.flow === 'short' ? [fault('notAskedInShortFlow', { ticket, version: ticket })] : []),
    ...committees
      .filter((committee, at) => committee !== competent && committees.indexOf(committee) === at)
      .map((committee) => fault('committeeNotCompetent', { ticket, committee, competent })),
    ...checkDecider(ticket, [decider.person], { ...version, faults: [], content }, evidence),
    ...checkOpen(version, inForce),
  ];
}
