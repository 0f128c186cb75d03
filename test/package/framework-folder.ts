import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { repository } from '../support/repository';
import type { FrameworkFiles } from './amd-host/framework';

type Localised = { readonly path: string } | string;
interface Manifest {
  readonly id: string;
  readonly version: string;
  readonly preconfiguredEntries: readonly { readonly title: object; readonly properties: object }[];
  readonly loaderConfig: {
    readonly entryModuleId: string;
    readonly scriptResources: Readonly<
      Record<string, { readonly path?: Localised; readonly paths?: Readonly<Record<string, Localised>> }>
    >;
  };
}

const readManifest = (file: string): Manifest => JSON.parse(readFileSync(file, 'utf8')) as Manifest;

function scriptOf(manifest: Manifest): string {
  const resource = manifest.loaderConfig.scriptResources[manifest.loaderConfig.entryModuleId];
  const script = resource?.paths?.['en-US'] ?? resource?.path;
  if (!script) throw new Error(`The manifest ${manifest.id} names no script.`);
  return typeof script === 'string' ? script : script.path;
}

function copyAll(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from).filter((each) => each.endsWith('.js'))) copyFileSync(join(from, name), join(to, name));
}

/** Microsoft's framework as npm has it: module name -> script, component id -> module name. */
function copyFramework(folder: string): Pick<FrameworkFiles, 'addresses' | 'components'> {
  const addresses: Record<string, string> = {};
  const components: Record<string, string> = {
    '0d910c1c-13b9-4e1c-9aa4-b008c5e42d7d': 'react',
    'aa0a46ec-1505-43cd-a44a-93f3a5aa460a': 'react-dom',
  };
  const modules = join(repository, 'node_modules');
  for (const name of readdirSync(join(modules, '@microsoft')).filter((each) => each.startsWith('sp-'))) {
    const dist = join(modules, '@microsoft', name, 'dist');
    const manifests = readdirSync(dist, { withFileTypes: true }).filter((entry) => entry.name.endsWith('.manifest.json'));
    for (const file of manifests) {
      const manifest = readManifest(join(dist, file.name));
      if (manifest.loaderConfig?.entryModuleId !== name) continue;
      copyAll(dist, join(folder, 'framework', name));
      addresses[`@microsoft/${name}`] = `framework/${name}/${scriptOf(manifest)}`;
      components[manifest.id] = `@microsoft/${name}`;
    }
  }
  const others = {
    react: 'react/umd/react.production.min.js',
    'react-dom': 'react-dom/umd/react-dom.production.min.js',
    tslib: 'tslib/tslib.js',
  };
  for (const [name, file] of Object.entries(others)) {
    copyFileSync(join(modules, file), join(folder, 'framework', `${name}.js`));
    addresses[name] = `framework/${name}.js`;
  }
  return { addresses, components };
}

/**
 * Makes a folder of web parts for the local tenant whose host runs the bundle of `release/` (what went into the
 * package) inside Microsoft's framework from node_modules. That framework may not be spread, so the folder is temporary.
 */
export async function makeFrameworkFolder(folder: string): Promise<void> {
  mkdirSync(join(folder, 'framework'), { recursive: true });
  const manifests = join(repository, 'release', 'manifests');
  const [manifestFile] = readdirSync(manifests);
  if (!manifestFile) throw new Error('The package has not been built.');
  const manifest = readManifest(join(manifests, manifestFile));
  copyAll(join(repository, 'release', 'assets'), join(folder, 'bundle'));
  const { addresses, components } = copyFramework(folder);
  const entryModule = manifest.loaderConfig.entryModuleId;
  const files: FrameworkFiles = {
    addresses: { ...addresses, [entryModule]: `bundle/${scriptOf(manifest)}` },
    components,
    entryModule,
    manifest,
  };
  writeFileSync(join(folder, 'framework.json'), JSON.stringify(files));
  const entry = { id: manifest.id, title: manifest.preconfiguredEntries[0]?.title, script: 'host.js' };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ webParts: [entry] }));
  await build({
    entryPoints: [join(__dirname, 'amd-host', 'host.ts')],
    outfile: join(folder, 'host.js'),
    bundle: true,
    format: 'esm',
    target: 'es2020',
  });
}
