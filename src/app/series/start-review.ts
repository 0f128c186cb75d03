import type { Locale } from '../../loc/strings';
import type { SeriesRecord, Store } from '../../store/types';
import type { Actor } from '../common/journal-act';
import { journalStep } from './journal-step';

/**
 * Begins a new version of a series in force: its working copy becomes a draft, the version in force stays so until the
 * new one is approved. `why` goes into the new version's content.
 */
export const startReview = async (
  store: Store,
  actor: Actor,
  record: SeriesRecord,
  why: string,
  locale: Locale,
): Promise<SeriesRecord> =>
  journalStep(store, actor, { name: 'startReview', record, motivation: why }, locale, { reviewMotivation: why.trim() });
