import { spawn } from 'node:child_process';
import { closeSync, cpSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProcess, tenantArguments, type TenantProcess } from '../support/tenant-process';

interface Ended {
  readonly code: number | string;
  readonly out: string;
  readonly err: string;
}

/** Runs the tenant until it ends by itself. */
const refusal = (options: Parameters<typeof tenantArguments>[0], ...more: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [...tenantArguments(options), ...more], { stdio: ['pipe', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.on('data', (part: Buffer) => {
      out += part.toString();
      // It started after all: the exit code will tell.
      child.kill('SIGKILL');
    });
    child.stderr.on('data', (part: Buffer) => (err += part.toString()));
    child.once('close', (code, signal) => resolve({ code: code ?? String(signal), out, err }));
  });

describe('the local tenant as a program', () => {
  let folder: string;
  const started: TenantProcess[] = [];
  const start = async (data: string): Promise<TenantProcess> => {
    const tenant = await startProcess({ dataFolder: join(folder, data) });
    started.push(tenant);
    return tenant;
  };
  const end = (tenant: TenantProcess, signal: NodeJS.Signals): Promise<number | string> => {
    tenant.child.kill(signal);
    return tenant.ended;
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'series-register-program-'));
  });
  afterAll(async () => {
    await Promise.all(started.map((tenant) => end(tenant, 'SIGKILL')));
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('says where it is, and ends cleanly on %s though a browser holds its connection', async (signal) => {
    const tenant = await start(signal);
    expect(tenant.url).toMatch(/^http:\/\/localhost:\d+$/);
    const people = await fetch(`${tenant.url}/identity`, { headers: { Connection: 'keep-alive' } });
    expect(people.status).toBe(200);
    expect(await people.text()).toContain('hans.mertens');
    expect(await end(tenant, signal)).toBe(0);
    expect(tenant.complaints()).toBe('');
  });

  it('says in one line that the port is taken, and leaves its owner alone', async () => {
    const owner = await start('owner');
    const port = Number(new URL(owner.url).port);
    expect(await refusal({ dataFolder: join(folder, 'second'), port })).toEqual({
      code: 1, out: '', err: `local tenant: port ${port} is in use; choose another one with --port\n`,
    });
    expect((await fetch(`${owner.url}/identity`)).status).toBe(200);
  });

  it('says in one line that the folder cannot be written to', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    expect(await refusal({ dataFolder: file })).toEqual({
      code: 1, out: '', err: `local tenant: cannot write in data folder ${file}: it is a file\n`,
    });
    const below = join(file, 'below');
    const { code, out, err } = await refusal({ dataFolder: below });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`local tenant: cannot write in data folder ${below}: ENOTDIR`);
    expect(err.split('\n')).toHaveLength(2);
  });

  it.each([
    ['an option that it does not know', ['--prot', '4400'], "Unknown option '--prot'"],
    ['a port that is none', ['--port', '65536'], 'usage: main.js --port N --data DIR'],
    ['a word too many', ['demo'], "Unexpected argument 'demo'"],
  ])('refuses %s', async (_name, args, message) => {
    const { code, out, err } = await refusal({ dataFolder: join(folder, 'unused') }, ...args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(message);
    expect(err.split('\n')).toHaveLength(2);
  });

  it('names the seed file that is missing or no JSON', async () => {
    const seed = join(folder, 'seed.json');
    expect((await refusal({ dataFolder: join(folder, 'seedless'), seed })).err).toContain(`local tenant: ${seed}: ENOENT`);
    writeFileSync(seed, '{ "tenant": ');
    const { code, err } = await refusal({ dataFolder: join(folder, 'seedless'), seed });
    expect([code, err]).toEqual([1, expect.stringContaining(`local tenant: ${seed}: `)]);
  });

  it('names the database that is damaged, and serves nothing of it', async () => {
    const tenant = await start('sound');
    expect(await end(tenant, 'SIGTERM')).toBe(0);
    cpSync(join(folder, 'sound'), join(folder, 'damaged'), { recursive: true });
    const file = join(folder, 'damaged', 'tenant.sqlite');
    const handle = openSync(file, 'r+');
    const { size } = statSync(file);
    writeSync(handle, Buffer.alloc(Math.floor(size / 2), 0x5a), 0, Math.floor(size / 2), Math.floor(size / 4));
    closeSync(handle);
    const { code, out, err } = await refusal({ dataFolder: join(folder, 'damaged') });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`local tenant: database ${file} is damaged or cannot be read: `);
  });
});
