import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** `npm run storm -- --rounds 200`: kills the tenant in a storm of writes that often, and looks each time for what was acknowledged. */
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '200' } } });
const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const { status } = spawnSync(process.execPath, [jest, '--config', path.join('test', 'jest.config.cjs'), '--maxWorkers=1', 'test/tenant/killed'], {
  cwd: root, stdio: 'inherit', env: { ...process.env, STORM_ROUNDS: values.rounds },
});
process.exit(status ?? 1);
