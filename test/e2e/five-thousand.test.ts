import type { Browser } from 'playwright-core';

import { equals, type ODataFilter } from '../../src/store/odata-filter';
import { openBrowser, visitAs } from '../support/browser';
import { addManySeries } from '../support/many-series';
import { get } from '../support/plain-rest';
import { storeOf } from '../support/store-of';
import { startTenant, type TestTenant } from '../support/tenant';

const manager = 'karen.lambrecht';
const organisation = 'OVO999003';

let tenant: TestTenant;
let browser: Browser;
beforeAll(async () => {
  [tenant, browser] = await Promise.all([startTenant(), openBrowser()]);
  await addManySeries(await storeOf(tenant, manager), organisation, 5_001);
});
afterAll(async () => {
  await browser.close();
  await tenant.stop();
});

it('a question without an index is refused past the threshold, one with an index is answered', async () => {
  const ask = (filter: ODataFilter) =>
    get(tenant, manager, `lists/getbytitle('Series')/items?${new URLSearchParams({ $select: 'Id', $top: '5', $filter: filter.odata }).toString()}`);
  const unindexed = await ask(equals('CarrierInfo', 'x'));
  expect(unindexed.status).toBe(500);
  expect(await unindexed.text()).toContain('SPQueryThrottledException');
  const indexed = await ask(equals('SeriesCode', `${organisation}_002_500`));
  expect(indexed.status).toBe(200);
});

it('the register opens, pages through, filters and searches all of them', async () => {
  const { page, problems } = await visitAs(browser, manager, `${tenant.registerUrl}/SitePages/Register.aspx#/series`);
  await page.getByText('5016 van 5016 series').waitFor();
  const search = page.getByRole('searchbox', { name: 'Zoek op naam, code of taakgebied' });
  await search.fill('reeks 04999');
  await page.getByText('1 van 5016 series').waitFor();
  await page.getByRole('grid').getByRole('row', { name: /Reeks 04999 van de proef/ }).waitFor();
  await search.fill('');
  await page.getByRole('search', { name: 'Filters' }).getByRole('button', { name: 'Bestemming' }).click();
  await page.getByRole('menuitemcheckbox', { name: /^Vernietigen \(/ }).click();
  await page.keyboard.press('Escape');
  await page.getByText(/^16\d\d van 5016 series$/).waitFor();
  expect(problems).toEqual([]);
});
