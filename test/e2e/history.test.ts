import type { Page } from 'playwright-core';

import { accessibilityProblems } from '../support/accessibility';
import { setStage } from '../support/stage';

const stage = setStage();

async function historyPage(person: string, query = ''): Promise<Page> {
  const { page } = await stage.visit(person, `#/history${query}`);
  await rows(page).first().waitFor();
  return page;
}

const rows = (page: Page) =>
  page.getByRole('grid', { name: 'Wat er gebeurd is, het nieuwste eerst' }).locator('[data-automationid="DetailsRow"]');

it('shows an information manager what happened, narrows it by kind, series and person, and keeps that in the address', async () => {
  const page = await historyPage('an.claes');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('combobox', { name: 'Wat er gebeurde' }).click();
  await page.getByRole('option', { name: 'Goedgekeurd', exact: true }).click();
  await page.waitForURL(/kind=approve/);
  const approvals = await rows(page).allInnerTexts();
  expect(approvals.length).toBeGreaterThan(0);
  expect(approvals.every((text) => /Goedgekeurd/.test(text) && /\bD\d+\b/.test(text))).toBe(true);
  await page.getByRole('textbox', { name: 'Seriecode' }).fill('_001_001');
  await page.waitForURL(/series=_001_001/);
  expect((await rows(page).allInnerTexts()).every((text) => text.includes('OVO999001_001_001'))).toBe(true);
  await page.getByRole('textbox', { name: 'Persoon' }).fill('niemand');
  await page.getByText('Niets gevonden').waitFor();
});

it('opens a link with filters in it', async () => {
  const page = await historyPage('an.claes', '?kind=submitted&series=OVO999001_001_004');
  expect(await rows(page).count()).toBe(1);
  expect(await rows(page).first().innerText()).toMatch(/Ingediend[\s\S]*OVO999001_001_004[\s\S]*V\d+/);
});

it('shows a committee what is public, and no journal', async () => {
  const page = await historyPage('chantal.peeters');
  await page.getByText('Het journaal hoort bij de organisatie').waitFor();
  expect((await rows(page).allInnerTexts()).some((text) => /\bJ\d+\b/.test(text))).toBe(false);
});
