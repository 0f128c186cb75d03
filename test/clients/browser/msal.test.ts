import type * as Msal from '@azure/msal-browser';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../../support/browser';
import type { TestTenant } from '../../support/tenant';
import { contosoSeed, startContoso } from '../contoso';
import { selfSigned, type SelfSigned } from '../self-signed';
import { serveAppPage, type AppPage } from './app-page';

declare const msal: typeof Msal;
declare global {
  interface Window {
    app: Msal.IPublicClientApplication;
  }
}

/** A public app. */
const clientId = '5c0a1f0e-6f1d-4b57-9d8c-2f0f3a6c1d01';
const tenantId = contosoSeed.tenant.id;

interface Signed {
  readonly username: string;
  readonly name: string | undefined;
  readonly tenantId: string;
  readonly localAccountId: string;
}

describe('@azure/msal-browser in Chromium', () => {
  let tenant: TestTenant;
  let browser: Browser;
  let host: AppPage;
  let secureHost: AppPage;
  beforeAll(async () => {
    const page = (secure?: SelfSigned): Promise<AppPage> =>
      serveAppPage('@azure/msal-browser/lib/msal-browser.min.js', '@azure/msal-browser/lib/redirect-bridge/msal-redirect-bridge.min.js', secure);
    [browser, host, secureHost] = await Promise.all([openBrowser(), page(), page(await selfSigned('localhost'))]);
    tenant = await startContoso([{
      id: clientId, name: 'Console', redirectUris: ['http://localhost/', 'http://localhost/console', secureHost.url, `${secureHost.url}console`],
      delegated: { graph: ['User.Read'], sharePoint: ['AllSites.FullControl', 'AllSites.Read'] },
    }]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), host.close(), secureHost.close()]);
    await tenant.stop();
  });

  /** Starts the library on the page, and ends a sign-in that came back. */
  const begin = (page: Page, authority: string, options: { readonly oidc: boolean }): Promise<void> =>
    page.evaluate(
      async ([id, address, isOidc]) => {
        window.app = await msal.createStandardPublicClientApplication({
          auth: { clientId: id, authority: address, knownAuthorities: [new URL(address).host], redirectUri: `${location.origin}/` },
          cache: { cacheLocation: 'localStorage' },
          system: { protocolMode: isOidc ? msal.ProtocolMode.OIDC : msal.ProtocolMode.AAD },
        });
        await window.app.handleRedirectPromise();
      },
      [clientId, authority, options.oidc] as const,
    );

  const signInAs = async (page: Page, person: string, authority: string, options: { readonly oidc: boolean; readonly at?: AppPage }): Promise<Signed> => {
    const at = options.at ?? host;
    await page.goto(at.url);
    await begin(page, authority, options);
    await Promise.all([
      page.waitForURL(/\/sign-in\//),
      page.evaluate(() => void window.app.loginRedirect({ scopes: ['User.Read'] })),
    ]);
    await page.locator(`button[value="${person}"]`).click();
    await page.waitForURL((url) => url.origin === new URL(at.url).origin);
    await page.waitForFunction(() => 'msal' in window);
    await begin(page, authority, options);
    return page.evaluate(() => {
      const [account] = window.app.getAllAccounts();
      if (account === undefined) throw new Error('nobody signed in');
      return { username: account.username, name: account.name, tenantId: account.tenantId, localAccountId: account.localAccountId };
    });
  };

  const token = (page: Page, scope: string, forceRefresh = false): Promise<string> =>
    page.evaluate(
      async ([wanted, force]) => {
        const account = window.app.getAllAccounts()[0];
        try {
          // Without the hidden frame, for which an app needs a page of its own.
          const cacheLookupPolicy = force ? msal.CacheLookupPolicy.RefreshToken : msal.CacheLookupPolicy.AccessTokenAndRefreshToken;
          return (await window.app.acquireTokenSilent({ scopes: [wanted], account, cacheLookupPolicy })).accessToken;
        } catch (error) {
          return `refused: ${String(error)}`;
        }
      },
      [scope, forceRefresh] as const,
    );

  const call = (page: Page, address: string, bearer: string): Promise<[number, string]> =>
    page.evaluate(
      async ([url, given]) => {
        const answer = await fetch(url, { headers: { Accept: 'application/json', Authorization: `Bearer ${given}` } });
        return [answer.status, await answer.text()] as [number, string];
      },
      [address, bearer] as const,
    );

  const openAt = async (proxied: boolean): Promise<[BrowserContext, Page]> => {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true, ...(proxied && { proxy: { server: tenant.secure.proxy, bypass: 'localhost' } }),
    });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    return [context, page];
  };

  it('signs in with Entra under its own name, gets tokens for Graph and SharePoint, and signs out', async () => {
    const [context, page] = await openAt(true);
    const authority = `https://login.microsoftonline.com/${tenantId}`;
    const account = await signInAs(page, 'mia', authority, { oidc: false });
    expect(account).toMatchObject({ username: 'mia@contoso.example', name: 'Mia Contoso', tenantId });
    const graph = await call(page, 'https://graph.microsoft.com/v1.0/me?$select=displayName,id', await token(page, 'User.Read'));
    expect([graph[0], JSON.parse(graph[1])]).toEqual([200, expect.objectContaining({ displayName: 'Mia Contoso', id: account.localAccountId })]);
    const sharePoint = await call(page, 'https://contoso.sharepoint.com/sites/projects/_api/web/currentuser?$select=Title', await token(page, 'https://contoso.sharepoint.com/.default'));
    expect([sharePoint[0], JSON.parse(sharePoint[1])]).toEqual([200, expect.objectContaining({ Title: 'Mia Contoso' })]);
    await Promise.all([
      page.waitForURL(/\/oauth2\/v2\.0\/logout/),
      page.evaluate(() => void window.app.logoutRedirect({ account: window.app.getAllAccounts()[0] })),
    ]);
    await page.locator('button[value="yes"]').click();
    await page.waitForURL((url) => url.origin === new URL(host.url).origin);
    await page.waitForFunction(() => 'msal' in window);
    await begin(page, authority, { oidc: false });
    expect(await page.evaluate(() => window.app.getAllAccounts().length)).toBe(0);
    await context.close();
  });

  it('renews by its refresh token when the access token has ended, until that has ended too', async () => {
    const [context, page] = await openAt(false);
    await signInAs(page, 'ron', `${tenant.secure.url}/${tenantId}/v2.0`, { oidc: true });
    const scope = `${tenant.secure.url}/AllSites.Read`;
    const site = `${tenant.secure.url}/sites/projects/_api/web/title`;
    const first = await token(page, scope);
    expect((await call(page, site, first))[0]).toBe(200);
    await tenant.controls.advanceClock(2 * 3600);
    const ended = await call(page, site, first);
    expect([ended[0], ended[1]]).toEqual([401, expect.stringContaining('expired')]);
    const second = await token(page, scope, true);
    expect(second).not.toBe(first);
    expect((await call(page, site, second))[0]).toBe(200);
    await tenant.controls.advanceClock(25 * 3600);
    expect(await token(page, scope, true)).toMatch(/^refused: .*AADSTS700084/s);
    await tenant.controls.reset();
    await context.close();
  });

  it('gets no token for what its app was not granted, and none for another tenant', async () => {
    const [context, page] = await openAt(false);
    await signInAs(page, 'mia', `${tenant.secure.url}/${tenantId}/v2.0`, { oidc: true });
    expect(await token(page, 'Mail.Send')).toMatch(/^refused: .*AADSTS65001/s);
    expect(await token(page, 'https://elsewhere.sharepoint.com/.default')).toMatch(/^refused: .*AADSTS500011/s);
    const other = await page.evaluate(async (address) => (await fetch(address)).status, `${tenant.secure.url}/99999999-9999-4999-8999-999999999999/v2.0/.well-known/openid-configuration`);
    expect(other).toBe(400);
    await context.close();
  });

  /** Asks in a hidden frame; gives whose token came, or why none did. */
  const silently = (page: Page, hint?: string): Promise<string> =>
    page.evaluate(async (loginHint) => {
      try {
        const { account } = await window.app.ssoSilent({ scopes: ['User.Read'], redirectUri: `${location.origin}/console`, ...(loginHint === undefined ? {} : { loginHint }) });
        return account?.username ?? '';
      } catch (error) {
        return `refused: ${String(error)}`;
      }
    }, hint);

  it('is signed in without being asked in a hidden frame, while its session lasts', async () => {
    // Browsers send no cookies along to a frame of another site: here the app is on the authority's.
    const [context, page] = await openAt(false);
    const authority = `${tenant.secure.url}/${tenantId}/v2.0`;
    await page.goto(secureHost.url);
    await begin(page, authority, { oidc: true });
    expect(await silently(page)).toMatch(/^refused: .*AADSTS50058/s);
    await signInAs(page, 'mia', authority, { oidc: true, at: secureHost });
    await page.evaluate(() => localStorage.clear());
    await page.goto(secureHost.url);
    await begin(page, authority, { oidc: true });
    expect(await page.evaluate(() => window.app.getAllAccounts().length)).toBe(0);
    expect(await silently(page, 'mia@contoso.example')).toBe('mia@contoso.example');
    expect(await silently(page, 'ron@contoso.example')).toMatch(/^refused: .*AADSTS50058/s);
    await tenant.controls.advanceClock(25 * 3600);
    expect(await silently(page, 'mia@contoso.example')).toMatch(/^refused: .*AADSTS50058/s);
    await tenant.controls.reset();
    await context.close();
  });

  it('signs in through a pop-up', async () => {
    const [context, page] = await openAt(false);
    await page.goto(host.url);
    await begin(page, `${tenant.secure.url}/${tenantId}/v2.0`, { oidc: true });
    const signedIn = page.evaluate(async () => (await window.app.loginPopup({ scopes: ['User.Read'], redirectUri: `${location.origin}/console` })).account.username);
    const popup = await context.waitForEvent('page');
    await popup.locator('button[value="ron"]').click();
    expect(await signedIn).toBe('ron@contoso.example');
    const graph = await call(page, `${tenant.secure.url}/graph/v1.0/me`, await token(page, 'User.Read'));
    expect([graph[0], JSON.parse(graph[1])]).toEqual([200, expect.objectContaining({ displayName: 'Ron Contoso' })]);
    await context.close();
  });

  it('has ID tokens by the clock of the tenant', async () => {
    const [context, page] = await openAt(false);
    await tenant.controls.advanceClock(30 * 86_400);
    await signInAs(page, 'mia', `${tenant.secure.url}/${tenantId}/v2.0`, { oidc: true });
    const claims = await page.evaluate(() => window.app.getAllAccounts()[0]?.idTokenClaims as Record<string, number>);
    const { clock: { now } } = (await (await fetch(`${tenant.url}/_tenant/controls`)).json()) as { clock: { now: string } };
    expect(Math.abs((claims.iat ?? 0) - Date.parse(now) / 1000)).toBeLessThan(60);
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(3600);
    await tenant.controls.reset();
    await context.close();
  });
});
