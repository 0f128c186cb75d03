import type { LedgerSummary } from '../../store/types';

/**
 * Of each series the version that seems to be in force, judged by summaries alone: approved by a decision or a
 * recognition, or following such a one by the short flow, and not followed by another such version. Summaries are claims,
 * so this only chooses what to look at: what is shown is verified from content (`find-retention.ts`).
 */
export function inForceCandidates(
  versions: readonly LedgerSummary[],
  decisions: readonly LedgerSummary[],
  recognitions: readonly LedgerSummary[],
): readonly LedgerSummary[] {
  const approved = new Set<string | undefined>(recognitions.map((row) => row.columns['VersionTicket']));
  for (const row of decisions) if (row.columns['Outcome'] === 'approve') approved.add(row.columns['VersionTicket']);
  const candidates = new Map<string, LedgerSummary>();
  const standing = new Set<string>();
  // By id, so that a predecessor is always judged before what follows it.
  for (const version of [...versions].sort((a, b) => a.id - b.id)) {
    const follows = version.columns['FollowsTicket'] ?? '';
    const short = version.columns['Flow'] === 'short' && standing.has(follows);
    if (!approved.has(version.ticket) && !short) continue;
    const now = candidates.get(version.seriesCode);
    // Of several that follow the same predecessor the lowest id counts; a first version counts until it is followed.
    if (now !== undefined && follows !== now.ticket) continue;
    standing.add(version.ticket);
    candidates.set(version.seriesCode, version);
  }
  return [...candidates.values()];
}
