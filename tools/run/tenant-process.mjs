import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Refusal } from './fail.mjs';

/**
 * Starts the built local tenant and waits until it listens. Answers `{ url, ended, stop }`: `ended` resolves with the
 * exit code, `stop` asks it to end and waits for that.
 */
export async function startTenantProcess(root, { port, data }) {
  const args = [
    ...['--import', new URL('./end-with-parent.mjs', import.meta.url).href],
    path.join(root, 'temp', 'local-tenant', 'main.js'),
    ...['--port', String(port)],
    ...['--data', data],
    ...['--tenant', path.join(root, 'demo', 'tenant.json')],
    ...['--web-parts', path.join(root, 'temp', 'web-parts')],
  ];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? `signal ${signal}`)));
  const ready = new Promise((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /local tenant ready on (http:\S+)/.exec(line);
      if (found) resolve(found[1]);
      else console.log(line);
    });
  });
  const stop = async () => {
    child.kill('SIGTERM');
    return ended;
  };
  const url = await Promise.race([ready, ended.then(() => undefined)]);
  // What went wrong is on stderr already, in one line of the server's own.
  if (!url) throw new Refusal('The local tenant did not start.');
  return { url, ended, stop };
}
