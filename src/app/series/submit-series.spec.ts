import type { VersionContent } from '../../domain/ledger/content';
import type { Evidence } from '../../domain/ledger/evidence';
import { composeVersion } from '../../domain/ledger/compose-version';
import { decisionContent, evidenceOf, rowOf } from '../../domain/ledger/evidence.spec-support';
import { emptySeries, type SeriesData } from '../../domain/series/series';
import { ConflictError } from '../../store/conflict-error';
import type { SeriesRecord, Store } from '../../store/types';
import { oneSeries } from './one-series.spec-support';
import { submitSeries } from './submit-series';

const actor = { by: 'an.claes@stad.example', role: 'manager', onBehalfOf: '' };
const complete: SeriesData = {
  ...emptySeries,
  title: 'Dossiers',
  recordType: 'file',
  description: 'Alle dossiers.',
  dateFrom: '1990',
  dateTo: 'ongoing',
  taskArea: 'Wonen',
  retentionLevel: 'Eigen organisatie',
  adminPeriod: 'P10Y',
  adminTrigger: 'closed',
  adminMotivation: 'Verjaring.',
  destination: 'destroy',
  destinationMotivation: 'Geen waarde.',
  access: 'openInPrinciple',
  personalData: 'no',
  reuse: 'yes',
  carrier: 'digital',
};
const draft: SeriesRecord = {
  id: 1,
  ticket: 'S1',
  etag: '"1"',
  modified: '',
  modifiedBy: '',
  code: 'OVO999001_001_001',
  organisation: 'OVO999001',
  committee: 'GEM',
  data: complete,
  state: 'Draft',
  versionNumber: 0,
  versionTicket: '',
  reviewMotivation: '',
  validTo: '',
  successor: '',
};

/** A register that holds one series without versions; `between` is what somebody else saves while the version is written. */
function smallStore(row: SeriesRecord, between?: SeriesRecord, evidence: Partial<Evidence> = {}): { store: Store; written: VersionContent[]; now: () => SeriesRecord } {
  const held = oneSeries(row);
  const written: VersionContent[] = [];
  const empty = { versions: [], decisions: [], recognitions: [], organisation: null, organisationPeople: [] };
  const store = {
    series: held.repository,
    evidence: { ofSeries: async (seriesCode: string) => ({ ...empty, seriesCode, ...evidence }) },
    versions: {
      last: async () => null,
      append: async (content: VersionContent) => {
        written.push(content);
        held.replace(between);
        return { id: 7, ticket: 'V7', hash: '' };
      },
    },
  };
  return { store: store as unknown as Store, written, now: held.now };
}

describe('submitSeries', () => {
  it('writes the version and lets the working copy follow it', async () => {
    const { store, written, now } = smallStore(draft);
    const { ticket } = await submitSeries(store, actor, draft, '', 'nl-nl');
    expect(ticket).toBe('V7');
    expect(written).toEqual([expect.objectContaining({ version: 1, follows: null, flow: 'full', committee: 'GEM' })]);
    expect(now()).toMatchObject({ state: 'Submitted', versionNumber: 1, versionTicket: 'V7' });
  });

  it('writes nothing when somebody saved since the series was read', async () => {
    const { store, written } = smallStore({ ...draft, etag: '"2"' });
    await expect(submitSeries(store, actor, draft, '', 'nl-nl')).rejects.toBeInstanceOf(ConflictError);
    expect(written).toEqual([]);
  });

  it('keeps the text of somebody who saved while the version was written', async () => {
    const theirs = { ...draft, etag: '"2"', data: { ...complete, remarks: 'Van een collega' } };
    const { store, now } = smallStore(draft, theirs);
    await submitSeries(store, actor, draft, '', 'nl-nl');
    expect(now()).toMatchObject({ state: 'Submitted', versionTicket: 'V7', data: { remarks: 'Van een collega' } });
  });

  it.each([
    [{ ...draft, data: { ...complete, adminPeriod: '' } }, actor, 'SERIES_INVALID'],
    [{ ...draft, state: 'Published' }, actor, 'TRANSITION_NOT_ALLOWED'],
    [{ ...draft, state: 'Nonsense' }, actor, 'TRANSITION_NOT_ALLOWED'],
    [draft, { ...actor, role: 'reader' }, 'TRANSITION_NOT_ALLOWED'],
    [draft, { ...actor, role: 'approver' }, 'TRANSITION_NOT_ALLOWED'],
  ])('refuses what the table of states does not allow (%#: %s)', async (row, who, code) => {
    const { store, written } = smallStore(row);
    await expect(submitSeries(store, who, row, '', 'nl-nl')).rejects.toMatchObject({ code });
    expect(written).toEqual([]);
  });

  describe('with what a committee judges unchanged', () => {
    const submission = { inForce: null, flow: 'full', reviewMotivation: '', previous: null, by: actor.by, at: '2026-03-01T09:00:00Z' } as const;
    const first = rowOf(5, composeVersion(draft, submission));
    const decided = decisionContent(first, { committee: 'GEM' });
    const at = new Date().toISOString();
    const evidence = evidenceOf({
      versions: [first],
      decisions: [rowOf(3, decided, { created: at })],
      organisation: { code: 'OVO999001', committee: 'GEM' },
      organisationPeople: [],
    });
    const taken = { ...draft, reviewMotivation: 'Nieuwe werking' };

    it('is in force at once by the short flow, unless the full one is asked for', async () => {
      const short = smallStore(taken, undefined, evidence);
      expect((await submitSeries(short.store, actor, taken, 'Nieuwe werking', 'nl-nl')).record.state).toBe('Published');
      expect(short.written).toEqual([expect.objectContaining({ flow: 'short', version: 2 })]);
      const full = smallStore(taken, undefined, evidence);
      expect((await submitSeries(full.store, actor, taken, 'Nieuwe werking', 'nl-nl', 'full')).record.state).toBe('Submitted');
      expect(full.written).toEqual([expect.objectContaining({ flow: 'full', version: 2 })]);
    });

    it('goes to the committee all the same when it is due for review', async () => {
      const due = { ...evidence, decisions: [rowOf(3, decided, { created: '2019-03-01T09:00:00Z' })] };
      const { store, written } = smallStore(taken, undefined, due);
      expect((await submitSeries(store, actor, taken, 'Nieuwe werking', 'nl-nl', 'short')).record.state).toBe('Submitted');
      expect(written).toEqual([expect.objectContaining({ flow: 'full' })]);
    });
  });
});
