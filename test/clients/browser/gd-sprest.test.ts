import type { Browser } from 'playwright-core';
import { join } from 'node:path';
import { openBrowser } from '../../support/browser';
import { repository } from '../../support/repository';
import type { TestTenant } from '../../support/tenant';
import { heldValue, startContoso, type Contoso } from '../contoso';

/** As far as it is used here; the package types all of SharePoint. */
interface Rest {
  Web(url: string, target: { requestDigest: string }): RestWeb;
}
interface Executes {
  execute(done: (answer: { response?: string }) => void, failed: (answer: { response?: string }) => void): void;
}
interface RestWeb extends Executes {
  Lists(title?: string): Executes & { add(values: object): Executes; Items(id?: number): Executes & { add(values: object): Executes; update(values: object): Executes } };
  query(options: object): Executes;
}
declare const $REST: Rest;

describe('gd-sprest in Chromium, on a page of the tenant', () => {
  let tenant: TestTenant;
  let browser: Browser;
  beforeAll(async () => {
    tenant = await startContoso();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await tenant.stop();
  });

  type Does = (web: RestWeb) => Executes;

  /** Runs one request of the library in a person's browser; gives what the library makes of the answer. */
  const visit = async (person: Contoso): Promise<(code: string) => Promise<Record<string, unknown>>> => {
    // The tenant's pages take no script from elsewhere; the library stands in for a web part's.
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    await page.goto(`${tenant.url}/sites/projects`);
    await page.locator(`form[action="/identity/sign-in"] button[value="${person}"]`).first().click();
    await page.waitForURL((url) => !url.pathname.startsWith('/identity'));
    await page.addScriptTag({ path: join(repository, 'node_modules', 'gd-sprest', 'dist', 'gd-sprest.min.js') });
    return (code) =>
      page.evaluate(
        async ([source, url]) => {
          const context = await fetch(`${url}/_api/contextinfo`, { method: 'POST', headers: { Accept: 'application/json' } });
          const { FormDigestValue: requestDigest } = (await context.json()) as { FormDigestValue: string };
          const does = new Function('web', `return ${source}`) as Does;
          // The answer's object leads back to itself: what it was made of is told.
          return new Promise<Record<string, unknown>>((resolve) => {
            const done = ({ response }: { response?: string }): void => resolve(JSON.parse(response || '{}') as Record<string, unknown>);
            does($REST.Web(url, { requestDigest })).execute(done, done);
          });
        },
        [code, `${tenant.url}/sites/projects`] as const,
      );
  };

  it('reads the web, makes a list and keeps items in it, with the form digest of its session', async () => {
    const run = await visit('olga');
    expect(await run("web.query({ Select: ['Title', 'ServerRelativeUrl'] })")).toMatchObject({ d: { Title: 'Work', ServerRelativeUrl: '/sites/projects' } });
    expect(await run("web.Lists().add({ BaseTemplate: 100, Title: 'Made by gd-sprest' })")).toMatchObject({ d: { Title: 'Made by gd-sprest' } });
    expect(await run("web.Lists('Made by gd-sprest').Items().add({ Title: 'One' })")).toMatchObject({ d: { Title: 'One' } });
    await run("web.Lists('Made by gd-sprest').Items(1).update({ Title: 'Changed' })");
    expect(await heldValue(tenant, "lists/getbytitle('Made by gd-sprest')/items?$select=Title")).toMatchObject([{ Title: 'Changed' }]);
  });

  it('deletes and recycles items, and deletes lists', async () => {
    const run = await visit('olga');
    await run("web.Lists().add({ BaseTemplate: 100, Title: 'To go' })");
    const items = "web.Lists('To go').Items";
    for (const Title of ['One', 'Two', 'Three']) await run(`${items}().add({ Title: '${Title}' })`);
    await run(`${items}(1).delete()`);
    await run(`${items}(2).recycle()`);
    expect(await run(`${items}().query({ Select: ['Title'], Filter: "Title ne 'x'" })`)).toMatchObject({ d: { results: [{ Title: 'Three' }] } });
    expect((await heldValue(tenant, 'recyclebin?$select=Title')).map(({ Title }) => Title)).toEqual(['Two']);
    expect(JSON.stringify(await run(`${items}(1)`))).toMatch(/Item does not exist/);
    await run("web.Lists('To go').delete()");
    expect((await heldValue(tenant, 'lists?$select=Title')).map(({ Title }) => Title)).not.toContain('To go');
    expect(JSON.stringify(await run("web.Lists('To go')"))).toMatch(/does not exist at site with URL/);
  });

  it('deletes nothing that its person may not', async () => {
    const run = await visit('olga');
    await run("web.Lists().add({ BaseTemplate: 100, Title: 'Stays' })");
    await run("web.Lists('Stays').Items().add({ Title: 'One' })");
    const refused = await visit('ron');
    expect(JSON.stringify(await refused("web.Lists('Stays').Items(1).delete()"))).toMatch(/Access denied/);
    expect(JSON.stringify(await refused("web.Lists('Stays').delete()"))).toMatch(/Access denied/);
    expect(await heldValue(tenant, "lists/getbytitle('Stays')/ItemCount")).toBe(1);
  });

  it('is refused what its person may not do', async () => {
    const run = await visit('ron');
    const refused = await run("web.Lists().add({ BaseTemplate: 100, Title: 'Of Ron' })");
    expect(JSON.stringify(refused)).toMatch(/Access denied/);
    expect((await heldValue(tenant, 'lists?$select=Title')).map(({ Title }) => Title)).not.toContain('Of Ron');
  });
});
