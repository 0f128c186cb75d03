import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** `npm run bench`: builds what is stale and prints what the register costs; nothing passes or fails by it. */
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
execFileSync(process.execPath, [path.join(root, 'tools', 'build-local.mjs')], { stdio: 'inherit' });
const { bundle } = await import('./run/bundle.mjs');
const outfile = await bundle(root, 'test/bench/main.ts', 'bench', { external: ['playwright-core'] });
process.exit(spawnSync(process.execPath, [outfile], { stdio: 'inherit', cwd: root }).status ?? 1);
