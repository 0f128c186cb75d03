import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Refusal } from './fail.mjs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Full path of a browser to test with: that of CHROMIUM, or the first that is found; undefined when there is none. */
export function findChromium(environment = process.env) {
  return [environment.CHROMIUM, ...places].find((place) => place && existsSync(place));
}

const hasAptGet = () => spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;

function aptGet(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', ['-q', '-o', 'Acquire::Retries=3', ...args], { stdio: 'inherit', env }).status === 0;
}

/** Finds the browser, or installs it from the system's packages where this program may; else says what to run. */
export function ensureChromium(log) {
  const found = findChromium();
  if (found) return found;
  const packages = ['chromium', 'fonts-liberation'];
  if (hasAptGet() && process.getuid?.() === 0) {
    log('Installing Chromium from the system packages (apt-get).');
    const installed = aptGet('update') && aptGet('install', '-y', '--no-install-recommends', ...packages);
    const chromium = findChromium();
    if (installed && chromium) return chromium;
    throw new Refusal('Chromium could not be installed with apt-get; its messages are above.');
  }
  const advice = hasAptGet()
    ? `run: sudo apt-get install ${packages.join(' ')}`
    : 'install Chromium or Chrome, or name it in the variable CHROMIUM';
  throw new Refusal(`The tests need Chromium, and installing it needs rights that this account has not got; ${advice}.`);
}
