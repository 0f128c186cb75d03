import { type JournalAct, type JournalContent, ledgerFormat } from '../../domain/ledger/content';
import type { Appended, Store } from '../../store/types';
import type { Session } from './session';

/** Who acts: what a ledger row claims about its writer. */
export interface Actor {
  readonly by: string;
  readonly role: string;
  /** Sign-in name of the person for whom a stand-in acts, '' for oneself. */
  readonly onBehalfOf: string;
}

export const actorOf = (session: Session): Actor => ({
  by: session.person.signInName,
  role: session.acting.role,
  onBehalfOf: '',
});

/** What is journalled of an act; the rest of the row follows from who acts and when. */
export interface ActOnSeries
  extends Pick<JournalContent, 'series' | 'organisation' | 'target' | 'etagBefore' | 'hashAfter' | 'fields'> {
  readonly act: JournalAct;
  readonly note?: string;
  readonly correlation?: string;
}

/**
 * Writes an act down in the journal of its organisation, before the act itself: an act whose `hashAfter` never came to
 * stand is shown as not completed.
 */
export async function journalAct(store: Store, actor: Actor, act: ActOnSeries): Promise<Appended> {
  return store.journal.append({
    format: ledgerFormat,
    kind: 'journal',
    previous: act.series === '' ? null : await store.journal.last(act.series),
    at: new Date().toISOString(),
    note: '',
    correlation: crypto.randomUUID(),
    ...actor,
    ...act,
  });
}
