import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from './fail.mjs';

const noteName = 'first-load.json';

/**
 * How far the demo content of a data folder has come. `fresh`: nothing there; `ready`: loaded, or made by somebody
 * else; `halfway`: a first load was begun by this program and never finished.
 */
export function loadState(folder) {
  const note = path.join(folder, noteName);
  if (existsSync(note)) return JSON.parse(readFileSync(note, 'utf8')).state === 'loaded' ? 'ready' : 'halfway';
  const names = readdirSync(folder);
  if (names.includes('tenant.sqlite')) return 'ready';
  if (names.length === 0) return 'fresh';
  throw new Refusal(`The folder ${folder} holds other things than a tenant: choose an empty one with --data.`);
}

const writeState = (folder, state) => writeFileSync(path.join(folder, noteName), JSON.stringify({ state }));

/** Notes that a first load begins, so that one that is cut off is noticed at the next start. */
export const beginLoad = (folder) => writeState(folder, 'loading');
export const finishLoad = (folder) => writeState(folder, 'loaded');

/** Takes away what a first load that was cut off left behind. The folder was empty before it began. */
export function clearHalfway(folder) {
  for (const name of readdirSync(folder)) rmSync(path.join(folder, name), { recursive: true, force: true });
}

/** Provisions the register and loads the demo content over the tenant's own REST API; `signal` cuts it off. */
export async function loadDemo(root, url, signal) {
  const program = path.join(root, 'temp', 'demo', 'load.js');
  const args = [program, '--url', url];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  signal?.addEventListener('abort', () => child.kill('SIGTERM'), { once: true });
  const code = await new Promise((resolve) => child.once('exit', (exitCode, name) => resolve(exitCode ?? name)));
  if (code !== 0 && !signal?.aborted) {
    throw new Refusal('The demo content could not be loaded; the reason is above. The next start begins anew.');
  }
}
