import type { Locale } from '../../loc/strings';
import type { SeriesRecord, Store } from '../../store/types';
import type { Actor } from '../common/journal-act';
import { journalStep } from './journal-step';

/** Puts a complete draft before the internal approver of its organisation. A motivation is optional. */
export const askInternalReview = async (
  store: Store,
  actor: Actor,
  record: SeriesRecord,
  motivation: string,
  locale: Locale,
): Promise<SeriesRecord> => journalStep(store, actor, { name: 'askReview', record, motivation }, locale);
