import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openStamp } from './build/stamp.mjs';
import { Refusal, runCommand } from './run/fail.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const made = ['sharepoint/solution/series-register.sppkg', 'release/manifests', 'release/assets'];

function sources() {
  const folders = ['src', 'config', 'sharepoint/assets'].filter((folder) => existsSync(path.join(root, folder)));
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.spec\.tsx?$/.test(entry.name))
      .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name))),
  );
  return [...files, 'package-lock.json', 'package.json', 'tsconfig.json', 'eslint.config.js', 'gulpfile.js', 'tools/draw-icons.mjs'];
}

/** Makes the package that is deployed, unless the one that stands was made from the same sources. */
export function buildPackage() {
  const stamp = openStamp(root, 'package');
  const inputs = sources();
  if (stamp.isFresh(inputs)) return;
  const gulp = path.join(root, 'node_modules', 'gulp', 'bin', 'gulp.js');
  const { status } = spawnSync(process.execPath, [gulp, 'build', '--ship'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Refusal('The package could not be built.');
  stamp.write(inputs, made);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await runCommand(buildPackage);
