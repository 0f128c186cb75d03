import { equals, type ODataFilter } from '../../src/store/odata-filter';
import { addManySeries } from '../support/many-series';
import { get } from '../support/plain-rest';
import { setStage } from '../support/stage';
import { storeOf } from '../support/store-of';

const manager = 'karen.lambrecht';
const organisation = 'OVO999003';

const stage = setStage();
let count = 0;
beforeAll(async () => {
  const store = await storeOf(stage.tenant, manager);
  await addManySeries(store, organisation, 5_001);
  count = (await store.series.summaries()).length;
});

it('a question without an index is refused past the threshold, one with an index is answered', async () => {
  const ask = (filter: ODataFilter) =>
    get(stage.tenant, manager, `lists/getbytitle('Series')/items?${new URLSearchParams({ $select: 'Id', $top: '5', $filter: filter.odata }).toString()}`);
  const unindexed = await ask(equals('CarrierInfo', 'x'));
  expect(unindexed.status).toBe(500);
  expect(await unindexed.text()).toContain('SPQueryThrottledException');
  const indexed = await ask(equals('SeriesCode', `${organisation}_002_500`));
  expect(indexed.status).toBe(200);
});

it('the register opens, pages through, filters and searches all of them', async () => {
  const { page, problems } = await stage.visit(manager, '#/series');
  expect(count).toBeGreaterThan(5_001);
  await page.getByText(`${count} van ${count} series`).waitFor();
  const search = page.getByRole('searchbox', { name: 'Zoek op naam, code of taakgebied' });
  await search.fill('reeks 04999');
  await page.getByText(`1 van ${count} series`).waitFor();
  await page.getByRole('grid').getByRole('row', { name: /Reeks 04999 van de proef/ }).waitFor();
  await search.fill('');
  await page.getByRole('search', { name: 'Filters' }).getByRole('button', { name: 'Bestemming' }).click();
  await page.getByRole('menuitemcheckbox', { name: /^Vernietigen \(/ }).click();
  await page.keyboard.press('Escape');
  await page.getByText(new RegExp(`^16\\d\\d van ${count} series$`)).waitFor();
  expect(problems).toEqual([]);
});
