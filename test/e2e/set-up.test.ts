import type { Browser } from 'playwright-core';

import { accessibilityProblems } from '../support/accessibility';
import { openBrowser, visitAs } from '../support/browser';
import { post } from '../support/plain-rest';
import { startTenant, type TestTenant } from '../support/tenant';

const owner = 'greet.willems';

let browser: Browser;
let tenant: TestTenant;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(() => tenant.stop());

const open = (person: string) => visitAs(browser, person, `${tenant.registerUrl}/SitePages/Register.aspx`);

it('a site owner sets up the register on an empty site and opens it; others are told whom to ask', async () => {
  tenant = await startTenant({ content: 'empty' });
  const other = await open('els.janssens');
  await other.page.getByText(/Vraag de beheerder om het register opnieuw in te richten/).waitFor();
  expect(await other.page.getByRole('button', { name: 'Register inrichten' }).count()).toBe(0);

  const { page } = await open(owner);
  await page.getByText('Hier is nog geen register').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Register inrichten' }).click();
  await page.getByText(/^Het register staat klaar: \d+ gemaakt/).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Register openen' }).click();
  await page.getByRole('searchbox', { name: 'Hoelang moet ik dit bewaren?' }).waitFor();
});

it('a site owner gives a new organisation its groups and folders', async () => {
  tenant = await startTenant();
  const row = { Title: 'Politiezone', OrganisationCode: 'OVO999004', OrganisationType: 'Gemeenten', Committee: 'SCL' };
  expect((await post(tenant, owner, "lists/getbytitle('Organisations')/items", row)).status).toBe(201);
  const { page } = await open(owner);
  await page.getByText('In de lijst Versions ontbreekt de map OVO999004.').waitFor();
  await page.getByRole('button', { name: 'Register inrichten' }).click();
  await page.getByText(/^Het register staat klaar: [1-9]\d* gemaakt/).waitFor({ timeout: 60_000 });
  const groups = await tenant.fetchAs(owner, "/sites/register/_api/web/sitegroups/getbyname('OVO999004 managers')?$select=Title");
  expect(await groups.json()).toMatchObject({ Title: 'OVO999004 managers' });
});
