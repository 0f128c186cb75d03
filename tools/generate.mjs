// Writes what follows from src/schema: feature XML and docs/lists.md. With --check it writes nothing, names what is
// stale and ends with 1.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const bundle = path.join(root, 'temp', 'generate', 'outputs.mjs');

await build({
  entryPoints: [path.join(root, 'tools', 'generate', 'outputs.ts')],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  // Sources that look for an npm package do so beside themselves.
  define: { __filename: 'import.meta.filename' },
  banner: { js: "import { fileURLToPath as toPath } from 'node:url'; import.meta.filename ??= toPath(import.meta.url);" },
  logLevel: 'error',
});
const { outputs } = await import(pathToFileURL(bundle).href);

const readIfThere = async (file) => {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
};

const stale = [];
for (const [name, text] of outputs()) {
  if ((await readIfThere(path.join(root, name))) !== text) stale.push([name, text]);
}

if (process.argv.includes('--check')) {
  for (const [name] of stale) console.error(`${name} is stale: run "node tools/generate.mjs"`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const [name, text] of stale) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), text);
    console.log(`wrote ${name}`);
  }
}
