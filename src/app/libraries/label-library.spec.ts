import { RegisterError } from '../../domain/errors';
import type { JournalContent, LedgerRow } from '../../domain/ledger/content';
import {
  decisionContent,
  evidenceOf,
  organisation,
  rowOf,
  series,
  versionContent,
} from '../../domain/ledger/evidence.spec-support';
import type { SiteLabels } from '../../purview/site-labels';
import type { Library, LibraryLabel, LibraryLabelRecord, Store } from '../../store/types';
import { labelLibrary, type PushTools } from './label-library';
import { previewPush } from './preview-push';
import { recheckLibrary } from './recheck-library';

const library: Library = {
  siteUrl: 'https://stad.example/sites/omgeving',
  id: 'ab-1',
  title: 'Vergunningen',
  url: 'https://stad.example/sites/omgeving/Vergunningen',
  itemCount: 2,
};
const label = { name: 'OVO999001-001-001', id: '1', days: 3653, basedOn: 'EventAgeInDays', deletesAfterwards: true };
const version = rowOf(10, versionContent());
const approved = { versions: [version], decisions: [rowOf(5, decisionContent(version))] };

interface World {
  evidence?: { versions?: LedgerRow[]; decisions?: LedgerRow[] };
  published?: boolean;
  exists?: boolean;
  days?: number;
}

/** A library with two files without a label, in a tenant as `world` says. */
function tenant(world: World = {}) {
  const state = {
    default: null as string | null,
    column: null as string | null,
    unlabelled: 2,
    published: world.published ?? true,
  };
  const rows: LibraryLabelRecord[] = [];
  const journal: JournalContent[] = [];
  const calls: string[] = [];
  const put = (change: Partial<LibraryLabel>, id: number): LibraryLabelRecord => {
    const row = {
      ...rows[id - 1],
      ...change,
      id,
      ticket: `L${id}`,
      etag: `"${Number(rows[id - 1]?.etag.slice(1, -1) ?? 0) + 1}"`,
    };
    rows[id - 1] = row as LibraryLabelRecord;
    return row as LibraryLabelRecord;
  };
  const store = {
    siteUrl: 'https://stad.example/sites/register',
    evidence: { ofSeries: async () => evidenceOf({ ...approved, ...world.evidence }) },
    journal: {
      last: async () => null,
      append: async (content: JournalContent) => ({ id: journal.push(content), ticket: 'J', hash: '' }),
    },
    libraryLabels: {
      all: async () => rows,
      byList: async (listId: string) => rows.find((row) => row.listId === listId) ?? null,
      create: async (row: LibraryLabel) => put(row, rows.length + 1),
      update: async (id: number, etag: string, change: Partial<LibraryLabel>) => {
        if (rows[id - 1]?.etag !== etag) throw new RegisterError('CONFLICT', { ticket: `L${id}` });
        return put(change, id);
      },
    },
    libraries: {
      byId: async () => library,
      seriesDefault: async () => state.column,
      ensureSeriesColumn: async (_: Library, code: string) => {
        calls.push('column');
        state.column = code;
        return { changed: true };
      },
    },
  } as unknown as Store;
  const labels: SiteLabels = {
    available: async () =>
      state.published && world.exists !== false ? [{ ...label, days: world.days ?? label.days }] : [],
    accepts: async (_, name) => world.exists !== false && name === label.name,
    defaultOf: async () => (state.default === null ? null : { ...label, name: state.default }),
    setDefault: async (_, name) => {
      calls.push('label');
      state.default = name;
      state.unlabelled = 0;
    },
    count: async () => ({ files: 2, withoutLabel: state.unlabelled, byLabel: new Map() }),
  };
  const tools: PushTools = {
    store,
    labels,
    elsewhere: async () => [],
    locale: 'nl-nl',
    act: {
      actor: { by: 'an@stad.example', role: 'manager', onBehalfOf: '' },
      organisation,
      correlation: 'c',
      now: () => '2026-03-12T09:01:02Z',
    },
  };
  return { tools, state, rows, journal, calls };
}

