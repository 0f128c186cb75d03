import { type LedgerRow, decisionOutcomes, journalActs } from '../../domain/ledger/content';
import { readRow } from '../../domain/ledger/read-row';
import type { LedgerSummary } from '../../store/types';

/** What can stand in the history: a version submitted, or one that ends its series, a decision, a recognition, or what the journal names. */
export const actKinds = ['submitted', 'publishedShort', 'closed', 'succeeded', ...decisionOutcomes, 'recognised', ...journalActs] as const;
export type ActKind = (typeof actKinds)[number];

/** One act as the history shows it. */
export interface Act {
  readonly ticket: string;
  readonly kind: ActKind;
  /** ISO 8601, by the server's clock. */
  readonly at: string;
  /** Sign-in name of the row's author: a claim. */
  readonly by: string;
  /** The author's name, or the sign-in name of somebody whom the site no longer knows. */
  readonly who: string;
  readonly series: string;
  /** Ticket of the row acted on, '' when there is none. */
  readonly target: string;
  /** Names of the fields concerned, for edits. */
  readonly fields: readonly string[];
  readonly note: string;
}

const fromSummary = (row: LedgerSummary, kind: ActKind, target: string): Act => ({
  ticket: row.ticket,
  kind,
  at: row.created,
  by: row.author,
  who: row.authorName || row.author,
  series: row.seriesCode,
  target,
  fields: [],
  note: '',
});

function kindOfVersion({ columns }: LedgerSummary): ActKind {
  if ((columns.ValidTo ?? '') !== '') return (columns.Successor ?? '') === '' ? 'closed' : 'succeeded';
  return columns.Flow === 'short' ? 'publishedShort' : 'submitted';
}

export const actOfVersion = (row: LedgerSummary): Act =>
  fromSummary(row, kindOfVersion(row), row.columns.FollowsTicket ?? '');

/** Null for a decision with an outcome that does not exist: anyone who may add a row can write nonsense. */
export function actOfDecision(row: LedgerSummary): Act | null {
  const outcome = decisionOutcomes.find((one) => one === row.columns.Outcome);
  return outcome ? fromSummary(row, outcome, row.columns.VersionTicket ?? '') : null;
}

export const actOfRecognition = (row: LedgerSummary): Act =>
  fromSummary(row, 'recognised', row.columns.VersionTicket ?? '');

/** Null for a journal row whose content is no act. */
export function actOfJournalRow(row: LedgerRow): Act | null {
  const { content, ticket } = readRow('journal', row);
  if (!content) return null;
  const { act, series, target, fields, note } = content;
  return { ticket, kind: act, at: row.created, by: row.author, who: row.authorName || row.author, series, target, fields, note };
}
