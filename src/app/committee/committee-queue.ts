import type { LedgerSummary, Store } from '../../store/types';
import { type WaitingVersion, waitingVersions } from './waiting-versions';

/**
 * What waits for a committee, oldest first. `onProgress` gets the queue as far as the browser's cache knows it, then as
 * rows arrive; the promise gives the whole.
 */
export async function committeeQueue(
  store: Store,
  committee: string,
  onProgress: (queue: readonly WaitingVersion[]) => void,
): Promise<readonly WaitingVersion[]> {
  const [decisions, recognitions, working] = await Promise.all([
    store.decisions.summaries(),
    store.recognitions.summaries(),
    store.series.summaries(),
  ]);
  const waiting = (versions: readonly LedgerSummary[]): readonly WaitingVersion[] =>
    waitingVersions(committee, versions, decisions, recognitions, working);
  return waiting(await store.versions.summaries(({ rows }) => onProgress(waiting(rows))));
}
