import { canonicalJson } from '../../domain/ledger/canonical-json';
import { sha256Hex } from '../../domain/ledger/hash';
import { type PushStep, hasReached, pushSteps } from '../../domain/labelling/push-steps';
import type { LibraryLabel, LibraryLabelRecord, Store } from '../../store/types';
import { type Actor, journalAct } from '../common/journal-act';
import type { PushStanding } from './push-standing';
import { addToStepLog } from './step-log';

// A record holds more than the label: what is hashed is exactly this.
const hashed = {
  siteUrl: true,
  listId: true,
  libraryTitle: true,
  libraryUrl: true,
  seriesCode: true,
  versionTicket: true,
  versionHash: true,
  labelName: true,
  step: true,
  stepLog: true,
  problem: true,
} as const satisfies Readonly<Record<keyof LibraryLabel, true>>;

const hashOf = (label: LibraryLabel): string =>
  sha256Hex(canonicalJson(Object.fromEntries(Object.entries(label).filter(([name]) => name in hashed))));

/** Who pushes, for which organisation, and the id that all journal rows of this push share. */
export interface PushAct {
  readonly actor: Actor;
  readonly organisation: string;
  readonly correlation: string;
  /** ISO 8601 in UTC. */
  readonly now: () => string;
}

/** Writes a request for a label down: a new row in Library labels, or the library's row turned to this series. */
export async function recordRequest(
  store: Store,
  act: PushAct,
  label: LibraryLabel,
  present: LibraryLabelRecord | null,
): Promise<LibraryLabelRecord> {
  const requested: LibraryLabel = {
    ...label,
    step: 'requested',
    stepLog: addToStepLog(present?.stepLog ?? '', { at: act.now(), step: 'requested' }),
    problem: '',
  };
  await journalAct(store, act.actor, {
    act: 'labelRequested',
    series: label.seriesCode,
    organisation: act.organisation,
    target: present?.ticket ?? '',
    etagBefore: present?.etag ?? '',
    hashAfter: hashOf(requested),
    fields: [],
    note: label.libraryTitle,
    correlation: act.correlation,
  });
  return present
    ? store.libraryLabels.update(present.id, present.etag, requested)
    : store.libraryLabels.create(requested);
}

/** The steps that were newly reached, in order; a fall back is one entry, the step that is left. */
const newly = (before: PushStep, after: PushStep): readonly PushStep[] =>
  before === after
    ? []
    : hasReached(before, after)
      ? [after]
      : pushSteps.slice(pushSteps.indexOf(before) + 1, pushSteps.indexOf(after) + 1);

/** Writes down how far a push has come, first in the journal, then in its row; nothing when nothing changed. */
export async function recordStanding(
  store: Store,
  act: PushAct,
  record: LibraryLabelRecord,
  { step, problem }: PushStanding,
): Promise<LibraryLabelRecord> {
  if (record.step === step && record.problem === problem) return record;
  const at = act.now();
  const stepLog = newly(record.step, step).reduce((log, one) => addToStepLog(log, { at, step: one }), record.stepLog);
  const change = { step, problem, stepLog };
  await journalAct(store, act.actor, {
    act: 'labelStep',
    series: record.seriesCode,
    organisation: act.organisation,
    target: record.ticket,
    etagBefore: record.etag,
    hashAfter: hashOf({ ...record, ...change }),
    fields: [],
    note: [record.libraryTitle, step, problem].filter((part) => part !== '').join(' · '),
    correlation: act.correlation,
  });
  return store.libraryLabels.update(record.id, record.etag, change);
}
