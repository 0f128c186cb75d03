import { RegisterError } from '../../domain/errors';
import {
  type DecisionContent,
  type JournalContent,
  type LedgerRow,
  type RecognitionContent,
  type VersionContent,
  workingCopyActs,
} from '../../domain/ledger/content';
import { type ReadRow, readRow } from '../../domain/ledger/read-row';
import { type SeriesVerification, verifySeries } from '../../domain/ledger/verify-series';
import type { Store } from '../../store/types';
import { seriesHash } from './series-hash';

/** One thing that happened to a series, with the ledger row that says so. */
export interface HistoryEntry {
  readonly row: ReadRow<'version'> | ReadRow<'decision'> | ReadRow<'recognition'> | ReadRow<'journal'>;
  readonly content: VersionContent | DecisionContent | RecognitionContent | JournalContent | null;
  /** ISO 8601, by the server's clock. */
  readonly at: string;
  /** An edit or a change of state that was written down, but after which the series never stood like that. */
  readonly notCompleted: boolean;
}

export interface SeriesHistory {
  readonly verification: SeriesVerification;
  /** Newest first. */
  readonly entries: readonly HistoryEntry[];
}

// A reader may not see the journal of an organisation: then its acts are left out, and nothing else is.
async function journalOf(store: Store, code: string): Promise<readonly LedgerRow[]> {
  try {
    return await store.journal.ofSeries(code);
  } catch (error) {
    if (error instanceof RegisterError && error.code === 'FORBIDDEN') return [];
    throw error;
  }
}

const entry = (row: HistoryEntry['row'], notCompleted = false): HistoryEntry => ({
  row,
  content: row.content,
  at: row.row.created,
  notCompleted,
});

function journalEntry(row: LedgerRow, stood: ReadonlySet<string> | null): HistoryEntry {
  const read = readRow('journal', row);
  const { content } = read;
  const gone = stood !== null && content !== null && (workingCopyActs as readonly string[]).includes(content.act) && !stood.has(content.hashAfter);
  return entry(read, gone);
}

// The server's clock tells whole seconds; acts within one are told apart by their writers' clocks.
const isLater = (a: HistoryEntry, b: HistoryEntry): boolean =>
  a.at === b.at ? (a.content?.at ?? '') > (b.content?.at ?? '') : a.at > b.at;

/**
 * Everything that happened to a series, and what its versions are worth. `workingCopyId` is the item id of the working
 * copy when the caller may read it: only then can be told which acts were not completed.
 */
export async function readSeriesHistory(store: Store, code: string, workingCopyId: number | null): Promise<SeriesHistory> {
  const [evidence, journal, states] = await Promise.all([
    store.evidence.ofSeries(code),
    journalOf(store, code),
    workingCopyId === null ? null : store.series.history(workingCopyId),
  ]);
  const stood = states && new Set(states.map(({ data, state }) => seriesHash(data, state)));
  const entries = [
    ...evidence.versions.map((row) => entry(readRow('version', row))),
    ...evidence.decisions.map((row) => entry(readRow('decision', row))),
    ...evidence.recognitions.map((row) => entry(readRow('recognition', row))),
    ...journal.map((row) => journalEntry(row, stood)),
  ];
  const newestFirst = entries.sort((a, b) => (isLater(a, b) ? -1 : 1));
  return { verification: verifySeries(evidence), entries: newestFirst };
}
