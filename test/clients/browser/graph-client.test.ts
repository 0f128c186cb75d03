import type * as GraphClient from '@microsoft/microsoft-graph-client';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../../support/browser';
import type { TestTenant } from '../../support/tenant';
import { startContoso, type Contoso } from '../contoso';
import { serveAppPage, type AppPage } from './app-page';

/** The name that the package's own bundle gives itself. */
declare const MicrosoftGraph: typeof GraphClient;

interface Answer {
  readonly status: number;
  readonly code?: string;
  readonly body: Readonly<Record<string, unknown>> | undefined;
}

describe('Microsoft Graph client', () => {
  let tenant: TestTenant;
  let browser: Browser;
  let host: AppPage;
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    tenant = await startContoso();
    [browser, host] = await Promise.all([openBrowser(), serveAppPage('@microsoft/microsoft-graph-client/lib/graph-js-sdk.js')]);
    context = await browser.newContext({ ignoreHTTPSErrors: true });
    page = await context.newPage();
    await page.goto(host.url);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), host.close()]);
    await tenant.stop();
  });

  /** One call of the client, in a person's name, over https. */
  const call = async (person: Contoso, method: 'get' | 'post' | 'patch' | 'delete', path: string, body?: unknown): Promise<Answer> => {
    const bearer = await tenant.token(person, 'https://graph.microsoft.com');
    return page.evaluate(
      async ([base, given, how, where, content]) => {
        const client = MicrosoftGraph.Client.initWithMiddleware({
          baseUrl: `${base}/graph`, customHosts: new Set(['localhost']), authProvider: { getAccessToken: () => Promise.resolve(given) },
        });
        try {
          return { status: 200, body: (await client.api(where)[how](content)) as Record<string, unknown> | undefined };
        } catch (error) {
          const { statusCode, code, message } = error as { statusCode: number; code: string; message: string };
          return { status: statusCode, code, body: { message } };
        }
      },
      [tenant.secure.url, bearer, method, path, body] as const,
    );
  };

  it('reads who it is, sites and lists', async () => {
    expect((await call('mia', 'get', '/me')).body).toMatchObject({ displayName: 'Mia Contoso', userPrincipalName: 'mia@contoso.example' });
    expect((await call('mia', 'get', '/users/ron@contoso.example')).body).toMatchObject({ displayName: 'Ron Contoso' });
    const { body: site } = await call('mia', 'get', `/sites/${new URL(tenant.secure.url).hostname}:/sites/projects`);
    expect(site).toMatchObject({ displayName: 'Work' });
    expect((await call('mia', 'get', `/sites/${String(site?.id)}/lists`)).body?.value).toEqual(expect.any(Array));
  });

  it('keeps labels for whoever keeps records, and refuses others', async () => {
    const label = {
      displayName: 'Two years', behaviorDuringRetentionPeriod: 'retain', actionAfterRetentionPeriod: 'delete', retentionTrigger: 'dateCreated', defaultRecordBehavior: 'startLocked',
      retentionDuration: { '@odata.type': '#microsoft.graph.security.retentionDurationInDays', days: 730 },
    };
    const made = await call('olga', 'post', '/security/labels/retentionLabels', label);
    expect(made.body).toMatchObject({ displayName: 'Two years', retentionDuration: { days: 730 } });
    await call('olga', 'patch', `/security/labels/retentionLabels/${String(made.body?.id)}`, { descriptionForUsers: 'Keep two years' });
    expect((await call('olga', 'get', `/security/labels/retentionLabels/${String(made.body?.id)}`)).body).toMatchObject({ descriptionForUsers: 'Keep two years' });
    expect(await call('mia', 'post', '/security/labels/retentionLabels', label)).toMatchObject({ status: 403 });
    expect(await call('olga', 'post', '/security/labels/retentionLabels', label)).toMatchObject({ status: 409 });
    await call('olga', 'delete', `/security/labels/retentionLabels/${String(made.body?.id)}`);
    expect(await call('olga', 'get', `/security/labels/retentionLabels/${String(made.body?.id)}`)).toMatchObject({ status: 404 });
  });

  it('is refused without a token that is for Graph', async () => {
    const bearer = await tenant.token('mia');
    const [status, code] = await page.evaluate(async ([base, given]) => {
      const answer = await fetch(`${base}/graph/v1.0/me`, { headers: { Authorization: `Bearer ${given}` } });
      return [answer.status, ((await answer.json()) as { error: { code: string } }).error.code];
    }, [tenant.secure.url, bearer] as const);
    expect([status, code]).toEqual([401, 'InvalidAuthenticationToken']);
  });
});
