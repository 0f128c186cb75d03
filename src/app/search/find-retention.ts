import type { Verification } from '../../domain/ledger/verification';
import { verifySeries } from '../../domain/ledger/verify-series';
import type { LedgerSummary, LibraryLabelRecord, OnProgress, Store } from '../../store/types';
import { inForceCandidates } from '../common/in-force-candidates';

/** One answer to "how long do I keep this?": the version that counts, or one that does not and says why. */
export interface RetentionAnswer {
  readonly code: string;
  readonly verification: Verification;
}

/** The versions that seem to be in force, one a series, as the ledgers' summaries say; first from what the browser kept. */
export async function listInForce(store: Store, onPart: (versions: readonly LedgerSummary[]) => void): Promise<readonly LedgerSummary[]> {
  const parts: [readonly LedgerSummary[], readonly LedgerSummary[], readonly LedgerSummary[]] = [[], [], []];
  const part =
    (index: 0 | 1 | 2): OnProgress<LedgerSummary> =>
    ({ rows }) => {
      parts[index] = rows;
      const candidates = inForceCandidates(...parts);
      if (candidates.length > 0) onPart(candidates);
    };
  const all = await Promise.all([
    store.versions.summaries(part(0)),
    store.decisions.summaries(part(1)),
    store.recognitions.summaries(part(2)),
  ]);
  return inForceCandidates(...all);
}

/**
 * Verifies what a search is about to show, from the ledgers' contents straight from the server: first what is in force,
 * in the order of the search; then, with their reasons, the candidates that do not count.
 */
export async function verifyAnswers(store: Store, candidates: readonly LedgerSummary[]): Promise<readonly RetentionAnswer[]> {
  const evidence = await store.evidence.ofMany(candidates.map(({ seriesCode }) => seriesCode));
  const verified: RetentionAnswer[] = [];
  const idle: RetentionAnswer[] = [];
  evidence.forEach((each, index) => {
    const { inForce, versions } = verifySeries(each);
    if (inForce) verified.push({ code: each.seriesCode, verification: inForce });
    const claimed = versions.find(({ ticket }) => ticket === candidates[index]?.ticket);
    if (claimed && !claimed.verified) idle.push({ code: each.seriesCode, verification: claimed });
  });
  return [...verified, ...idle];
}

/** Where records of each series are kept: the libraries that were labelled with it, by series code. */
export async function librariesBySeries(store: Store): Promise<ReadonlyMap<string, readonly LibraryLabelRecord[]>> {
  const bySeries = new Map<string, LibraryLabelRecord[]>();
  for (const label of await store.libraryLabels.all()) {
    bySeries.set(label.seriesCode, [...(bySeries.get(label.seriesCode) ?? []), label]);
  }
  return bySeries;
}
