import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './run/chromium.mjs';
import { ensureDependencies } from './run/dependencies.mjs';
import { runCommand } from './run/fail.mjs';
import { checkNodeVersion } from './run/node-version.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Runs jest with the arguments given; answers its totals as jest's own JSON gives them. */
function runJest(args, chromium) {
  const report = path.join(root, 'temp', 'test', 'report.json');
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const config = path.join('test', 'jest.config.cjs');
  const { status } = spawnSync(
    process.execPath,
    [jest, '--config', config, '--json', '--outputFile', report, ...args],
    // With --json jest prints its report to stdout as well; what people read goes to stderr.
    { cwd: root, stdio: ['inherit', 'ignore', 'inherit'], env: { ...process.env, CHROMIUM: chromium } },
  );
  return { status, ...JSON.parse(readFileSync(report, 'utf8')) };
}

await runCommand(async () => {
  checkNodeVersion();
  ensureDependencies(root, console.log);
  // Foreign clients of the local tenant, too large for whoever only starts or builds the product.
  ensureDependencies(path.join(root, 'test', 'clients'), console.log);
  const chromium = ensureChromium(console.log);
  const { buildLocal } = await import('./build-local.mjs');
  await buildLocal({ log: console.log });
  const { status, numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = runJest(process.argv.slice(2), chromium);
  // A file that cannot even be loaded holds tests that did not pass.
  console.log(`${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed`);
  process.exitCode = status ?? 1;
});
