import { organisationOfCode } from '../../domain/series/series-code';
import type { LedgerSummary, Store } from '../../store/types';
import { type Act, actOfDecision, actOfRecognition, actOfVersion } from './act';

/** Whose history: an organisation's, a committee's, or with both '' all that the ledgers hold. */
export interface HistoryOf {
  readonly organisation: string;
  readonly committee: string;
}

/**
 * The acts that the public ledgers hold on an organisation's series or before a committee: versions submitted,
 * decisions, recognitions. In no order.
 */
export async function listLedgerActs(store: Store, { organisation, committee }: HistoryOf): Promise<readonly Act[]> {
  const [versions, decisions, recognitions] = await Promise.all([
    store.versions.summaries(),
    store.decisions.summaries(),
    store.recognitions.summaries(),
  ]);
  const before = new Set(versions.filter((row) => row.columns.Committee === committee).map((row) => row.seriesCode));
  const concerns = (row: LedgerSummary): boolean =>
    (organisation === '' || organisationOfCode(row.seriesCode) === organisation) &&
    (committee === '' || before.has(row.seriesCode));
  return [
    ...versions.filter(concerns).map(actOfVersion),
    ...decisions.filter(concerns).flatMap((row) => actOfDecision(row) ?? []),
    ...recognitions.filter(concerns).map(actOfRecognition),
  ];
}
