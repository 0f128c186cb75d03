import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** `npm run bench`: builds what is stale and prints what the register costs; nothing passes or fails by it. */
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
execFileSync(process.execPath, [path.join(root, 'tools', 'build-local.mjs')], { stdio: 'inherit' });
const { build } = await import('esbuild');
const outfile = path.join(root, 'temp', 'bench', 'main.js');
await build({
  entryPoints: [path.join(root, 'test', 'bench', 'main.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['libsql', 'playwright-core'],
  logLevel: 'error',
});
process.exit(spawnSync(process.execPath, [outfile], { stdio: 'inherit', cwd: root }).status ?? 1);
