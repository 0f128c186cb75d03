import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './run/dependencies.mjs';
import { Refusal, runCommand } from './run/fail.mjs';
import { beginLoad, clearHalfway, finishLoad, loadDemo, loadState } from './run/first-load.mjs';
import { checkNodeVersion } from './run/node-version.mjs';
import { startOptions, startUsage } from './run/options.mjs';
import { checkDataFolder, checkPort } from './run/places.mjs';
import { startTenantProcess } from './run/tenant-process.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Aborts when the person (or the system) asks this program to end. */
function stopSignal() {
  const controller = new AbortController();
  for (const name of signals) process.on(name, () => controller.abort());
  return controller.signal;
}

/** Whether the demo content must still be loaded into this folder; takes away what a first load that was cut off left. */
function prepare(data) {
  const state = loadState(data);
  if (state === 'ready') return false;
  if (state === 'halfway') {
    console.log('The first load was cut off; beginning anew.');
    clearHalfway(data);
  }
  beginLoad(data);
  return true;
}

await runCommand(async () => {
  checkNodeVersion();
  const options = startOptions(process.argv.slice(2));
  if (!options) {
    console.log(startUsage);
    return;
  }
  checkDataFolder(options.data);
  await checkPort(options.port);
  ensureDependencies(root, console.log);
  const { buildLocal } = await import('./build-local.mjs');
  await buildLocal({ log: console.log });

  const mustLoad = prepare(options.data);
  const stop = stopSignal();
  const tenant = await startTenantProcess(root, options);
  try {
    if (mustLoad) {
      console.log('Loading the demo content; once, for this data folder.');
      await loadDemo(root, tenant.url, stop);
      if (stop.aborted) return;
      finishLoad(options.data);
    }
    console.log(`\nSeries register: ${tenant.url}\nData: ${options.data}\nCtrl-C ends it.`);
    const code = await Promise.race([once(stop, 'abort').then(() => undefined), tenant.ended]);
    if (code !== undefined && !stop.aborted) {
      throw new Refusal(`The local tenant ended by itself (${code}).`);
    }
  } finally {
    await tenant.stop();
  }
});
