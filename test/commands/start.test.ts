import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { personToken } from '../support/person-token';
import { runStart, type StartRun } from './run-start';

const address = /Series register: (http:\S+)/;

async function countRows(url: string, list: string): Promise<number> {
  const token = await personToken(url, 'hans.mertens', url);
  const response = await fetch(`${url}/sites/register/_api/web/lists/getByTitle('${list}')/ItemCount`, {
    headers: { Authorization: `Bearer ${token}`, Accept: 'application/json;odata=nometadata' },
  });
  const { value } = (await response.json()) as { value: number };
  return value;
}

describe('npm start', () => {
  let folder: string;
  const runs: StartRun[] = [];

  const start = (...args: string[]): StartRun => {
    const run = runStart(...args);
    runs.push(run);
    return run;
  };
  const interrupt = (run: StartRun): Promise<number | string> => {
    run.child.kill('SIGINT');
    return run.ended;
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'series-register-start-'));
  });

  afterAll(async () => {
    for (const { child } of runs) child.kill('SIGKILL');
    await Promise.all(runs.map((run) => run.ended));
    rmSync(folder, { recursive: true, force: true });
  });

  it('loads the demo content once, and finds the data again within three seconds', async () => {
    const data = join(folder, 'first');
    const first = start('--port', '0', '--data', data);
    const [, url = ''] = await first.waitFor(address);
    const before = await countRows(url, 'Series');
    expect(before).toBeGreaterThan(50);
    expect(await interrupt(first)).toBe(0);
    expect(first.complained()).toBe('');

    const begun = Date.now();
    const second = start('--port', '0', '--data', data);
    const [, again = ''] = await second.waitFor(address);
    expect(Date.now() - begun).toBeLessThan(3_000);
    expect(await countRows(again, 'Series')).toBe(before);
    expect(await interrupt(second)).toBe(0);
  }, 300_000);

  it('begins anew after a first load that was killed', async () => {
    const data = join(folder, 'killed');
    const cut = start('--port', '0', '--data', data);
    await cut.waitFor(/Loading the demo content/);
    cut.child.kill('SIGKILL');
    await cut.ended;

    const again = start('--port', '0', '--data', data);
    const [, url = ''] = await again.waitFor(address);
    expect(again.said()).toContain('The first load was cut off; beginning anew.');
    expect(await countRows(url, 'Series')).toBeGreaterThan(50);
    expect(await interrupt(again)).toBe(0);
  }, 300_000);

  it('says in one line that the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const run = start('--port', String(port), '--data', join(folder, 'unused'));
    expect(await run.ended).toBe(1);
    expect(run.complained()).toBe(`Port ${port} cannot be used (EADDRINUSE): choose another with --port.\n`);
    await new Promise((resolve) => other.close(resolve));
  });

  it('says in one line that the folder cannot be written to', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const run = start('--port', '0', '--data', join(file, 'data'));
    expect(await run.ended).toBe(1);
    expect(run.complained()).toBe(
      `The data folder ${join(file, 'data')} cannot be written to (ENOTDIR): choose another with --data.\n`,
    );
  });

  it('leaves a folder alone that holds other things', async () => {
    const data = join(folder, 'documents');
    mkdirSync(data);
    writeFileSync(join(data, 'letter.txt'), 'Dear reader');
    const run = start('--port', '0', '--data', data);
    expect(await run.ended).toBe(1);
    expect(run.complained()).toContain('holds other things than a tenant');
    expect(readdirSync(data)).toEqual(['letter.txt']);
  });

  it.each([
    [['--port', 'abc'], '--port abc is no port: give a number from 0 to 65535.\n'],
    [['--prot', '4400'], "Unknown option '--prot'."],
  ])('refuses %j', async (args, message) => {
    const run = start(...args);
    expect(await run.ended).toBe(1);
    expect(run.complained()).toContain(message);
  });
});
