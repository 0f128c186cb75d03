import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverCertificate } from './server-certificate';

describe('the certificate of a data folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'local-tenant-tls-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const begin = new Date('2026-03-12T10:00:00Z');
  const after = (days: number): Date => new Date(begin.getTime() + days * 86_400_000);
  const at = (days: number, names: readonly string[] = ['localhost', 'test.sharepoint.com']) => serverCertificate(folder, 'Test', names, after(days));

  it('is made once and kept', async () => {
    const first = await at(0);
    expect(await at(300)).toEqual(first);
  });

  it('is made anew under the same authority when it nears its end', async () => {
    const first = await at(0);
    const later = await at(370);
    expect(later.authority).toBe(first.authority);
    expect(later.server.certificate).not.toBe(first.server.certificate);
    expect(new X509Certificate(later.server.certificate).verify(new X509Certificate(first.authority).publicKey)).toBe(true);
  });

  it('is made anew for another name', async () => {
    const first = await at(0);
    const renamed = await at(0, ['localhost', 'other.sharepoint.com']);
    expect(renamed.authority).toBe(first.authority);
    expect(new X509Certificate(renamed.server.certificate).subjectAltName).toContain('DNS:other.sharepoint.com');
  });

  it('gets a new authority before the old one ends', async () => {
    const first = await at(0);
    const later = await at(3300);
    expect(later.authority).not.toBe(first.authority);
    expect(new X509Certificate(later.server.certificate).verify(new X509Certificate(later.authority).publicKey)).toBe(true);
  });

  it('is made anew when a start was cut off between the key and the certificate', async () => {
    await at(0);
    rmSync(join(folder, 'tls', 'server.pem'));
    writeFileSync(join(folder, 'tls', 'server-key.pem'), 'half');
    const mended = await at(0);
    expect(mended.server.key).toContain('PRIVATE KEY');
  });
});
