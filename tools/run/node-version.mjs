import { Refusal } from './fail.mjs';

/** Refuses a Node that the project does not run on; package.json's `engines` says the same. */
export function checkNodeVersion(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major < 20 || major > 22 || (major === 20 && minor < 11)) {
    throw new Refusal(`Node ${version} is not supported: install Node 20 (20.11 or later) or Node 22.`);
  }
}
