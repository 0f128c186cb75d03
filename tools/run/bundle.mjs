import path from 'node:path';
import { build } from 'esbuild';

/** Bundles a program of the project's own for this Node; gives its file. Native packages, and those named besides, stay outside. */
export async function bundle(root, entry, name, { external = [], ...options } = {}) {
  const outfile = path.join(root, 'temp', name, 'main.js');
  await build({
    entryPoints: [path.join(root, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['libsql', ...external],
    logLevel: 'error',
    ...options,
  });
  return outfile;
}
