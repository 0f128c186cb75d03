import { TestTenant } from '../testing/test-tenant';

describe('$batch', () => {
  let tenant: TestTenant;
  beforeAll(async () => {
    tenant = await TestTenant.start();
  });
  afterAll(() => tenant.stop());

  const send = (text: string, type = 'multipart/mixed; boundary=b') => fetch(`${tenant.running.origin}/sites/register/_api/$batch`, {
    method: 'POST', body: text, headers: { Authorization: `Bearer ${tenant.tokenOf('ron')}`, 'Content-Type': type },
  });
  const part = (line: string, header = 'Accept: application/json;odata=nometadata') =>
    `--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n${line} HTTP/1.1\r\n${header}\r\n\r\n`;

  it('takes a hundred parts and no more', async () => {
    const url = `GET ${tenant.running.origin}/sites/register/_api/web?$select=Title`;
    const full = await (await send(`${part(url).repeat(100)}--b--\r\n`)).text();
    expect(full.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(100);
    expect((await send(`${part(url).repeat(101)}--b--\r\n`)).status).toBe(400);
  });

  it('refuses what is no batch, other servers and sites, and names what a part asks that is not served', async () => {
    expect((await send('nonsense')).status).toBe(400);
    expect((await send('x', 'application/json')).status).toBe(400);
    const text = await (await send([
      part('GET http://elsewhere/sites/register/_api/web'), part('GET /sites/closed/_api/web'),
      part('GET /sites/register/_api/web?$search=1'), part('GET /sites/register/_api/web', 'X-Strange: 1'), '--b--\r\n',
    ].join(''))).text();
    expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 400', 'HTTP/1.1 400', 'HTTP/1.1 501', 'HTTP/1.1 501']);
    expect(text).toContain('$search');
    expect(text).toContain('x-strange');
  });
});
