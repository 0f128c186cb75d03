import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { planImport } from '../../src/app/import/plan-import';
import { canBeTaken } from '../../src/app/import/row-standing';
import { takeRows } from '../../src/app/import/take-rows';
import { storeOf } from '../support/store-of';
import { startTenant, type TestTenant } from '../support/tenant';
import { expectedReport } from './selection-list-oracle';

// Real data that is not the project's to contain; whoever has it names its folder.
const file = join(process.env.SERIES_REGISTER_DATA ?? '', 'vng-selectielijst-2020.xlsx');
const found = process.env.SERIES_REGISTER_DATA !== undefined && existsSync(file);
const organisation = 'OVO999001';

(found ? describe : describe.skip)('the selection list of 2020 (skipped without SERIES_REGISTER_DATA)', () => {
  let tenant: TestTenant;
  beforeAll(async () => {
    tenant = await startTenant();
  });
  afterAll(() => tenant.stop());

  it('is reported row by row as a reader of its own finds it, and its good rows are taken in few requests', async () => {
    const workbook = readFileSync(file);
    const bytes = new Uint8Array(workbook).slice().buffer;
    const store = await storeOf(tenant, 'an.claes');
    const plan = await planImport(store, organisation, { name: 'lijst.xlsx', bytes });
    const report = plan.rows.flatMap(({ row }) => row.findings.map(({ row: number, column, code }) => `${number} ${column} ${code}`)).sort();
    expect(report).toEqual(expectedReport(new Uint8Array(workbook)));

    const takeable = plan.rows.filter(canBeTaken);
    expect([plan.rows.length, takeable.length, plan.rows.filter(({ row }) => !row.ready).length]).toEqual([346, 323, 23]);
    const forEver = takeable.filter(({ row }) => row.findings.some(({ code }) => code === 'periodMissingYet'));
    expect(forEver).toHaveLength(89);
    expect(forEver.every(({ row }) => row.data.destination === 'keep')).toBe(true);
    const periods = plan.rows.map(({ row }) => row.data.adminPeriod);
    expect([periods.filter((period) => period === 'P110Y').length, periods.filter((period) => /^P0[DMY]$/.test(period)).length]).toEqual([6, 3]);

    const requests = jest.spyOn(globalThis, 'fetch');
    const actor = { by: 'an.claes@lindervoort.example', role: 'manager', onBehalfOf: '' };
    const taken = await takeRows(store, actor, takeable, { organisation, committee: 'SCL', correlation: randomUUID() });
    const sent = requests.mock.calls.length;
    requests.mockRestore();
    expect(taken.filter(({ ok }) => !ok)).toEqual([]);
    expect(sent).toBeLessThanOrEqual(Math.floor(323 / 15));
  });
});