const request = { library, code: series, confirmed: true };

describe('labelLibrary', () => {
  it('sets column and label, reads both back and records every step', async () => {
    const { tools, state, rows, journal, calls } = tenant();
    const seen: string[] = [];
    const record = await labelLibrary(tools, request, ({ step }) => seen.push(step));
    expect(record).toMatchObject({
      step: 'verified',
      problem: '',
      labelName: label.name,
      versionTicket: 'V10',
      versionHash: version.hash,
    });
    expect(calls).toEqual(['column', 'label']);
    expect(state).toMatchObject({ default: label.name, column: series });
    expect(seen).toEqual(['requested', 'published', 'verified']);
    expect(rows[0]?.stepLog.split('\n').map((line) => line.split(' ')[1])).toEqual([
      'requested',
      'labelExists',
      'published',
      'set',
      'synced',
      'verified',
    ]);
    expect(journal.map(({ act, note }) => `${act} ${note}`)).toEqual([
      'labelRequested Vergunningen',
      'labelStep Vergunningen · published',
      'labelStep Vergunningen · verified',
    ]);
  });

  it('waits for a label that is missing, then for its publication, and goes on where it stopped', async () => {
    const world: World = { exists: false };
    const { tools, state, rows, calls } = tenant(world);
    expect(await labelLibrary(tools, request)).toMatchObject({ step: 'requested', problem: 'LABEL_MISSING' });
    world.exists = true;
    state.published = false;
    expect(await labelLibrary(tools, request)).toMatchObject({ step: 'labelExists', problem: 'LABEL_NOT_PUBLISHED' });
    expect(calls).toEqual([]);
    state.published = true;
    expect(await labelLibrary(tools, request)).toMatchObject({ step: 'verified', problem: '' });
    expect(rows).toHaveLength(1);
  });

  it('does nothing a second time', async () => {
    const { tools, calls, journal } = tenant();
    await labelLibrary(tools, request);
    const before = journal.length;
    await labelLibrary(tools, request);
    expect(calls).toEqual(['column', 'label']);
    expect(journal).toHaveLength(before);
  });

  it('does not set a label of the right name that keeps for another time', async () => {
    const { tools, calls } = tenant({ days: 365 });
    expect(await labelLibrary(tools, request)).toMatchObject({ step: 'published', problem: 'LABEL_DIFFERS' });
    expect(calls).toEqual([]);
  });

  it.each([
    ['no version is approved', { decisions: [] }],
    [
      'columns differ from content',
      { versions: [{ ...version, columns: { ...version.columns, Destination: 'keep' } }] },
    ],
    ['a hash was copied', { versions: [{ ...version, hash: 'ab'.repeat(32) }] }],
    ['the decision stands in another folder', { decisions: [rowOf(5, decisionContent(version), { folder: 'OTHER' })] }],
    [
      'the decision is on an own submission',
      { decisions: [rowOf(5, decisionContent(version, { by: 'an@stad.example' }))] },
    ],
    ['there is no such series', { versions: [], decisions: [] }],
  ])('refuses when %s, and writes nothing', async (_, evidence) => {
    const { tools, rows, journal, calls } = tenant({ evidence });
    await expect(labelLibrary(tools, request)).rejects.toMatchObject({ code: 'VERSION_NOT_VERIFIED' });
    expect([rows, journal, calls]).toEqual([[], [], []]);
  });

  const ended = (validTo: string, successor = ''): LedgerRow =>
    rowOf(11, versionContent({ version: 2, follows: { ticket: 'V10', hash: version.hash }, flow: 'short', reviewMotivation: 'x', validTo, successor }));

  it.each([
    ['SERIES_CLOSED', '', { code: series, date: '01-01-2021' }],
    ['SERIES_SUCCEEDED', 'OVO999001_001_002', { code: series, date: '01-01-2021', successor: 'OVO999001_001_002' }],
  ])('refuses a new library for a closed series: %s', async (code, successor, params) => {
    const { tools, rows, journal, calls } = tenant({ evidence: { versions: [version, ended('2020-12-31', successor)] } });
    await expect(labelLibrary(tools, request)).rejects.toMatchObject({ code, params });
    await expect(previewPush(tools, library, series)).rejects.toMatchObject({ code });
    expect([rows, journal, calls]).toEqual([[], [], []]);
  });

  it('labels with a series that is to close later', async () => {
    const { tools } = tenant({ evidence: { versions: [version, ended('2999-12-31')] } });
    expect((await previewPush(tools, library, series)).plan.closing).toMatchObject({ closed: false });
    expect(await labelLibrary(tools, request)).toMatchObject({ step: 'verified', versionTicket: 'V11' });
  });

  it('still brings a library in order that carried a series before it closed', async () => {
    const world: World = { exists: false };
    const { tools } = tenant(world);
    expect(await labelLibrary(tools, request)).toMatchObject({ step: 'requested' });
    Object.assign(world, { exists: true, evidence: { versions: [version, ended('2020-12-31')] } });
    expect((await previewPush(tools, library, series)).plan.closing).toMatchObject({ closed: true });
    const record = await labelLibrary(tools, request);
    expect(record).toMatchObject({ step: 'verified', problem: '', versionTicket: 'V11' });
    expect(await recheckLibrary(tools, record)).toBe(record);
  });

  it('asks to confirm what a label cannot do', async () => {
    const appraisal = { ...versionContent().appraisal, adminPeriod: 'P110Y', adminTrigger: 'born' };
    const long = rowOf(10, versionContent({ appraisal }));
    const { tools, rows } = tenant({ evidence: { versions: [long], decisions: [rowOf(5, decisionContent(long))] } });
    await expect(labelLibrary(tools, { ...request, confirmed: false })).rejects.toMatchObject({
      code: 'LABEL_NOT_CONFIRMED',
    });
    expect(rows).toEqual([]);
  });

  it('says that the label could not be set, and keeps how far it came', async () => {
    const { tools, rows } = tenant();
    const refusing = {
      ...tools,
      labels: { ...tools.labels, setDefault: () => Promise.reject(new RegisterError('FORBIDDEN', {})) },
    };
    await expect(labelLibrary(refusing, request)).rejects.toMatchObject({
      code: 'LABEL_NOT_SET',
      params: { library: 'Vergunningen' },
    });
    expect(rows[0]).toMatchObject({ step: 'published' });
  });
});

