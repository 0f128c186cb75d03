import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `npm run bench:tenant`: what the local tenant costs with 30,000 items and 100,000 files; ends with 1 when a figure misses its target.
 * `--storm N`: seconds that the storm goes on; `--data FOLDER`: fill that folder once and keep it.
 */
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { buildLocal } = await import('./build-local.mjs');
await buildLocal({ only: ['local-tenant'], log: console.log });
const { build } = await import('esbuild');
const outfile = path.join(root, 'temp', 'bench-tenant', 'main.js');
await build({
  entryPoints: [path.join(root, 'tools', 'bench-tenant', 'main.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['libsql'],
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
  logLevel: 'error',
});
process.exit(spawnSync(process.execPath, [outfile, root, ...process.argv.slice(2)], { stdio: 'inherit', cwd: root }).status ?? 1);
