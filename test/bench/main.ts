import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';

import { planImport } from '../../src/app/import/plan-import';
import { canBeTaken } from '../../src/app/import/row-standing';
import { takeRows } from '../../src/app/import/take-rows';
import { soundRows, templateWorkbook } from '../import/template-workbook';
import { openBrowser, visitAs } from '../support/browser';
import { addManySeries } from '../support/many-series';
import { prepareData } from '../support/prepared-data';
import { storeOf } from '../support/store-of';
import { startTenant, type TestTenant } from '../support/tenant';
import { type Cost, visitCost } from './visit-cost';

const manager = 'karen.lambrecht';
const reader = 'els.janssens';
const organisation = 'OVO999003';
const lines: (readonly string[])[] = [];

const note = (what: string, { milliseconds, requests, bytes }: Cost): void => {
  lines.push([what, `${Math.round(milliseconds)} ms`, String(requests), bytes === 0 ? '' : `${Math.round(bytes / 1024)} kB`]);
};

/** The first visit of a person and the second one, in a browser that kept what it was given. */
async function coldAndWarm(context: BrowserContext, what: string, address: string, text: string | RegExp): Promise<void> {
  note(`${what}, cold`, await visitCost(context, address, text));
  note(`${what}, warm`, await visitCost(context, address, text));
}

async function benchScreens(tenant: TestTenant): Promise<void> {
  const browser = await openBrowser();
  try {
    const at = (hash: string): string => `${tenant.registerUrl}/SitePages/Register.aspx${hash}`;
    const signIn = async (person: string) => {
      const { context, page } = await visitAs(browser, person, `${tenant.registerUrl}/SitePages/Home.aspx`);
      await page.close();
      return context;
    };
    await coldAndWarm(await signIn(manager), 'series table, more than 5,000 series', at('#/series'), /^(50\d\d) van \1 series$/);
    await coldAndWarm(await signIn(reader), 'reader’s search', at('#/search?q=vergunning'), 'Melding van werken zonder vergunning');
  } finally {
    await browser.close();
  }
}

/** Counts the requests that this process sends while something runs. */
async function counted<T>(run: () => Promise<T>): Promise<readonly [T, Cost]> {
  const real = globalThis.fetch;
  let requests = 0;
  globalThis.fetch = (...args) => {
    requests += 1;
    return real(...args);
  };
  const began = performance.now();
  try {
    const result = await run();
    return [result, { milliseconds: performance.now() - began, requests, bytes: 0 }];
  } finally {
    globalThis.fetch = real;
  }
}

async function benchImport(tenant: TestTenant): Promise<void> {
  const file = join(process.env.SERIES_REGISTER_DATA ?? '', 'vng-selectielijst-2020.xlsx');
  const real = process.env.SERIES_REGISTER_DATA !== undefined && existsSync(file);
  const bytes = real ? new Uint8Array(readFileSync(file)).slice().buffer : await templateWorkbook(soundRows(346));
  const store = await storeOf(tenant, 'an.claes');
  const [plan, checking] = await counted(() => planImport(store, 'OVO999001', { name: 'lijst.xlsx', bytes }));
  const rows = plan.rows.filter(canBeTaken);
  note(`import, ${plan.rows.length} rows checked`, checking);
  const actor = { by: 'an.claes@lindervoort.example', role: 'manager', onBehalfOf: '' };
  const [, writing] = await counted(() => takeRows(store, actor, rows, { organisation: 'OVO999001', committee: 'SCL', correlation: 'bench' }));
  note(`import, ${rows.length} rows written`, writing);
}

async function main(): Promise<void> {
  process.env.SERIES_REGISTER_PREPARED = await prepareData();
  const tenant = await startTenant({ checkResponses: false });
  try {
    const [, adding] = await counted(async () => addManySeries(await storeOf(tenant, manager), organisation, 5_001));
    note('5,001 series written', adding);
    await benchScreens(tenant);
    await benchImport(tenant);
  } finally {
    await tenant.stop();
  }
  const widths = [36, 12, 10, 10];
  for (const line of [['what', 'time', 'requests', 'bytes'], ...lines]) console.log(line.map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0))).join(''));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
