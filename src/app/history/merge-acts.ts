import type { Act, ActKind } from './act';

/** What the reader asks to see; '' asks nothing. `person` and `series` are looked for inside names and codes. */
export interface ActFilter {
  readonly series: string;
  readonly person: string;
  readonly kind: ActKind | '';
}

const holds = (text: string, part: string): boolean => text.toLowerCase().includes(part.trim().toLowerCase());

export const matches = (act: Act, filter: ActFilter): boolean =>
  (filter.kind === '' || act.kind === filter.kind) && holds(act.series, filter.series) && (holds(act.by, filter.person) || holds(act.who, filter.person));

// Rows of different lists carry the same second when one follows on another: what is decided on comes before the
// decision.
const order = ['V', 'J', 'D', 'R'];
const rank = (act: Act): number => Math.min(order.indexOf(act.ticket.slice(0, 1)), 2);
const idOf = (act: Act): number => Number(act.ticket.slice(1));
const newestFirst = (a: Act, b: Act): number =>
  a.at === b.at ? rank(b) - rank(a) || idOf(b) - idOf(a) : a.at < b.at ? 1 : -1;

/**
 * One history out of ledger rows, known in full, and journal rows, which come page by page from the newest: nothing
 * older than the oldest journal row that was read is shown until the journal is read to its end, so that a later page
 * adds only at the bottom.
 */
export function mergeActs(ledgers: readonly Act[], journal: readonly Act[], journalRead: boolean): readonly Act[] {
  const oldest = journalRead
    ? ''
    : journal.reduce((least, act) => (least === '' || act.at < least ? act.at : least), '');
  return [...ledgers.filter((act) => act.at >= oldest), ...journal].sort(newestFirst);
}