describe('recheckLibrary', () => {
  it('finds out that a default was changed or a label unpublished', async () => {
    const { tools, state } = tenant();
    const done = await labelLibrary(tools, request);
    expect(await recheckLibrary(tools, done)).toBe(done);
    state.default = 'Ander label';
    const lost = await recheckLibrary(tools, done);
    expect(lost).toMatchObject({ step: 'published', problem: 'LABEL_NOT_SET' });
    state.published = false;
    expect(await recheckLibrary(tools, lost)).toMatchObject({ step: 'labelExists', problem: 'LABEL_NOT_PUBLISHED' });
  });

  it('says when the version no longer verifies', async () => {
    const world: World = {};
    const { tools } = tenant(world);
    const done = await labelLibrary(tools, request);
    world.evidence = { decisions: [] };
    expect(await recheckLibrary(tools, done)).toMatchObject({ step: 'verified', problem: 'VERSION_NOT_VERIFIED' });
  });

  it('says when another label is due', async () => {
    const world: World = {};
    const { tools } = tenant(world);
    const done = await labelLibrary(tools, request);
    const appraisal = { ...versionContent().appraisal, destination: 'keep' };
    const next = rowOf(11, versionContent({ version: 2, follows: { ticket: 'V10', hash: version.hash }, appraisal }));
    world.evidence = { versions: [version, next], decisions: [...approved.decisions, rowOf(6, decisionContent(next))] };
    expect(await recheckLibrary(tools, done)).toMatchObject({ problem: 'VERSION_CHANGED' });
  });
});
