import { startSmallTenant, type SmallTenant } from '../testing/small-tenant';

describe('signing in', () => {
  let tenant: SmallTenant;
  beforeAll(async () => {
    tenant = await startSmallTenant();
  });
  afterAll(() => tenant.stop());

  const get = (path: string, headers: Record<string, string> = {}) => fetch(tenant.url + path, { headers, redirect: 'manual' });
  const post = (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(tenant.url + path, { method: 'POST', headers, redirect: 'manual', body: new URLSearchParams(form) });
  const whoAmI = async (headers: Record<string, string>): Promise<[number, string]> => {
    const answer = await get('/sites/werk/_api/web/currentuser', { Accept: 'application/json;odata=nometadata', ...headers });
    return [answer.status, await answer.text()];
  };

  describe('as a program', () => {
    it('lists the people with roles and groups', async () => {
      const { value } = (await (await get('/identity')).json()) as { value: readonly { id: string }[] };
      expect(value.find(({ id }) => id === 'records')).toEqual({
        id: 'records', displayName: 'Rita Beheer', mail: 'records@small.example', jobTitle: 'Functie <records>',
        tenantRoles: ['recordsManagement'], groups: [{ site: '/sites/werk', title: 'Werk & co Members' }],
      });
    });

    it('takes a token and is that person, until it expires', async () => {
      const token = await tenant.token('member');
      expect(await whoAmI({ Authorization: `Bearer ${token}` })).toEqual([200, expect.stringContaining('Mo Lid')]);
      tenant.pass(3601);
      expect(await whoAmI({ Authorization: `Bearer ${token}` })).toEqual([401, expect.stringContaining('expired')]);
    });

    it('is refused with a token for Graph, a forged one, or none', async () => {
      const graph = await tenant.token('member', 'https://graph.microsoft.com');
      expect(await whoAmI({ Authorization: `Bearer ${graph}` })).toEqual([401, expect.stringContaining('Audience')]);
      expect((await whoAmI({ Authorization: `Bearer ${(await tenant.token('member')).slice(0, -2)}` }))[0]).toBe(401);
      expect((await whoAmI({}))[0]).toBe(401);
      const me = (token: string) => get('/graph/v1.0/me', { Authorization: `Bearer ${token}` });
      expect((await me(graph)).status).toBe(200);
      expect((await me(await tenant.token('member'))).status).toBe(401);
    });

    it.each([
      ['/identity/nobody/token?resource=https://graph.microsoft.com', 404],
      ['/identity/member/token', 400],
      ['/identity/member/token?resource=https://elsewhere.example', 400],
      ['/identity/member/token?resource=https://graph.microsoft.com&scope=x', 501],
      ['/identity/member', 501],
      ['/identity?x=1', 501],
    ])('gets no token from %s', async (path, status) => {
      expect((await get(path)).status).toBe(status);
    });
  });

  describe('by browser', () => {
    it('is asked for, and comes back to the page', async () => {
      const asked = await get('/sites/werk/SitePages/Start.aspx?tab=a b');
      expect([asked.status, asked.headers.get('location')]).toEqual([
        303, '/identity/sign-in?return=%2Fsites%2Fwerk%2FSitePages%2FStart.aspx%3Ftab%3Da%2520b',
      ]);
      const chosen = await post('/identity/sign-in', { person: 'visitor', return: '/sites/werk' });
      expect([chosen.status, chosen.headers.get('location')]).toEqual([303, '/sites/werk']);
      expect(chosen.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
    });

    it('shows names and roles escaped, in the language of the site', async () => {
      const dutch = await (await get('/identity/sign-in?return=/sites/werk')).text();
      expect(dutch).toContain('Functie &lt;visitor&gt;');
      expect(dutch).toContain('<html lang="nl">');
      expect(await (await get('/identity/sign-in?return=/sites/other')).text()).toContain('Sign in');
    });

    it('leads to no other site, and to nobody who is not there', async () => {
      const away = await post('/identity/sign-in', { person: 'visitor', return: '//elsewhere.example/' });
      expect(away.headers.get('location')).toBe('/');
      const unknown = await post('/identity/sign-in', { person: 'nobody', return: '/' });
      expect([unknown.status, await unknown.text()]).toEqual([400, expect.stringContaining('bestaat niet')]);
    });

    it('is not done by another site', async () => {
      const forged = await post('/identity/sign-in', { person: 'owner', return: '/' }, { Origin: 'https://elsewhere.example' });
      expect([forged.status, forged.headers.get('set-cookie')]).toEqual([403, null]);
    });

    it('needs a form digest for every write', async () => {
      const Cookie = await tenant.signIn('owner');
      const accept = { Cookie, Accept: 'application/json;odata=nometadata' };
      const write = (headers: Record<string, string>) =>
        fetch(`${tenant.url}/sites/werk/_api/web/lists`, {
          method: 'POST', headers: { ...accept, 'Content-Type': 'application/json', ...headers },
          body: JSON.stringify({ BaseTemplate: 100, Title: 'Met sessie' }),
        });
      expect((await write({})).status).toBe(403);
      const context = await fetch(`${tenant.url}/sites/werk/_api/contextinfo`, { method: 'POST', headers: accept });
      const { FormDigestValue } = (await context.json()) as { FormDigestValue: string };
      expect((await write({ 'X-RequestDigest': FormDigestValue })).status).toBe(201);
    });

    it('ends when asked', async () => {
      const Cookie = await tenant.signIn('visitor');
      expect((await whoAmI({ Cookie }))[0]).toBe(200);
      const out = await post('/identity/sign-out', {}, { Cookie });
      expect(out.headers.get('set-cookie')).toMatch(/^LocalTenantSession=; .*Max-Age=0/);
      expect((await get('/sites/werk')).headers.get('location')).toMatch(/^\/identity\/sign-in/);
    });
  });
});
