import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { accessibilityProblems } from '../support/accessibility';
import { openBrowser, openWindow, visitAs } from '../support/browser';
import { startTenant, type TestTenant } from '../support/tenant';

const web = '/sites/omgeving/_api/web';

describe("the local tenant's own pages", () => {
  let tenant: TestTenant;
  let browser: Browser;
  beforeAll(async () => {
    tenant = await startTenant({ content: 'empty' });
    browser = await openBrowser();
    await tenant.fetchAs('greet.willems', `${web}/lists`, {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ BaseTemplate: 101, Title: 'Dossiers' }),
    });
  });
  afterAll(async () => {
    await browser.close();
    await tenant.stop();
  });
  const library = (): string => `${tenant.url}/sites/omgeving/Dossiers`;

  it('let somebody sign in, switch and sign out with the keyboard alone', async () => {
    const { page, context } = await openWindow(browser);
    await page.goto(`${tenant.url}/sites/omgeving`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Aanmelden');
    await page.getByRole('button', { name: 'Els Janssens' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/viewlsts\.aspx$/);
    const menu = page.locator('details.person > summary');
    expect(await menu.textContent()).toMatch(/Els Janssens\s+Medewerker dienst Omgeving/);
    await menu.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('button', { name: 'Afmelden' }).isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Greet Willems' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.person-name')?.textContent?.includes('Greet Willems'));
    await menu.click();
    await page.getByRole('button', { name: 'Afmelden' }).click();
    await page.waitForURL(/\/identity\/sign-in/);
    await context.close();
  });

  it('lead a shared link into an application past signing in', async () => {
    const { page, context } = await openWindow(browser);
    await page.goto(`${tenant.url}/sites/omgeving/_layouts/15/viewlsts.aspx?a=1#/series/OVO1?tab=x`);
    await page.getByRole('button', { name: 'Els Janssens' }).click();
    await page.waitForURL(/viewlsts\.aspx/);
    expect(new URL(page.url()).hash).toBe('#/series/OVO1?tab=x');
    await page.locator('details.person > summary').click();
    await page.getByRole('button', { name: 'Greet Willems' }).click();
    await page.waitForFunction(() => document.querySelector('.person-name')?.textContent?.includes('Greet Willems'));
    expect(page.url()).toBe(`${tenant.url}/sites/omgeving/_layouts/15/viewlsts.aspx?a=1#/series/OVO1?tab=x`);
    await context.close();
  });

  it('take a document from disk and open it again', async () => {
    const { page, context, problems } = await visitAs(browser, 'els.janssens', library());
    const file = join(tenant.dataFolder, "Besluit d'Hondt #3.txt");
    writeFileSync(file, 'Het besluit');
    await page.locator('input[data-upload]').setInputFiles(file);
    const link = page.getByRole('link', { name: "Besluit d'Hondt #3.txt" });
    await link.waitFor();
    await link.click();
    await page.waitForURL(/Besluit/);
    expect(await page.locator('body').textContent()).toBe('Het besluit');
    await page.goBack();
    await page.locator('input[data-upload]').setInputFiles(file);
    await page.locator('[data-upload-status][data-kind=failed]').waitFor();
    expect(await page.locator('[data-upload-status]').textContent()).toMatch(/is niet geüpload: .*already exists/);
    expect(problems.filter((problem) => !problem.includes('400'))).toEqual([]);
    await context.close();
  });

  it('say that a session has ended when a file is sent after it', async () => {
    const { page, context } = await visitAs(browser, 'els.janssens', library());
    await page.locator('input[data-upload]').waitFor({ state: 'attached' });
    await context.clearCookies();
    await page.locator('input[data-upload]').setInputFiles({ name: 'x.txt', mimeType: 'text/plain', buffer: Buffer.from('x') });
    await page.locator('[data-upload-status][data-kind=failed]').waitFor();
    expect(await page.locator('[data-upload-status]').textContent()).toContain('uw sessie is afgelopen');
    await context.close();
  });

  it.each([1280, 375])('are usable by everybody at %i pixels', async (width) => {
    const { page, context } = await openWindow(browser, { width, height: 800 });
    const addresses = ['/identity/sign-in', '/', '/sites/omgeving', '/sites/omgeving/Dossiers', '/sites/zorg', '/sites/omgeving/nergens'];
    for (const [at, address] of addresses.entries()) {
      await page.goto(tenant.url + address);
      if (at === 1) await page.getByRole('button', { name: 'Els Janssens' }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect([address, await accessibilityProblems(page)]).toEqual([address, []]);
      expect([address, await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)]).toEqual([address, true]);
    }
    await context.close();
  });
});
