import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { Refusal, runCommand } from './run/fail.mjs';

/**
 * `npm run mutate`: breaks a copy of the tenant in one way after the other (tools/mutate/*-mutants.ts) and demands that the specs named
 * for it fail. Ends with 1 when one survives. `npm run mutate -- threshold` takes those whose name holds the word.
 */
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const copied = ['local-tenant', 'test', 'tools', 'src', 'demo', 'package.json', 'tsconfig.json'];

async function readMutants() {
  const outfile = path.join(root, 'temp', 'mutate', 'mutants.mjs');
  await build({ entryPoints: [path.join(root, 'tools', 'mutate', 'mutants.ts')], outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' });
  return (await import(pathToFileURL(outfile).href)).mutants;
}

/** The sources as they stand, in a folder of their own; what is installed is shared. */
function copyOfTree() {
  const folder = mkdtempSync(path.join(tmpdir(), 'mutate-'));
  const isOurs = (file) => path.basename(file) !== 'node_modules';
  for (const name of copied) cpSync(path.join(root, name), path.join(folder, name), { recursive: true, filter: isOurs });
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  mkdirSync(path.join(folder, 'temp'));
  return folder;
}

/** What jest says of some specs: how many tests failed, and how many files could not even be loaded. Specs that come to no end, or take all memory, failed. */
function runSpecs(folder, specs, milliseconds) {
  const report = path.join(folder, 'temp', 'report.json');
  rmSync(report, { force: true });
  const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const args = ['--config', path.join('test', 'jest.config.cjs'), '--selectProjects', 'rules', '--maxWorkers=1', '--json', '--outputFile', report, ...specs];
  const options = { cwd: folder, stdio: 'ignore', timeout: milliseconds, killSignal: 'SIGKILL' };
  spawnSync(process.execPath, ['--max-old-space-size=2048', jest, ...args], options);
  if (!existsSync(report)) return { failed: 1, unreadable: 0, faults: ['The specs came to no end.'] };
  const { numFailedTests, numRuntimeErrorTestSuites, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const faults = testResults.flatMap(({ name, assertionResults, message }) =>
    assertionResults.length === 0 ? [`${path.basename(name)}: ${message}`] : assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName));
  return { failed: numFailedTests, unreadable: numRuntimeErrorTestSuites, faults };
}

function isNoticed(folder, { file, find, replace, specs }) {
  const place = path.join(folder, file);
  const source = readFileSync(place, 'utf8');
  if (source.split(find).length !== 2) return `its text stands ${source.split(find).length - 1} times in ${file}`;
  writeFileSync(place, source.replace(find, () => replace));
  try {
    const { failed, unreadable } = runSpecs(folder, specs, 180_000);
    if (unreadable > 0) return `${file} cannot be loaded with it`;
    return failed > 0 ? undefined : 'no test failed';
  } finally {
    writeFileSync(place, source);
  }
}

await runCommand(async () => {
  const wanted = process.argv[2] ?? '';
  const mutants = (await readMutants()).filter(({ name }) => name.includes(wanted));
  const folder = copyOfTree();
  try {
    const { failed, unreadable, faults } = runSpecs(folder, [...new Set(mutants.flatMap(({ specs }) => specs))], 1_200_000);
    if (failed + unreadable > 0) throw new Refusal(`These tests fail on the tenant as it is, and so tell nothing:\n${faults.join('\n')}`);
    let survivors = 0;
    for (const mutant of mutants) {
      const problem = isNoticed(folder, mutant);
      survivors += problem === undefined ? 0 : 1;
      console.log(problem === undefined ? `noticed   ${mutant.name}` : `SURVIVED  ${mutant.name}: ${problem}`);
    }
    console.log(`${mutants.length - survivors} of ${mutants.length} noticed`);
    process.exitCode = survivors === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
