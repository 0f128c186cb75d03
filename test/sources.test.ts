import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { repository } from './support/repository';

function runTool(program: string, ...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(repository, 'node_modules', program), ...args], {
    cwd: repository,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, output: `${stdout}${stderr}` };
}

describe('the sources', () => {
  it('are of the types they say', () => {
    expect(runTool('typescript/bin/tsc', '--noEmit')).toEqual({ status: 0, output: '' });
  }, 300_000);

  it('keep the rules of eslint.config.js', () => {
    expect(runTool('eslint/bin/eslint.js', '.', '--max-warnings', '0')).toEqual({ status: 0, output: '' });
  }, 300_000);
});
