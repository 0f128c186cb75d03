import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Every file under a folder, with its full path. */
function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}

/**
 * Writes a build's files into a folder, each in one step, so that a running server never reads half a file; then
 * removes what an earlier build left there. `files`: full path -> contents.
 */
export function writeOutputs(folder, files) {
  mkdirSync(folder, { recursive: true });
  for (const [file, contents] of files) {
    mkdirSync(path.dirname(file), { recursive: true });
    const partial = `${file}.${process.pid}.part`;
    writeFileSync(partial, contents);
    renameSync(partial, file);
  }
  const stale = filesUnder(folder).filter((file) => !files.has(file) && !file.endsWith('.part'));
  for (const file of stale) rmSync(file, { force: true });
}
