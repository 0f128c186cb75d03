import type { Locale } from '../../loc/strings';
import type { SeriesRecord, Store } from '../../store/types';
import type { Actor } from '../common/journal-act';
import { journalStep } from './journal-step';

/** Takes a series back from the internal approver, to work on it again. */
export const takeBack = async (
  store: Store,
  actor: Actor,
  record: SeriesRecord,
  motivation: string,
  locale: Locale,
): Promise<SeriesRecord> => journalStep(store, actor, { name: 'takeBack', record, motivation }, locale);
