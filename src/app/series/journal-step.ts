import { transitions } from '../../domain/approval/transitions';
import type { Locale } from '../../loc/strings';
import type { SeriesChange, SeriesRecord, Store } from '../../store/types';
import { type Actor, journalAct } from '../common/journal-act';
import { seriesHash } from '../common/series-hash';
import { checkStep, type Step } from './check-step';

/**
 * Takes a step of which the journal is the only ledger: checks it, writes it down, and changes the working copy's state
 * if nobody else saved since it was read. Throws what `checkStep` throws, and `ConflictError<SeriesRecord>`.
 */
export async function journalStep(
  store: Store,
  actor: Actor,
  step: Omit<Step, 'role'>,
  locale: Locale,
  change: SeriesChange = {},
): Promise<SeriesRecord> {
  const { name, record, motivation } = step;
  const state = checkStep({ ...step, role: actor.role }, locale);
  const { act } = transitions[name];
  if (act !== null) {
    await journalAct(store, actor, {
      act,
      series: record.code,
      organisation: record.organisation,
      target: record.ticket,
      etagBefore: record.etag,
      hashAfter: seriesHash(record.data, state),
      fields: ['state'],
      note: motivation.trim(),
    });
  }
  return store.series.update(record.id, record.etag, { ...change, state });
}
