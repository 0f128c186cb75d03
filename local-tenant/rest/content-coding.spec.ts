import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request } from 'node:http';
import { TestTenant } from '../testing/test-tenant';
import { codingFor } from './content-coding';

describe('the coding of an answer', () => {
  it.each<[string | undefined, 'br' | 'gzip' | undefined]>([
    [undefined, undefined], ['', undefined], ['identity', undefined], ['gzip', 'gzip'], ['gzip, deflate, br', 'br'], ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['gzip;q=0', undefined], ['*', 'br'], ['*;q=0.1, gzip', 'gzip'], ['GZIP', 'gzip'], ['br;q=0, gzip;q=0, *', undefined],
  ])('follows Accept-Encoding %s', (accept, coding) => {
    expect(codingFor(accept, 'application/json', 5000)).toBe(coding);
  });

  it('spares what is small or compressed already', () => {
    expect(codingFor('gzip', 'application/json', 200)).toBeUndefined();
    expect(codingFor('gzip', 'image/png', 50_000)).toBeUndefined();
    expect(codingFor('gzip', 'application/octet-stream', 50_000)).toBeUndefined();
  });

  it('gives the same answer in every coding, with headers that tell it, and SharePoint\'s own', async () => {
    const tenant = await TestTenant.start();
    const ask = (encoding: string, method = 'GET') => new Promise<{ headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
      request(`${tenant.running.origin}/sites/register/_api/web/roledefinitions`, {
        method, headers: { Authorization: `Bearer ${tenant.tokenOf('ron')}`, Accept: 'application/json', 'Accept-Encoding': encoding },
      }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(parts) }));
      }).on('error', reject).end();
    });
    const plain = await ask('identity');
    const zipped = await ask('gzip');
    const brotli = await ask('gzip, br');
    expect([plain.headers['content-encoding'], zipped.headers['content-encoding'], brotli.headers['content-encoding']]).toEqual([undefined, 'gzip', 'br']);
    expect(gunzipSync(zipped.body).equals(plain.body) && brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
    expect(zipped.body.length).toBeLessThan(plain.body.length / 2);
    expect(plain.headers).toMatchObject({
      vary: 'Accept-Encoding', 'cache-control': 'private, max-age=0', microsoftsharepointteamservices: expect.stringMatching(/^16\.0\.0\.\d+$/) as string,
      sprequestguid: plain.headers['request-id'], 'x-content-type-options': 'nosniff', dataserviceversion: '3.0',
    });
    expect(plain.headers['request-id']).not.toBe(zipped.headers['request-id']);
    await tenant.stop();
  });
});
