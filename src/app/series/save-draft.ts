import { seriesFieldNames } from '../../domain/series/fields';
import type { SeriesData } from '../../domain/series/series';
import { mayProceed, validateSeries } from '../../domain/series/validate-series';
import { RegisterError } from '../../domain/errors';
import type { SeriesRecord, Store } from '../../store/types';
import { type Actor, journalAct } from '../common/journal-act';
import { seriesHash } from '../common/series-hash';

/** A new draft: for whom, and the id under which it is typed, so that a second try never makes a second series. */
export interface NewDraft {
  readonly draftId: string;
  readonly organisation: string;
}

function checkSavable(code: string, data: SeriesData): void {
  const findings = validateSeries(data, 'save');
  if (mayProceed(findings)) return;
  throw new RegisterError('SERIES_INVALID', { code, count: findings.filter(({ severity }) => severity === 'error').length });
}

async function committeeOf(store: Store, organisation: string): Promise<string> {
  const found = await store.organisations.byCode(organisation);
  if (!found) throw new RegisterError('ORGANISATION_UNKNOWN', { organisation });
  if (found.committee === '') throw new RegisterError('COMMITTEE_MISSING', { organisation });
  return found.committee;
}

/**
 * Saves a new draft: gives out its code, writes the journal, makes the row. A try whose answer got lost is taken up
 * where it was: the draft's id keeps its code, and a row that stands with that code is updated instead.
 * Throws `SERIES_INVALID` when a field is not well formed.
 */
export async function saveNewDraft(store: Store, actor: Actor, draft: NewDraft, data: SeriesData): Promise<SeriesRecord> {
  checkSavable(draft.organisation, data);
  const committee = await committeeOf(store, draft.organisation);
  const [given] = await store.codes.giveOut(draft.organisation, [draft.draftId]);
  if (!given) throw new RegisterError('UNKNOWN_ANSWER', { what: 'Codes' });
  const standing = await store.series.byCode(given.code);
  if (standing) return saveDraft(store, actor, standing, data);
  await journalAct(store, actor, {
    act: 'draftCreated',
    series: given.code,
    organisation: draft.organisation,
    target: '',
    etagBefore: '',
    hashAfter: seriesHash(data, 'Draft'),
    fields: seriesFieldNames.filter((field) => data[field] !== ''),
  });
  return store.series.create({ code: given.code, organisation: draft.organisation, committee, data, state: 'Draft' });
}

/**
 * Saves what changed in a series that stands in the register, if nobody else saved since `record` was read. Throws
 * `ConflictError<SeriesRecord>` when somebody did, and `SERIES_INVALID` when a field is not well formed.
 */
export async function saveDraft(store: Store, actor: Actor, record: SeriesRecord, data: SeriesData): Promise<SeriesRecord> {
  checkSavable(record.code, data);
  const fields = seriesFieldNames.filter((field) => data[field] !== record.data[field]);
  if (fields.length === 0) return record;
  await journalAct(store, actor, {
    act: 'draftEdited',
    series: record.code,
    organisation: record.organisation,
    target: record.ticket,
    etagBefore: record.etag,
    hashAfter: seriesHash(data, record.state),
    fields,
  });
  const changed = Object.fromEntries(fields.map((field) => [field, data[field]]));
  return store.series.update(record.id, record.etag, { data: changed });
}
