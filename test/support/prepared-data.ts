import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './repository';
import { deviation, startProcess } from './tenant-process';

const madeFrom = ['temp/local-tenant/main.js', 'temp/demo/load.js', 'demo/tenant.json'];

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of madeFrom) hash.update(readFileSync(join(repository, file)));
  return hash.digest('hex').slice(0, 16);
}

/**
 * A data folder with the register provisioned and the demo content loaded, to be copied by each test file. Made once,
 * by the same programs as `npm start` uses, and again only when those programs change.
 */
export async function prepareData(): Promise<string> {
  const place = join(repository, 'temp', 'test');
  const folder = join(place, `prepared-${fingerprint()}`);
  if (existsSync(folder)) return folder;
  mkdirSync(place, { recursive: true });
  const making = mkdtempSync(join(place, 'preparing-'));
  const tenant = await startProcess({ dataFolder: making });
  try {
    const program = join(repository, 'temp', 'demo', 'load.js');
    const loaded = spawnSync(process.execPath, [program, '--url', tenant.url], { encoding: 'utf8', cwd: repository });
    if (loaded.status !== 0) throw new Error(`The demo content could not be loaded: ${loaded.stdout}${loaded.stderr}`);
  } finally {
    tenant.child.kill('SIGTERM');
    await tenant.ended;
  }
  const deviations = tenant.complaints().match(deviation);
  if (deviations !== null) throw new Error(deviations.join('\n'));
  if (existsSync(folder)) rmSync(making, { recursive: true });
  else renameSync(making, folder);
  return folder;
}
