import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signingSecret } from './signing-secret';

describe('the signing secret of a data folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'secret-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is made once, for its owner only, and is the same at the next start', () => {
    const first = signingSecret(folder);
    expect(first).toHaveLength(32);
    expect(signingSecret(folder).equals(first)).toBe(true);
    expect(statSync(join(folder, 'signing-secret')).mode & 0o077).toBe(0);
  });

  it('is refused when damaged', () => {
    writeFileSync(join(folder, 'signing-secret'), 'short');
    expect(() => signingSecret(folder)).toThrow(/damaged/);
  });
});
