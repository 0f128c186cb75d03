import { TestTenant } from '../testing/test-tenant';

describe('If-None-Match', () => {
  let tenant: TestTenant;
  const item = "web/lists/getByTitle('L')/items(1)";
  beforeAll(async () => {
    tenant = await TestTenant.start();
    await tenant.post('olga', 'web/lists', { Title: 'L', BaseTemplate: 100 });
    await tenant.post('olga', "web/lists/getByTitle('L')/items", { Title: 'one' });
  });
  afterAll(() => tenant.stop());

  const ask = (person: string, tag: string, path = item) => tenant.ask(person, path, { headers: { 'If-None-Match': tag } });

  it('spares a client what it has already, until that changes', async () => {
    const tag = (await tenant.ask('ron', item)).headers.get('etag') ?? '';
    expect(tag).not.toBe('');
    for (const asked of [tag, `W/${tag}`, `"other,1", ${tag}`, '*']) {
      const { status, text, headers } = await ask('ron', asked);
      expect([asked, status, text, headers.get('etag')]).toEqual([asked, 304, '', tag]);
    }
    await tenant.merge('olga', item, { Title: 'two' });
    expect((await ask('ron', tag)).json).toMatchObject({ Title: 'two' });
  });

  it('tells nobody whether something is there that they may not see', async () => {
    const tag = (await tenant.ask('olga', item)).headers.get('etag') ?? '';
    await tenant.post('olga', `${item}/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)`);
    expect([(await ask('ron', tag)).status, (await ask('ron', '*')).status]).not.toContain(304);
  });

  it('means nothing where there is no ETag, or where more than the thing itself is shown', async () => {
    const tag = (await tenant.ask('olga', item)).headers.get('etag') ?? '';
    expect((await ask('olga', tag, `${item}?$select=Title,Author/Title&$expand=Author`)).status).toBe(200);
    expect((await ask('olga', '*', 'web/lists')).status).toBe(200);
    expect((await tenant.ask('olga', item, { method: 'POST', body: { Title: 'three' }, headers: { 'X-HTTP-Method': 'MERGE', 'If-Match': '*', 'If-None-Match': tag } })).status).toBe(204);
  });
});
