import { TestTenant } from '../testing/test-tenant';

describe('GET _api/web', () => {
  let tenant: TestTenant;
  beforeAll(async () => {
    tenant = await TestTenant.start();
  });
  afterAll(() => tenant.stop());

  it('gives the web in the three flavours of JSON', async () => {
    const light = await tenant.ask('ron', 'web?$select=Title,ServerRelativeUrl,Language');
    expect(light.json).toEqual({ Title: 'Register', ServerRelativeUrl: '/sites/register', Language: 1043 });
    const minimal = await tenant.ask('ron', 'Web?$select=Title', { headers: { Accept: 'application/json' } });
    expect(minimal.json).toMatchObject({ Title: 'Register', 'odata.type': 'SP.Web', 'odata.editLink': 'Web' });
    const verbose = await tenant.ask('ron', 'web?$select=Title', { headers: { Accept: 'application/json;odata=verbose' } });
    expect(verbose.json).toMatchObject({ d: { Title: 'Register', __metadata: { type: 'SP.Web' } } });
  });

  it('refuses what it does not know, with the name', async () => {
    const cases = [
      ['web?$search=x', '$search', 501], ['web/nonsense', 'nonsense', 404], ['web/getappbdccatalog', 'getappbdccatalog', 501],
      ['web?$select=Colour', 'Colour', 400], ['web?$select=ThemeData', 'ThemeData', 501], ['web?@x=1', '@x', 501],
    ] as const;
    for (const [path, name, status] of cases) {
      const answer = await tenant.ask('ron', path);
      expect([path, answer.status]).toEqual([path, status]);
      expect(answer.text).toContain(name);
    }
  });

  it('keeps strangers out of a site', async () => {
    expect((await tenant.ask('ron', 'web', { site: '/sites/closed' })).status).toBe(403);
  });
});
