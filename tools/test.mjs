import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './run/chromium.mjs';
import { ensureDependencies } from './run/dependencies.mjs';
import { runCommand } from './run/fail.mjs';
import { checkNodeVersion } from './run/node-version.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const coverage = path.join(root, 'temp', 'test', 'coverage');

/** Says how much of what Microsoft publishes the local tenant served: types, and their properties, navigations and functions. */
function printCoverage() {
  const services = new Map();
  for (const file of existsSync(coverage) ? readdirSync(coverage) : []) {
    const { service, types } = JSON.parse(readFileSync(path.join(coverage, file), 'utf8'));
    const known = services.get(service) ?? new Map();
    services.set(service, known);
    for (const { type, members, published } of types) {
      const before = known.get(type) ?? { members: new Set(), published };
      members.forEach((member) => before.members.add(member));
      known.set(type, before);
    }
  }
  for (const [service, types] of services) {
    const count = (of) => [...types.values()].filter(({ published }) => published > 0).reduce((sum, one) => sum + of(one), 0);
    const functions = [...types.values()].reduce((sum, { members }) => sum + [...members].filter((name) => name.endsWith('()')).length, 0);
    console.log(`${service}: ${types.size} published types served, with ${count(({ members }) => members.size)} of their ${count(({ published }) => published)} members` +
      (functions > 0 ? `, ${functions} functions among them` : ''));
  }
}

/** Runs jest with the arguments given; answers its totals as jest's own JSON gives them. */
function runJest(args, chromium) {
  const report = path.join(root, 'temp', 'test', 'report.json');
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  rmSync(coverage, { recursive: true, force: true });
  const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const config = path.join('test', 'jest.config.cjs');
  const { status } = spawnSync(
    process.execPath,
    [jest, '--config', config, '--json', '--outputFile', report, ...args],
    // With --json jest prints its report to stdout as well; what people read goes to stderr.
    { cwd: root, stdio: ['inherit', 'ignore', 'inherit'], env: { ...process.env, CHROMIUM: chromium, LOCAL_TENANT_COVERAGE: coverage } },
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
  printCoverage();
  // A file that cannot even be loaded holds tests that did not pass.
  console.log(`${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed`);
  process.exitCode = status ?? 1;
});
