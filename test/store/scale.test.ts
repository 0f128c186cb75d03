import { connect } from '../../src/store/connection';
import { equals, greaterThan } from '../../src/store/odata-filter';
import { readPage } from '../../src/store/rows/list-rows';
import { openStore } from '../../src/store/store';
import type { SummaryCache } from '../../src/store/cache/summary-cache';
import type { Store } from '../../src/store/types';
import { registerLists } from '../../src/schema/register-schema';
import { formatSeriesCode } from '../../src/domain/series/series-code';
import { journalOf, seriesData } from './contents';
import { people, type RegisteredSite, startRegisteredSite } from './registered-site';

const organisation = 'OVO999001';
const rows = 5001;
const imported = 323;

let site: RegisteredSite;
let requests = 0;
const realFetch = globalThis.fetch;
beforeAll(async () => {
  site = await startRegisteredSite();
  globalThis.fetch = (...call) => {
    requests += 1;
    return realFetch(...call);
  };
});
afterAll(async () => {
  globalThis.fetch = realFetch;
  await site.tenant.stop();
});

const counted = async <T>(work: () => Promise<T>): Promise<{ value: T; requests: number }> => {
  requests = 0;
  return { value: await work(), requests };
};

const copies = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    code: formatSeriesCode(organisation, from + index),
    organisation,
    committee: 'SC1',
    state: (from + index) % 50 === 0 ? 'Submitted' : 'Draft',
    data: seriesData({ title: `Reeks ${from + index}`, taskArea: `Beleid ${(from + index) % 7}` }),
  }));

/** Codes, series and acts of an import of so many rows. */
const importRows = async (store: Store, count: number): Promise<void> => {
  const given = await store.codes.giveOut(organisation, Array.from({ length: count }, (_, index) => `file row ${index}`));
  const created = await store.series.createMany(copies(1, count).map((copy, index) => ({ ...copy, code: given[index]?.code ?? '' })));
  const written = await store.journal.appendMany(created.map((result) => journalOf(result.ok ? result.value.code : '')));
  expect([...created, ...written].filter(({ ok }) => !ok)).toEqual([]);
};

describe('at scale', () => {
  it('an import takes at most one request for 15 rows', async () => {
    const store = await site.store('manager');
    const { requests: taken } = await counted(() => importRows(store, imported));
    expect(taken).toBeLessThanOrEqual(Math.floor(imported / 15));
  });

  it('5,001 series open in three requests, and a second visit in one more than who one is', async () => {
    const kept = new Map<string, readonly unknown[]>();
    const cache: SummaryCache = { read: async (key) => kept.get(key) ?? null, write: async (key, value) => void kept.set(key, value) };
    const sp = connect(site.tenant.registerUrl, { bearer: await site.tenant.token(people.manager) });
    const { series } = openStore(sp);
    const created = await series.createMany(copies(imported + 1, rows));
    expect(created.filter(({ ok }) => !ok)).toEqual([]);

    const first: number[] = [];
    const cold = openStore(sp, { cache });
    await Promise.all([cold.people.me(), cold.people.myGroups()]);
    const opened = await counted(() => cold.series.summaries(({ rows: so_far }) => first.push(so_far.length)));
    expect(opened.value).toHaveLength(rows);
    expect(opened.requests).toBeLessThanOrEqual(3);
    expect(first[0]).toBeLessThanOrEqual(200);

    const warm = openStore(sp, { cache });
    await Promise.all([warm.people.me(), warm.people.myGroups()]);
    const again = await counted(() => warm.series.summaries());
    expect(again.value).toHaveLength(rows);
    expect(again.requests).toBeLessThanOrEqual(3);
  });

  it('indexes carry filters past the threshold; without one the server refuses', async () => {
    const sp = connect(site.tenant.registerUrl, { bearer: await site.tenant.token(people.manager) });
    const { series } = openStore(sp);
    expect((await series.page({ state: 'Submitted' }, null, 5000)).items).toHaveLength(Math.floor(rows / 50));
    expect((await series.page({ text: 'Reeks 4321' })).items.map(({ title }) => title)).toEqual(['Reeks 4321']);
    const unindexed = readPage(sp.web, registerLists.Series, { select: ['Id'], filter: equals('CallName', 'x') });
    await expect(unindexed).rejects.toMatchObject({ code: 'THRESHOLD', params: { list: 'Series' } });
    const narrowed = await readPage(sp.web, registerLists.Series, { select: ['Id'], filter: greaterThan('ID', 4000), size: 10 });
    expect(narrowed.items).toHaveLength(10);
  });
});
