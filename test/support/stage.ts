import type { Browser } from 'playwright-core';

import { openBrowser, visitAs, type Visitor } from './browser';
import { startTenant, type TestTenant } from './tenant';

/** What the tests of one file share: a tenant of their own with the demo content, and a browser. */
export interface Stage {
  readonly tenant: TestTenant;
  readonly browser: Browser;
  /** The register's address. `hash`: `#/series`. */
  at(hash: string): string;
  /** Opens the register as one of the demo people. `hash`: `#/series`; '' for where the register leads that person. */
  visit(person: string, hash?: string): Promise<Visitor>;
}

/** Starts a tenant and a browser before the first test of the file that calls it, and ends both after the last. */
export function setStage(): Stage {
  let tenant: TestTenant | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    [tenant, browser] = await Promise.all([startTenant(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await tenant?.stop();
  });
  const started = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('The stage stands once the tests of the file run.');
    return part;
  };
  const at = (hash: string): string => `${started(tenant).registerUrl}/SitePages/Register.aspx${hash}`;
  return {
    at,
    get tenant() {
      return started(tenant);
    },
    get browser() {
      return started(browser);
    },
    async visit(person, hash = '') {
      const visitor = await visitAs(started(browser), person, at(''));
      // A sign-in does not carry what stands behind the #; somebody who is signed in follows the link as it is.
      if (hash !== '') await visitor.page.goto(at(hash));
      return visitor;
    },
  };
}
