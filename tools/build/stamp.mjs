import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What a file looks like without reading it: size and time of last change; `missing` when it is not there. */
function glance(file) {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat ? `${stat.size}:${stat.mtimeMs}` : 'missing';
}

function digest(root, inputs) {
  const hash = createHash('sha256');
  for (const input of inputs) hash.update(`${input}\0${glance(path.join(root, input))}\n`);
  return hash.digest('hex');
}

/** Notes beside a build what it was made from, so that the next one knows whether anything changed since. */
export function openStamp(root, name) {
  const file = path.join(root, 'temp', 'build', `${name}.json`);
  return {
    /** Whether every input looks as it did, every output is there, and (when given) the inputs are the same ones. */
    isFresh(expected) {
      if (!existsSync(file)) return false;
      const { inputs, outputs, hash } = JSON.parse(readFileSync(file, 'utf8'));
      if (expected && expected.slice().sort().join() !== inputs.join()) return false;
      return outputs.every((output) => existsSync(path.join(root, output))) && digest(root, inputs) === hash;
    },
    write(inputs, outputs) {
      mkdirSync(path.dirname(file), { recursive: true });
      const sorted = [...new Set(inputs)].sort();
      writeFileSync(file, JSON.stringify({ inputs: sorted, outputs, hash: digest(root, sorted) }));
    },
  };
}
