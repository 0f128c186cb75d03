import type { OnProgress, SeriesSummary, Store } from '../../store/types';
import type { ActingRole } from '../common/session';

/**
 * The series on which somebody works in the role they act in: those of their organisation, for an administrator all that
 * they may read. What the browser kept comes first, then each page as it arrives.
 */
export async function listSeries(
  store: Store,
  acting: ActingRole,
  onProgress: OnProgress<SeriesSummary>,
): Promise<readonly SeriesSummary[]> {
  const own = (rows: readonly SeriesSummary[]): readonly SeriesSummary[] =>
    acting.organisation === '' ? rows : rows.filter((row) => row.organisation === acting.organisation);
  return own(await store.series.summaries(({ rows, done }) => onProgress({ rows: own(rows), done })));
}
