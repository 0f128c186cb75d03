import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestTenant } from '../../support/tenant';
import { heldValue, startContoso, workUrl, type Contoso } from '../contoso';
import { cliEnvironment, cliPackage } from './cli';

/** What a program left behind. */
interface Left {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

describe('CLI for Microsoft 365 as people start it', () => {
  let tenant: TestTenant;
  const homes: string[] = [];
  let olga: (...args: string[]) => Promise<Left>;
  let signedIn: Left;
  beforeAll(async () => {
    tenant = await startContoso();
    olga = m365For('olga');
    signedIn = await olga('login', '--authType', 'identity');
  });
  afterAll(async () => {
    homes.forEach((home) => rmSync(home, { recursive: true, force: true }));
    await tenant.stop();
  });

  /** `m365 ...` in a home of one person. */
  const m365For = (person: Contoso): ((...args: string[]) => Promise<Left>) => {
    const { home, env } = cliEnvironment(tenant, person);
    homes.push(home);
    return async (...args) => {
      try {
        const { stdout, stderr } = await promisify(execFile)(process.execPath, [join(cliPackage, 'dist', 'index.js'), ...args], { env });
        return { code: 0, out: stdout, err: stderr };
      } catch (error) {
        const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
        return { code, out: stdout, err: stderr };
      }
    };
  };

  it('signs in by managed identity and works on the tenant under its Microsoft name', async () => {
    expect([signedIn.code, JSON.parse(signedIn.out)]).toEqual([0, expect.objectContaining({ connectedAs: 'olga@contoso.example', authType: 'identity' })]);
    const added = await olga('spo', 'list', 'add', '--webUrl', workUrl, '--title', 'Started', '--baseTemplate', 'GenericList');
    expect([added.code, JSON.parse(added.out)]).toEqual([0, expect.objectContaining({ Title: 'Started' })]);
    expect(await heldValue(tenant, "lists/getbytitle('Started')/BaseTemplate")).toBe(100);
    const again = await olga('spo', 'list', 'add', '--webUrl', workUrl, '--title', 'Started', '--baseTemplate', 'GenericList');
    expect([again.code, again.err]).toEqual([1, expect.stringMatching(/already exists/)]);
  });

  it('works on the tenant at its own https address as well', async () => {
    const got = await olga('spo', 'web', 'get', '--url', `${tenant.secure.url}/sites/projects`);
    expect([got.code, JSON.parse(got.out)]).toEqual([0, expect.objectContaining({ Title: 'Work', Url: `${tenant.secure.url}/sites/projects` })]);
  });

  it('is refused what its person may not do', async () => {
    const m365 = m365For('sam');
    await m365('login', '--authType', 'identity');
    const refused = await m365('spo', 'list', 'list', '--webUrl', workUrl);
    expect([refused.code, refused.err]).toEqual([1, expect.stringMatching(/Access denied/)]);
  });
});
