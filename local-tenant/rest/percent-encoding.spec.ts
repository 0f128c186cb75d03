import { issueToken } from '../identity/access-token';
import { TestTenant } from '../testing/test-tenant';
import { personById } from '../users/principal-store';
import { decodedOrAsIs, decodedPath } from './percent-encoding';

describe('percent-encoding that is not valid', () => {
  let tenant: TestTenant;
  beforeAll(async () => {
    tenant = await TestTenant.start();
  });
  afterAll(() => tenant.stop());

  const askGraph = async (path: string, body?: unknown): Promise<Response> => {
    const { issuer, db, now } = tenant.running.tenant;
    const olga = personById(db, 'olga');
    if (olga === undefined) throw new Error('olga is missing');
    const { access_token: token } = issueToken(issuer, olga, 'https://graph.microsoft.com', now());
    return fetch(`${tenant.running.origin}/graph/v1.0/${path}`, {
      method: body === undefined ? 'GET' : 'POST', body: JSON.stringify(body), headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    });
  };

  it('is told apart from what is valid', () => {
    expect(decodedPath('/a%20b%2f')).toBe('/a b/');
    expect(decodedPath('/100%')).toBeUndefined();
    expect(decodedOrAsIs('/100%')).toBe('/100%');
  });

  it('is refused with 400 in an address of SharePoint, in a part of a batch and in one of Graph', async () => {
    expect((await tenant.ask('olga', "web/lists/getbytitle('%ZZ')")).status).toBe(400);
    const parts = ['--b', 'Content-Type: application/http', '', "GET /sites/register/_api/web/lists/getbytitle('%ZZ') HTTP/1.1", 'Accept: application/json', '', '', '--b--', ''];
    const batch = await fetch(`${tenant.running.origin}/sites/register/_api/$batch`, {
      method: 'POST', body: parts.join('\r\n'), headers: { Authorization: `Bearer ${tenant.tokenOf('olga')}`, 'Content-Type': 'multipart/mixed; boundary=b' },
    });
    expect([batch.status, /HTTP\/1\.1 400/.test(await batch.text())]).toEqual([200, true]);
    expect((await askGraph('sites/%ZZ')).status).toBe(400);
    const answer = (await (await askGraph('$batch', { requests: [{ id: '1', method: 'GET', url: '/sites/%ZZ' }] })).json()) as { responses: { status: number }[] };
    expect(answer.responses.map(({ status }) => status)).toEqual([400]);
  });

  it('stands for itself where an address is a value', async () => {
    const found = await tenant.post('olga', 'SP.Site.Exists', { url: `${tenant.running.origin}/sites/100%` });
    expect([found.status, found.json]).toEqual([200, { value: false }]);
  });
});
