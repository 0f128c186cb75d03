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
const { bundle } = await import('./run/bundle.mjs');
const outfile = await bundle(root, 'tools/bench-tenant/main.ts', 'bench-tenant', {
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
});
process.exit(spawnSync(process.execPath, [outfile, root, ...process.argv.slice(2)], { stdio: 'inherit', cwd: root }).status ?? 1);
