import { TestTenant } from '../testing/test-tenant';

describe('throttling', () => {
  let tenant: TestTenant;
  beforeAll(async () => {
    tenant = await TestTenant.start();
    tenant.clock.freeze();
  });
  beforeEach(() => {
    // A new window for everybody.
    tenant.clock.advance(1000);
    tenant.set({ throttling: true, throttlingRequests: 10, throttlingSeconds: 300 });
  });
  afterAll(() => tenant.stop());

  const ask = () => tenant.ask('ron', 'web?$select=Title');
  const rate = ({ headers }: { headers: Headers }) => ['limit', 'remaining', 'reset'].map((name) => headers.get(`ratelimit-${name}`));

  it('refuses the request after the last one that a user may send, tells when to come back, and lets others pass', async () => {
    const statuses: number[] = [];
    for (let at = 0; at < 10; at += 1) {
      statuses.push((await ask()).status);
    }
    expect(new Set(statuses)).toEqual(new Set([200]));
    tenant.clock.advance(60);
    const refused = await ask();
    expect([refused.status, refused.headers.get('retry-after'), refused.text]).toEqual([429, '240', '429 TOO MANY REQUESTS']);
    expect(rate(refused)).toEqual(['10', '0', '240']);
    expect((await tenant.ask('mia', 'web?$select=Title')).status).toBe(200);
    tenant.clock.advance(239);
    expect((await ask()).status).toBe(429);
    tenant.clock.advance(1);
    expect((await ask()).status).toBe(200);
  });

  it('tells how much is left from four fifths of the limit on', async () => {
    const seen: (string | null)[][] = [];
    for (let at = 0; at < 9; at += 1) {
      seen.push(rate(await ask()));
    }
    expect(seen.slice(0, 7)).toEqual(Array.from({ length: 7 }, () => [null, null, null]));
    expect(seen.slice(7)).toEqual([['10', '2', '300'], ['10', '1', '300']]);
  });

  it('counts every part of a batch, and refuses the parts that are too many', async () => {
    const part = `--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nGET ${tenant.running.origin}/sites/register/_api/web?$select=Title HTTP/1.1\r\nAccept: application/json\r\n\r\n`;
    const send = () => fetch(`${tenant.running.origin}/sites/register/_api/$batch`, {
      method: 'POST', body: `${part.repeat(12)}--b--\r\n`,
      headers: { Authorization: `Bearer ${tenant.tokenOf('dora')}`, 'Content-Type': 'multipart/mixed; boundary=b' },
    });
    const first = await send();
    const statuses = [...(await first.text()).matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status]) => status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => '200'), '429', '429']);
    expect((await send()).status).toBe(429);
  });

  it('is off unless it is asked for', async () => {
    tenant.resetControls();
    for (let at = 0; at < 12; at += 1) {
      expect((await ask()).status).toBe(200);
    }
  });
});
