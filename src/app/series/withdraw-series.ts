import type { Locale } from '../../loc/strings';
import type { SeriesRecord, Store } from '../../store/types';
import type { Actor } from '../common/journal-act';
import { journalStep } from './journal-step';

/** Takes a series out of the committee's queue; the version that was submitted stays in the ledger. Throws `MOTIVATION_REQUIRED` without a reason. */
export const withdrawSeries = async (
  store: Store,
  actor: Actor,
  record: SeriesRecord,
  motivation: string,
  locale: Locale,
): Promise<SeriesRecord> => journalStep(store, actor, { name: 'withdraw', record, motivation }, locale);
