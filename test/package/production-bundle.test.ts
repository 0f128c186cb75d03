import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser, visitAs } from '../support/browser';
import { buildPackage, buildTime } from '../support/built-package';
import { startTenant, type TestTenant } from '../support/tenant';
import { makeFrameworkFolder } from './framework-folder';

describe('the production bundle inside the SharePoint framework', () => {
  let browser: Browser;
  let tenant: TestTenant;
  let webParts: string;

  beforeAll(async () => {
    buildPackage();
    webParts = mkdtempSync(join(tmpdir(), 'series-register-framework-'));
    await makeFrameworkFolder(webParts);
    [browser, tenant] = await Promise.all([openBrowser(), startTenant({ webParts })]);
  }, buildTime);

  afterAll(async () => {
    await Promise.all([browser?.close(), tenant?.stop()]);
    rmSync(webParts, { recursive: true, force: true });
  });

  it('shows the series of a signed-in information manager', async () => {
    const address = `${tenant.registerUrl}/SitePages/Register.aspx#/series`;
    const { page, context, problems } = await visitAs(browser, 'an.claes', address);
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
    await page.reload();
    await page.getByRole('row').nth(5).waitFor();
    expect(await page.getByRole('row').count()).toBeGreaterThan(5);
    expect(scripts.some((path) => /\/_web-parts\/bundle\/register-web-part_/.test(path))).toBe(true);
    expect(problems).toEqual([]);
    await context.close();
  });
});
