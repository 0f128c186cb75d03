import type { Act, ActKind } from './act';

/** What the reader asks to see; '' asks nothing. `person` and `series` are looked for inside names and codes. */
export interface ActFilter {
  readonly series: string;
  readonly person: string;
  readonly kind: ActKind | '';
}

const holds = (text: string, part: string): boolean => text.toLowerCase().includes(part.trim().toLowerCase());

export const matches = (act: Act, filter: ActFilter): boolean =>
  (filter.kind === '' || act.kind === filter.kind) && holds(act.series, filter.series) && holds(act.by, filter.person);

const newestFirst = (a: Act, b: Act): number => (a.at === b.at ? (a.ticket < b.ticket ? 1 : -1) : a.at < b.at ? 1 : -1);

/**
 * One history out of ledger rows, known in full, and journal rows, which come page by page from the newest: nothing
 * older than the oldest journal row that was read is shown until the journal is read to its end, so that a later page
 * adds only at the bottom.
 */
export function mergeActs(ledgers: readonly Act[], journal: readonly Act[], journalRead: boolean): readonly Act[] {
  const oldest = journalRead ? '' : journal.reduce((least, act) => (least === '' || act.at < least ? act.at : least), '');
  return [...ledgers.filter((act) => act.at >= oldest), ...journal].sort(newestFirst);
}
