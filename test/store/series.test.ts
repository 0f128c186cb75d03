import type { SummaryCache } from '../../src/store/cache/summary-cache';
import { ConflictError } from '../../src/store/conflict-error';
import { seriesData } from './contents';
import { type RegisteredSite, startRegisteredSite } from './registered-site';

let site: RegisteredSite;
beforeAll(async () => {
  site = await startRegisteredSite();
});
afterAll(() => site.tenant.stop());

const copy = (code: string, title = 'Omgevingsvergunningen') => ({
  code,
  organisation: code.slice(0, 9),
  committee: 'SC1',
  data: seriesData({ title }),
});

const memoryCache = (): SummaryCache => {
  const kept = new Map<string, readonly unknown[]>();
  return { read: async (key) => kept.get(key) ?? null, write: async (key, rows) => void kept.set(key, rows) };
};

describe('series', () => {
  it('come back as they were written, with quotes, line ends and letters of every kind', async () => {
    const store = await site.store('manager');
    const data = seriesData({ title: "Dossiers d'Ursel & <b>co</b>", description: 'Eerste regel\nTweede: é ß 漢 😀 "x"' });
    const created = await store.series.create({ ...copy('OVO999001_001_001'), data, state: 'Draft' });
    expect(created).toMatchObject({ code: 'OVO999001_001_001', state: 'Draft', versionNumber: 0, ticket: `S${created.id}` });
    expect(created.data).toEqual(data);
    expect(await store.series.byCode('OVO999001_001_001')).toEqual(created);
    expect(await store.series.byCode("x' or SeriesCode ne '")).toBeNull();
  });

  it('keep both sides of a conflict', async () => {
    const store = await site.store('manager');
    const first = await store.series.create(copy('OVO999001_001_002'));
    const theirs = await store.series.update(first.id, first.etag, { data: { title: 'Van de ander' }, state: 'InternalReview' });
    expect(theirs.etag).not.toBe(first.etag);
    const mine = store.series.update(first.id, first.etag, { data: { title: 'Van mij' } });
    await expect(mine).rejects.toBeInstanceOf(ConflictError);
    await expect(mine).rejects.toMatchObject({ code: 'CONFLICT', params: { ticket: first.ticket }, current: theirs });
    const emptied = await store.series.update(first.id, theirs.etag, { data: { legalPeriod: '' }, versionNumber: 2 });
    expect(emptied).toMatchObject({ versionNumber: 2, data: { legalPeriod: '', title: 'Van de ander' } });
    const history = await store.series.history(first.id);
    expect(history.map(({ data }) => data.title)).toEqual(['Van de ander', 'Van de ander', 'Omgevingsvergunningen']);
    expect(history.map(({ state }) => state)).toEqual(['InternalReview', 'InternalReview', 'Draft']);
    expect(history[0]?.modifiedBy).toBe('An Claes');
  });

  it('are refused one by one in a batch, and the others stand', async () => {
    const store = await site.store('manager');
    const copies = [copy('OVO999001_002_001'), copy('OVO999002_001_001'), { ...copy('OVO999001_002_002'), state: 'Nonsense' }, copy('OVO999001_002_003')];
    const results = await store.series.createMany(copies);
    expect(results.map((result) => (result.ok ? 'ok' : result.error.code))).toEqual([
      'ok',
      // The other organisation's folder is not even seen.
      'NOT_FOUND',
      'INVALID_VALUE',
      'ok',
    ]);
    expect((await store.series.byCodes(copies.map(({ code }) => code))).map(({ code }) => code).sort()).toEqual(['OVO999001_002_001', 'OVO999001_002_003']);
  });

  it('are no business of readers and of other organisations, but of the committee', async () => {
    expect(await (await site.store('reader')).series.summaries()).toEqual([]);
    expect(await (await site.store('otherManager')).series.summaries()).toEqual([]);
    const own = await (await site.store('manager')).series.summaries();
    expect((await (await site.store('decider')).series.summaries()).map(({ id }) => id)).toEqual(own.map(({ id }) => id));
    expect((await (await site.store('member')).series.summaries()).length).toBe(own.length);
  });

  it('are kept between visits, and only what changed is asked again', async () => {
    const cache = memoryCache();
    const store = await site.store('manager', { cache });
    const cold = await store.series.summaries();
    const [one] = cold;
    if (one === undefined) throw new Error('There must be series by now');
    const record = await store.series.byId(one.id);
    await store.series.update(record.id, record.etag, { data: { title: 'Hernoemd' } });
    await store.series.create(copy('OVO999001_003_001', 'Nieuw'));
    const parts: number[] = [];
    const warm = await store.series.summaries(({ rows, done }) => parts.push(done ? -rows.length : rows.length));
    expect(parts).toEqual([cold.length, -(cold.length + 1)]);
    expect(warm.find(({ id }) => id === one.id)?.title).toBe('Hernoemd');
    expect(warm.map(({ title }) => title)).toContain('Nieuw');
  });

  it('are paged and narrowed by the server', async () => {
    const store = await site.store('manager');
    const first = await store.series.page({ organisation: 'OVO999001' }, null, 2);
    expect(first.items).toHaveLength(2);
    const second = await store.series.page({ organisation: 'OVO999001' }, first.next, 2);
    expect(second.items.map(({ id }) => id)).not.toEqual(first.items.map(({ id }) => id));
    expect((await store.series.page({ text: 'Hernoem', state: 'Draft' })).items.map(({ title }) => title)).toEqual(['Hernoemd']);
    expect((await store.series.page({ text: "'" })).items).toEqual([]);
  });
});
