import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestTenant, testSeed } from '../testing/test-tenant';
import { personById } from '../users/principal-store';
import { delegatedClaims, type TokenApp } from './access-token';
import { signToken } from './json-web-token';
import { newSigningKey } from './signing-key';

const app: TokenApp = { id: '5c0a1f0e-6f1d-4b57-9d8c-2f0f3a6c1d01', name: 'App', proof: 'none' };

describe('what an app may do for a person', () => {
  let tenant: TestTenant;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'local-tenant-'));
    tenant = await TestTenant.start(testSeed, folder);
  });
  afterAll(async () => {
    await tenant.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const delegated = (person: string, audience: string, ...scopes: string[]): string => {
    const { issuer, db, now } = tenant.running.tenant;
    const known = personById(db, person);
    if (known === undefined) throw new Error(person);
    return signToken(delegatedClaims(issuer, known, app, audience, scopes, now()), issuer.key);
  };
  const ask = async (token: string, path: string, body?: unknown): Promise<Response> =>
    fetch(tenant.running.origin + path, {
      method: body === undefined ? 'GET' : 'POST', body: JSON.stringify(body),
      headers: { Authorization: `Bearer ${token}`, Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    });
  const web = '/sites/register/_api/web';
  const newList = (title: string) => ({ Title: title, BaseTemplate: 100 });

  it('is what both its scopes and the person allow', async () => {
    const { origin } = tenant.running;
    const status = async (person: string, scope: string, title: string): Promise<number[]> => {
      const token = delegated(person, origin, scope);
      return [(await ask(token, `${web}/title`)).status, (await ask(token, `${web}/lists`, newList(title))).status];
    };
    expect(await status('olga', 'AllSites.Read', 'A')).toEqual([200, 403]);
    expect(await status('olga', 'AllSites.Manage', 'B')).toEqual([200, 201]);
    expect(await status('ron', 'AllSites.FullControl', 'C')).toEqual([200, 403]);
    expect(await status('olga', 'User.Read', 'D')).toEqual([403, 403]);
    const message = async (person: string, scope: string): Promise<string> => (await ask(delegated(person, origin, scope), `${web}/lists`, newList('E'))).text();
    expect(await message('olga', 'AllSites.Read')).toContain('Attempted to perform an unauthorized operation.');
    expect(await message('ron', 'AllSites.FullControl')).toContain('Access denied. You do not have permission');
  });

  it('changes groups only with full control of sites, also for who owns the group', async () => {
    const made = await tenant.post('olga', 'web/sitegroups', { Title: 'Owned by olga' });
    const add = async (scope: string): Promise<number> =>
      (await ask(delegated('olga', tenant.running.origin, scope), `${web}/sitegroups(${String(made.json.Id)})/users`, { LoginName: 'i:0#.f|membership|mia@test.local' })).status;
    expect(await add('AllSites.Manage')).toBe(403);
    expect(await add('AllSites.FullControl')).toBe(201);
  });

  it('is nothing with a token that is forged, ended, or for another service, and the answer says where to get one', async () => {
    const { issuer, db, now, origin } = tenant.running.tenant;
    const olga = personById(db, 'olga');
    if (olga === undefined) throw new Error('olga');
    const claims = delegatedClaims(issuer, olga, app, origin, ['AllSites.FullControl'], now());
    const refusals: [string, string, string, string][] = [
      ['no token', 'x', '3001000', 'Unsupported security token.'],
      ['forged', signToken(claims, newSigningKey()), '3000006', 'Invalid issuer or signature.'],
      ['ended', signToken({ ...claims, exp: claims.iat - 1 }, issuer.key), '3000008', 'Invalid JWT token. The token is expired.'],
      ['for Graph', signToken({ ...claims, aud: 'https://graph.microsoft.com' }, issuer.key), '3000003',
        "Exception of type 'Microsoft.IdentityModel.Tokens.AudienceUriValidationFailedException' was thrown."],
      ['of another tenant', signToken({ ...claims, tid: '33333333-3333-4333-8333-333333333333' }, issuer.key), '3000006', 'Invalid issuer or signature.'],
    ];
    for (const [name, token, number, reason] of refusals) {
      const refused = await ask(token, `${web}/title`);
      expect([name, refused.status, await refused.json()]).toEqual([name, 401, { error_description: reason }]);
      expect(refused.headers.get('x-ms-diagnostics')).toBe(`${number};reason="${reason}";category="invalid_client"`);
      expect(refused.headers.get('www-authenticate')).toMatch(/^Bearer realm="[\da-f-]{36}",client_id="00000003-0000-0ff1-ce00-000000000000"/);
    }
    const graph = await ask(signToken(claims, issuer.key), '/graph/v1.0/me');
    expect([graph.status, ((await graph.json()) as { error: { code: string } }).error.code]).toEqual([401, 'InvalidAuthenticationToken']);
  });
});
