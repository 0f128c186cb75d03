import type { Locale } from '../../loc/strings';
import type { SeriesRecord, Store } from '../../store/types';
import type { Actor } from '../common/journal-act';
import { journalStep } from './journal-step';

/** Sends a series back to the information manager, who reads why. Throws `MOTIVATION_REQUIRED` without a reason. */
export const returnInternally = async (
  store: Store,
  actor: Actor,
  record: SeriesRecord,
  motivation: string,
  locale: Locale,
): Promise<SeriesRecord> => journalStep(store, actor, { name: 'sendBack', record, motivation }, locale);
