import { giveAppPermission, type SiteRole } from '../security/app-permissions';
import { TestTenant, testSeed } from '../testing/test-tenant';
import { applicationClaims, delegatedClaims, type AppProof } from './access-token';
import { signToken } from './json-web-token';
import { personById } from '../users/principal-store';

const appId = '8d7b2b34-0f0e-4e0a-b1c1-7a2d9b4f6e02';
const graphAddress = 'https://graph.microsoft.com';

describe('an app without a person', () => {
  let tenant: TestTenant;
  beforeAll(async () => {
    tenant = await TestTenant.start(testSeed);
    await tenant.post('olga', 'web/lists', { Title: 'Work', BaseTemplate: 100 });
    await tenant.post('olga', "web/lists/getbytitle('Work')/items", { Title: 'One' });
    await tenant.post('olga', "web/lists/getbytitle('Work')/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)");
  });
  afterAll(() => tenant.stop());

  const tokenFor = (audience: string, roles: readonly string[], proof: AppProof = 'certificate'): string => {
    const { issuer, now } = tenant.running.tenant;
    return signToken(applicationClaims(issuer, { id: appId, name: 'Local service', proof }, audience, roles, now()), issuer.key);
  };
  const ask = (token: string, path: string, body?: unknown): Promise<Response> =>
    fetch(tenant.running.origin + path, {
      method: body === undefined ? 'GET' : 'POST', body: JSON.stringify(body),
      headers: { Authorization: `Bearer ${token}`, Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json' },
    });
  const here = (roles: readonly string[], proof?: AppProof): string => tokenFor(tenant.running.origin, roles, proof);
  const web = '/sites/register/_api/web';
  const items = `${web}/lists/getbytitle('Work')/items`;

  it('is refused by SharePoint when it proved itself by a secret, and not by Graph', async () => {
    const refused = await ask(here(['Sites.FullControl.All'], 'secret'), `${web}/title`);
    expect([refused.status, await refused.json()]).toEqual([401, { error_description: 'Unsupported app only token.' }]);
    expect((await ask(tokenFor(graphAddress, ['Sites.Read.All'], 'secret'), '/graph/v1.0/sites/root')).status).toBe(200);
  });

  it('may on every site what its roles say, whoever was granted what there', async () => {
    const does = async (role: string): Promise<number[]> => {
      const token = here([role]);
      return [
        (await ask(token, items)).status, (await ask(token, items, { Title: role })).status,
        (await ask(token, `${web}/lists`, { Title: `Of ${role}`, BaseTemplate: 100 })).status, (await ask(token, `${web}/sitegroups`, { Title: `Of ${role}` })).status,
        (await ask(token, '/sites/closed/_api/web/title')).status,
      ];
    };
    expect(await does('Sites.Read.All')).toEqual([200, 403, 403, 403, 200]);
    expect(await does('Sites.ReadWrite.All')).toEqual([200, 201, 403, 403, 200]);
    expect(await does('Sites.Manage.All')).toEqual([200, 201, 201, 403, 200]);
    expect(await does('Sites.FullControl.All')).toEqual([200, 201, 201, 201, 200]);
    expect(await does('User.Read.All')).toEqual([403, 403, 403, 403, 403]);
  });

  it('is SharePoint App, to whom what it makes belongs', async () => {
    const token = here(['Sites.FullControl.All']);
    const user = { Id: 1073741822, Title: 'SharePoint App', LoginName: 'i:0i.t|00000003-0000-0ff1-ce00-000000000000|app@sharepoint' };
    expect(await (await ask(token, `${web}/currentuser?$select=Id,Title,LoginName`)).json()).toEqual(user);
    const made = (await (await ask(token, items, { Title: 'By the app' })).json()) as { Id: number };
    const item = `${items}(${made.Id})?$select=Author/Title,EditorId&$expand=Author`;
    expect(await (await ask(token, item)).json()).toMatchObject({ Author: { Title: 'SharePoint App' }, EditorId: 1073741822 });
  });

  it('with Sites.Selected may what it was given on that very site', async () => {
    const { db } = tenant.running.tenant;
    const give = (site: string, ...roles: SiteRole[]): void => {
      const siteId = db.get<{ id: string }>('SELECT id FROM sites WHERE path = ?', site)?.id ?? '';
      db.transaction(() => giveAppPermission(db, { siteId, appId, appName: 'Local service', roles }));
    };
    const token = here(['Sites.Selected']);
    const refused = await ask(token, `${web}/title`);
    expect([refused.status, await refused.text()]).toEqual([403, expect.stringContaining('Attempted to perform an unauthorized operation.')]);
    give('/sites/register', 'read');
    expect([(await ask(token, items)).status, (await ask(token, items, { Title: 'x' })).status]).toEqual([200, 403]);
    give('/sites/register', 'write');
    expect([(await ask(token, items, { Title: 'x' })).status, (await ask(token, `${web}/sitegroups`, { Title: 'x' })).status]).toEqual([201, 403]);
    give('/sites/register', 'fullcontrol');
    expect((await ask(token, `${web}/sitegroups`, { Title: 'Of the selected' })).status).toBe(201);
    expect((await ask(token, '/sites/closed/_api/web/title')).status).toBe(403);
    const found = (await (await ask(tokenFor(graphAddress, ['Sites.Selected']), '/graph/v1.0/sites?search=*')).json()) as { value: { displayName: string }[] };
    expect(found.value.map(({ displayName }) => displayName)).toEqual(['Register']);
  });

  it('is not a person: Graph has no me for it, and no records management', async () => {
    const token = tokenFor(graphAddress, ['Sites.FullControl.All', 'RecordsManagement.ReadWrite.All']);
    const me = await ask(token, '/graph/v1.0/me');
    expect([me.status, await me.json()]).toEqual([400, expect.objectContaining({ error: expect.objectContaining({ message: '/me request is only valid with delegated authentication flow.' }) })]);
    expect((await ask(token, '/graph/v1.0/security/labels/retentionLabels')).status).toBe(403);
    expect((await ask(token, '/graph/v1.0/users')).status).toBe(403);
    expect((await ask(tokenFor(graphAddress, ['User.Read.All']), '/graph/v1.0/users')).status).toBe(200);
  });

  it('leaves a person nothing more than their app lets, administrator or not', async () => {
    const { issuer, db, now, origin } = tenant.running.tenant;
    const olga = personById(db, 'olga');
    if (olga === undefined) throw new Error('olga');
    const token = signToken(delegatedClaims(issuer, olga, { id: appId, name: 'App', proof: 'none' }, origin, ['AllSites.Read'], now()), issuer.key);
    await tenant.post('mia', "web/lists", { Title: 'Of Mia', BaseTemplate: 100 });
    await tenant.post('mia', "web/lists/getbytitle('Of Mia')/recycle");
    const bin = async (bearer: string): Promise<number> => ((await (await ask(bearer, `${web}/recyclebin`)).json()) as { value: unknown[] }).value.length;
    expect([await bin(token), await bin(tenant.tokenOf('olga'))]).toEqual([0, 1]);
  });
});
