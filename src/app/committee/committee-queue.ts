import type { Store } from '../../store/types';
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
  const [decisions, working] = await Promise.all([store.decisions.summaries(), store.series.summaries()]);
  const versions = await store.versions.summaries(({ rows }) => onProgress(waitingVersions(committee, rows, decisions, working)));
  return waitingVersions(committee, versions, decisions, working);
}
