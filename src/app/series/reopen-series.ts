import type { Locale } from '../../loc/strings';
import type { SeriesRecord, Store } from '../../store/types';
import type { Actor } from '../common/journal-act';
import { journalStep } from './journal-step';

/** Makes a rejected series a draft again. */
export const reopenSeries = async (
  store: Store,
  actor: Actor,
  record: SeriesRecord,
  motivation: string,
  locale: Locale,
): Promise<SeriesRecord> => journalStep(store, actor, { name: 'reopen', record, motivation }, locale);
