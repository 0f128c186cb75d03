import { organisationOfCode } from '../../domain/series/series-code';
import type { LedgerSummary, Store } from '../../store/types';
import { inForceCandidates } from './in-force-candidates';

/**
 * The series of an organisation that seem to be in force, by name, to choose one to label with; of all organisations
 * when `organisation` is ''. Which one really is, verification says when it is chosen.
 */
export async function listCandidates(store: Store, organisation: string): Promise<readonly LedgerSummary[]> {
  const [versions, decisions, recognitions] = await Promise.all([
    store.versions.summaries(),
    store.decisions.summaries(),
    store.recognitions.summaries(),
  ]);
  const title = (version: LedgerSummary): string => version.columns.Title ?? '';
  return inForceCandidates(versions, decisions, recognitions)
    .filter((version) => organisation === '' || organisationOfCode(version.seriesCode) === organisation)
    .sort((a, b) => title(a).localeCompare(title(b), 'nl'));
}
