import { verifySeries } from '../../domain/ledger/verify-series';
import type { SeriesSummary, Store } from '../../store/types';
import { reconcileState } from '../common/reconcile-state';

// As many as one visit brings up to date; the rest waits for the next.
const mostAtOnce = 40;

/**
 * Brings up to date the states of the series on which the ledgers have something newer to say: those that are approved
 * and not yet in force, and those submitted on whose version a decision or recognition stands. Answers how many changed.
 */
export async function reconcileStates(store: Store, series: readonly SeriesSummary[], today: string): Promise<number> {
  if (!series.some(({ state }) => state === 'Approved' || state === 'Submitted')) return 0;
  const [decisions, recognitions] = await Promise.all([store.decisions.summaries(), store.recognitions.summaries()]);
  const decided = new Set([...decisions, ...recognitions].map(({ columns }) => columns['VersionTicket']));
  const stale = series
    .filter(({ state, versionTicket }) => state === 'Approved' || (state === 'Submitted' && decided.has(versionTicket)))
    .slice(0, mostAtOnce);
  if (stale.length === 0) return 0;
  const codes = stale.map(({ code }) => code);
  const [records, evidence] = await Promise.all([store.series.byCodes(codes), store.evidence.ofMany(codes)]);
  let changed = 0;
  for (const record of records) {
    const found = evidence.find(({ seriesCode }) => seriesCode === record.code);
    if (!found) continue;
    const after = await reconcileState(store, record, verifySeries(found).versions, today);
    if (after.state !== record.state) changed += 1;
  }
  return changed;
}
