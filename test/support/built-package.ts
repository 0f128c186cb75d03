import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { repository } from './repository';

/** How long building the package may take, in milliseconds: half a minute alone, minutes on a busy machine. */
export const buildTime = 900_000;

/** Builds the package that is deployed, unless it stands already for these sources. */
export function buildPackage(): void {
  execFileSync(process.execPath, [join(repository, 'tools', 'build-package.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** The files in the package, name -> text. */
export function readPackage(): Map<string, string> {
  const bytes = readFileSync(join(repository, 'sharepoint', 'solution', 'series-register.sppkg'));
  return new Map(Object.entries(unzipSync(new Uint8Array(bytes))).map(([name, content]) => [name, strFromU8(content, true)]));
}
