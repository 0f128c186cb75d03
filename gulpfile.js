const { spawn } = require('node:child_process');
const path = require('node:path');
const gulp = require('gulp');

/**
 * SPFx's usual verbs, over Heft, which SPFx 1.22 and later build with. `--ship` (or `--production`) makes what is
 * deployed. Every task runs a program of node_modules/.bin and fails when that program fails.
 */
const ship = process.argv.some((argument) => argument === '--ship' || argument === '--production');
const production = ship ? ['--production'] : [];
const binaries = path.join(__dirname, 'node_modules', '.bin');

function run(program, ...args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: __dirname,
      stdio: 'inherit',
      env: { ...process.env, PATH: `${binaries}${path.delimiter}${process.env.PATH}` },
      shell: process.platform === 'win32',
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${program} ${args.join(' ')} ended with ${signal ?? `exit code ${code}`}`));
    });
  });
}

const task = (name, description, action) => {
  const named = { [name]: () => action() }[name];
  named.description = description;
  gulp.task(named);
};

task('clean', 'Remove what the build made', () => run('heft', 'clean'));
task('bundle', 'Compile, lint and bundle the web part; --ship for production', () => run('heft', 'build', '--clean', ...production));
task('package-solution', 'Write sharepoint/solution/series-register.sppkg; --ship for production', async () => {
  await run('node', path.join('tools', 'generate.mjs'), '--check');
  await run('node', path.join('tools', 'draw-icons.mjs'));
  await run('heft', 'package-solution', ...production);
});
task('serve', 'Serve the web part to the hosted workbench', () => run('heft', 'start', '--clean'));
task('trust-dev-cert', 'Trust the development certificate that serve uses', () => run('heft', 'trust-dev-cert'));
task('deploy-azure-storage', 'Upload release/assets as config/deploy-azure-storage.json says', () => run('heft', 'deploy-azure-storage'));
task('test', 'Run every test', () => run('node', path.join('tools', 'test.mjs')));
gulp.task('build', gulp.series('bundle', 'package-solution'));
gulp.task('default', gulp.series('test', 'build'));
