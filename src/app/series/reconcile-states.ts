import { verifySeries } from '../../domain/ledger/verify-series';
import type { SeriesSummary, Store } from '../../store/types';
import { reconcileState } from '../common/reconcile-state';

// As many as one visit brings up to date; the rest waits for the next.
const mostAtOnce = 40;

const inForce: readonly string[] = ['Published', 'ReviewDue'];

/** Whether the last day of a series in force has passed. */
const hasEnded = ({ state, validTo }: SeriesSummary, today: string): boolean =>
  inForce.includes(state) && validTo !== '' && validTo < today;

/** Tickets of the versions on which a decision or recognition stands; not asked for where nothing waits for one. */
async function decidedVersions(store: Store, series: readonly SeriesSummary[]): Promise<ReadonlySet<string | undefined>> {
  if (!series.some(({ state }) => state === 'Submitted')) return new Set();
  const [decisions, recognitions] = await Promise.all([store.decisions.summaries(), store.recognitions.summaries()]);
  return new Set([...decisions, ...recognitions].map(({ columns }) => columns['VersionTicket']));
}

/**
 * Brings up to date the states of the series on which the ledgers have something newer to say: those that are approved
 * and not yet in force, those submitted on whose version a decision or recognition stands, and those whose last day has
 * passed. Answers how many changed. `today` as an ISO date.
 */
export async function reconcileStates(store: Store, series: readonly SeriesSummary[], today: string): Promise<number> {
  const decided = await decidedVersions(store, series);
  const stale = series
    .filter(
      (row) =>
        row.state === 'Approved' ||
        (row.state === 'Submitted' && decided.has(row.versionTicket)) ||
        hasEnded(row, today),
    )
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
