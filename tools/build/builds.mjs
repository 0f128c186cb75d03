import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { frameworkStandIns } from './framework-stand-ins.mjs';

const node = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // Native code cannot be bundled; it stays in node_modules.
  external: ['libsql'],
  sourcemap: 'linked',
  // CommonJS has no import.meta; sources that look for files beside themselves use it.
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
};

const browser = {
  bundle: true,
  platform: 'browser',
  format: 'esm',
  target: 'es2020',
  minify: true,
  sourcemap: 'linked',
  define: { 'process.env.NODE_ENV': '"production"' },
};

/** SPFx manifests are JSON with whole-line comments. */
function readManifest(file) {
  return JSON.parse(readFileSync(file, 'utf8').replace(/^\s*\/\/.*$/gm, ''));
}

/** The web parts of the product: their manifests, and the entry that stands beside each. */
function webParts(root) {
  const folder = path.join(root, 'src', 'webparts');
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.manifest.json'))
    .map((name) => {
      const manifestFile = path.join(folder, name);
      const script = path.basename(path.dirname(manifestFile));
      return {
        script,
        manifestFile,
        entry: manifestFile.replace(/\.manifest\.json$/, '.ts'),
        manifest: readManifest(manifestFile),
      };
    });
}

function webPartList(parts) {
  const described = parts.map(({ manifest, script }) => ({
    id: manifest.id,
    title: manifest.preconfiguredEntries[0].title,
    script: `${script}.js`,
    properties: manifest.preconfiguredEntries[0].properties,
  }));
  return JSON.stringify({ webParts: described }, null, 2);
}

/**
 * What the local tenant, the demo content and the page need, as esbuild options. `watched`: files that matter but are
 * imported by nobody; `extra`: files made without esbuild.
 */
export function builds(root) {
  const at = (...parts) => path.join(root, ...parts);
  const parts = webParts(root);
  return [
    {
      name: 'local-tenant',
      folder: at('temp', 'local-tenant'),
      options: [
        { ...node, entryPoints: { main: at('local-tenant', 'main.ts') } },
        { ...browser, sourcemap: false, entryPoints: { 'assets/page': at('local-tenant', 'pages', 'client', 'page.ts') } },
        { bundle: true, minify: true, entryPoints: { 'assets/page': at('local-tenant', 'pages', 'client', 'page.css') } },
      ],
    },
    { name: 'demo', folder: at('temp', 'demo'), options: [{ ...node, entryPoints: { load: at('demo', 'load.ts') } }] },
    {
      name: 'web-parts',
      folder: at('temp', 'web-parts'),
      watched: parts.map((part) => part.manifestFile),
      extra: new Map([[at('temp', 'web-parts', 'manifest.json'), webPartList(parts)]]),
      options: [
        {
          ...browser,
          splitting: true,
          entryPoints: {
            host: at('local-tenant', 'spfx-host', 'host.ts'),
            ...Object.fromEntries(parts.map((part) => [part.script, part.entry])),
          },
          chunkNames: 'chunks/[name]-[hash]',
          plugins: [frameworkStandIns(at('local-tenant', 'spfx-host'))],
        },
      ],
    },
  ];
}
