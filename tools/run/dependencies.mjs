import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from './fail.mjs';

const readPackages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Whether node_modules holds what the lock file names; npm keeps a list of what it put there. */
export function isInstalled(root) {
  const installedList = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedList)) return false;
  const installed = readPackages(installedList);
  return Object.entries(readPackages(path.join(root, 'package-lock.json'))).every(
    // Optional packages are for other systems than this one.
    ([name, { version, optional }]) => name === '' || optional || installed[name]?.version === version,
  );
}

/** Installs what the lock file names when it is not there yet; tries three times, because networks fail. */
export function ensureDependencies(root, log) {
  if (isInstalled(root)) return;
  log('Installing what the project needs (npm ci); the first time takes a few minutes.');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const { status, error } = spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
    if (error) throw new Refusal(`npm could not be started (${error.message}): install Node with npm.`);
    if (status === 0) return;
    if (attempt < 3) log(`npm ci ended with exit code ${status}; trying again.`);
  }
  throw new Refusal('npm ci failed three times; its messages are above. Is the network there?');
}
