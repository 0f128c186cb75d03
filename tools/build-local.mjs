import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { builds } from './build/builds.mjs';
import { openStamp } from './build/stamp.mjs';
import { writeOutputs } from './build/write-outputs.mjs';
import { Refusal, runCommand } from './run/fail.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const always = ['package-lock.json', 'tsconfig.json', 'tools/build-local.mjs', 'tools/build/builds.mjs'];

async function make(build, stamp) {
  const esbuild = await import('esbuild');
  const results = [];
  for (const options of build.options) {
    results.push(
      await esbuild.build({
        ...options,
        absWorkingDir: root,
        outdir: build.folder,
        write: false,
        metafile: true,
        logLevel: 'warning',
        logOverride: { 'empty-import-meta': 'silent' },
      }),
    );
  }
  const files = new Map(results.flatMap((result) => result.outputFiles.map((file) => [file.path, file.contents])));
  for (const [file, contents] of build.extra ?? []) files.set(file, contents);
  writeOutputs(build.folder, files);
  const inputs = results.flatMap((result) => Object.keys(result.metafile.inputs));
  const watched = (build.watched ?? []).map((file) => path.relative(root, file));
  const outputs = [...files.keys()].map((file) => path.relative(root, file));
  stamp.write([...always, ...watched, ...inputs], outputs);
}

/** Builds the local tenant, the demo loader and the page's scripts into temp/, each only when something it is made of changed. */
export async function buildLocal({ only, log = () => {} } = {}) {
  for (const build of builds(root)) {
    if (only && !only.includes(build.name)) continue;
    const stamp = openStamp(root, build.name);
    if (stamp.isFresh()) continue;
    const started = Date.now();
    try {
      await make(build, stamp);
    } catch (error) {
      // esbuild has already shown what is wrong and where.
      throw error.errors ? new Refusal(`The build of ${build.name} failed.`) : error;
    }
    log(`built ${build.name} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const only = process.argv.slice(2);
  await runCommand(() => buildLocal({ only: only.length ? only : undefined, log: console.log }));
}
