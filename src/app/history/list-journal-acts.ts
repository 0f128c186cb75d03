import type { Store } from '../../store/types';
import { type Act, actOfJournalRow } from './act';

/** One page of an organisation's journal, newest first; `next` is null on the last. */
export async function listJournalActs(
  store: Store,
  organisation: string,
  next: string | null,
): Promise<{ readonly acts: readonly Act[]; readonly next: string | null }> {
  const page = await store.journal.ofOrganisation(organisation, next);
  return { acts: page.items.flatMap((row) => actOfJournalRow(row) ?? []), next: page.next };
}
