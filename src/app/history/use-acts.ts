import * as React from 'react';

import { useRegister } from '../common/register-context';
import { useLoaded } from '../common/use-loaded';
import type { Act } from './act';
import { listJournalActs } from './list-journal-acts';
import { listLedgerActs } from './list-ledger-acts';
import { mergeActs } from './merge-acts';

interface JournalSoFar {
  readonly acts: readonly Act[];
  readonly next: string | null;
}

export interface Acts {
  readonly acts: readonly Act[];
  readonly loading: boolean;
  readonly error: unknown;
  readonly refresh: () => void;
  /** Reads the journal further back; null when it was read to its end or is not for this role. */
  readonly readOn: (() => void) | null;
  /** Until when the journal was read; '' when it was read to its end or is not for this role. */
  readonly readUntil: string;
  readonly hasJournal: boolean;
}

/**
 * The acts that concern whoever acts: public ledger rows, and the journal page by page for people of the organisation.
 */
export function useActs(): Acts {
  const { store, session } = useRegister();
  const { organisation, committee, role } = session.acting;
  const hasJournal = organisation !== '';
  const scope = `${organisation}|${committee}|${role}`;
  const ledgers = useLoaded(`ledgers|${scope}`, () => listLedgerActs(store, { organisation, committee }));
  const [pages, setPages] = React.useState(1);
  const kept = React.useRef<readonly JournalSoFar[]>([]);
  const journal = useLoaded(`journal|${scope}`, async () => {
    if (!hasJournal) return { acts: [], next: null };
    // A refresh begins at the newest again; "more" goes on where the last page ended.
    if (pages === 1) kept.current = [];
    for (let at = kept.current[kept.current.length - 1]; kept.current.length < pages && (!at || at.next !== null);) {
      at = await listJournalActs(store, organisation, at?.next ?? null);
      kept.current = [...kept.current, at];
    }
    return {
      acts: kept.current.flatMap((page) => page.acts),
      next: kept.current[kept.current.length - 1]?.next ?? null,
    };
  });
  const { refresh: again } = journal;
  React.useEffect(() => {
    if (pages > 1) again();
  }, [pages, again]);
  const read = journal.data?.next === null;
  const acts = React.useMemo(
    () => mergeActs(ledgers.data ?? [], journal.data?.acts ?? [], read || !journal.data),
    [ledgers.data, journal.data, read],
  );
  const refresh = React.useCallback(() => {
    setPages(1);
    kept.current = [];
    ledgers.refresh();
    again();
  }, [ledgers, again]);
  return {
    acts,
    loading: ledgers.loading || journal.loading,
    error: ledgers.error ?? journal.error,
    refresh,
    readOn: hasJournal && journal.data && !read ? () => setPages((n) => n + 1) : null,
    readUntil: !read ? (journal.data?.acts[journal.data.acts.length - 1]?.at ?? '') : '',
    hasJournal,
  };
}
