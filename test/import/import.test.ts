import { randomUUID } from 'node:crypto';

import { canBeTaken, standingOf } from '../../src/app/import/row-standing';
import { type ImportPlan, planImport } from '../../src/app/import/plan-import';
import { takeRows } from '../../src/app/import/take-rows';
import type { Actor } from '../../src/app/common/journal-act';
import type { Store } from '../../src/store/types';
import { storeOf } from '../support/store-of';
import { startTenant, type TestTenant } from '../support/tenant';
import { soundRows, templateWorkbook } from './template-workbook';

const organisation = 'OVO999003';
const person = 'karen.lambrecht';
const actor: Actor = { by: 'karen.lambrecht@lindervoort.example', role: 'manager', onBehalfOf: '' };

let tenant: TestTenant;
let store: Store;
beforeEach(async () => {
  tenant = await startTenant();
  store = await storeOf(tenant, person);
});
afterEach(() => tenant.stop());

const plan = async (bytes: ArrayBuffer): Promise<ImportPlan> => planImport(store, organisation, { name: 'plan.xlsx', bytes });
const options = (more: object = {}) => ({ organisation, committee: 'SCL', correlation: randomUUID(), ...more });
const take = async (planned: ImportPlan, more: object = {}) => takeRows(store, actor, planned.rows.filter(canBeTaken), options(more));
const standings = (planned: ImportPlan) => {
  const counts: Record<string, number> = {};
  for (const row of planned.rows) counts[standingOf(row)] = (counts[standingOf(row)] ?? 0) + 1;
  return counts;
};

it('the same rows shuffled, or saved by another program, give nothing new', async () => {
  const rows = soundRows(60);
  const taken = await take(await plan(await templateWorkbook(rows)));
  expect(taken.filter(({ ok }) => !ok)).toEqual([]);
  expect(new Set(taken.map((one) => (one.ok ? one.code : ''))).size).toBe(60);
  expect(standings(await plan(await templateWorkbook([...rows].reverse())))).toEqual({ known: 60 });
});

it('a changed description gives one offered update with its difference, which can be taken', async () => {
  const rows = soundRows(20);
  await take(await plan(await templateWorkbook(rows)));
  const changed = rows.map((row, index) => (index === 7 ? { ...row, Omschrijving_informatieobject: 'Anders verwoord' } : row));
  const planned = await plan(await templateWorkbook(changed));
  expect(standings(planned)).toEqual({ known: 19, changed: 1 });
  const offered = planned.rows.find((row) => row.kind === 'changed');
  expect(offered).toMatchObject({ fields: ['description'], existing: { data: { description: 'Stukken van soort 7' } } });
  await take(planned);
  expect((await store.series.byCode(offered!.code))?.data.description).toBe('Anders verwoord');
  expect(standings(await plan(await templateWorkbook(changed)))).toEqual({ known: 20 });
});

it('a stop between two parts leaves whole rows, and the same file goes on from there', async () => {
  const workbook = await templateWorkbook(soundRows(250));
  const stop = new AbortController();
  await take(await plan(workbook), { signal: stop.signal, onProgress: (done: readonly unknown[]) => done.length >= 100 && stop.abort() });
  const planned = await plan(workbook);
  expect(standings(planned)).toEqual({ known: 100, ready: 150 });
  await take(planned);
  expect(standings(await plan(workbook))).toEqual({ known: 250 });
});

it('a server that is killed in the middle leaves nothing half there, and the import goes on where it was', async () => {
  const workbook = await templateWorkbook(soundRows(300));
  const planned = await plan(workbook);
  let killed: Promise<void> | undefined;
  const onProgress = (done: readonly unknown[]): void => {
    if (done.length >= 100) killed ??= tenant.kill();
  };
  await expect(take(planned, { onProgress })).rejects.toMatchObject({ code: 'OFFLINE' });
  await killed;
  await tenant.restart();
  const again = await plan(workbook);
  const { known = 0, ready = 0 } = standings(again);
  expect(known + ready).toBe(300);
  expect(known).toBeGreaterThanOrEqual(100);
  await take(again);
  const codes = (await plan(workbook)).rows.map((row) => row.code);
  expect(new Set(codes).size).toBe(300);
  const imported = (await store.series.summaries()).filter((series) => series.title.startsWith('Reeks '));
  expect(imported).toHaveLength(300);
});
