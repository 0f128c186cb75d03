import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The system's Chromium; `npm test` names it in the variable CHROMIUM. Close it in `afterAll`. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: quiet });
}

/** One person at a browser of their own: cookies and storage are shared with nobody. */
export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the page wrote to the console as an error, and what it threw. */
  readonly problems: readonly string[];
}

/** Opens a browser window in Dutch (Belgium), 1280 by 900. */
export async function openWindow(browser: Browser, size = { width: 1280, height: 900 }): Promise<Visitor> {
  const context = await browser.newContext({ locale: 'nl-BE', timezoneId: 'Europe/Brussels', viewport: size });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  return { context, page, problems };
}

/** Opens an address as one of the demo people (their id), through the sign-in page as a person does. */
export async function visitAs(browser: Browser, person: string, address: string): Promise<Visitor> {
  const visitor = await openWindow(browser);
  await visitor.page.goto(address);
  await visitor.page.locator(`form[action="/identity/sign-in"] button[value="${person}"]`).first().click();
  await visitor.page.waitForURL((url) => !url.pathname.startsWith('/identity'));
  return visitor;
}
