import { resourcePathType } from '../odata/complex-types';
import { defineEntity, entityResource, property, toMany, toOne } from '../odata/declare';
import type { Collection, EntityType } from '../odata/entity-type';
import { notImplemented } from '../errors/refusals';
import { listsOf } from '../lists/list-store';
import type { Call } from '../rest/call';
import { serverRelativeOf, type Site } from '../webs/site';
import { addFolderToLibrary } from './add-folder';
import { folderAt, scopeOfFolder, type Folder } from './folder';
import { folderType } from './folder-type';
import { folderMissing } from './item-refusals';
import { listItemType } from './list-item-type';
import { itemsOf } from './list-source';

/** A folder of a web that belongs to no list: its root, or `Lists`, in which the lists are. */
export interface SiteFolder {
  readonly site: Site;
  /** `''` for the root. */
  readonly name: string;
}

type AnyFolder = Folder | SiteFolder;

export const pathOfSiteFolder = ({ site, name }: SiteFolder): string => (name === '' ? site.path : `${site.path}/${name}`);

/** The root of a web, or its `Lists`; undefined for any other path. */
export function siteFolderAt({ site }: Call, path: string): SiteFolder | undefined {
  const wanted = path.replace(/\/+$/, '').toLowerCase();
  if (wanted === site.path.toLowerCase()) return { site, name: '' };
  return wanted === `${site.path}/Lists`.toLowerCase() ? { site, name: 'Lists' } : undefined;
}

const resourceOf = (folder: SiteFolder): string =>
  `Web/getFolderByServerRelativePath(decodedurl='${serverRelativeOf(pathOfSiteFolder(folder)).replace(/'/g, "''")}')`;

/** The root folders of the lists directly below, and `Lists` below the root. */
function foldersBelow(folder: SiteFolder, call: Call): AnyFolder[] {
  const start = `${pathOfSiteFolder(folder)}/`.toLowerCase();
  const roots = listsOf(call.db, call.site.webId)
    .filter(({ rootFolder }) => rootFolder.toLowerCase().startsWith(start) && !rootFolder.slice(start.length).includes('/'))
    .map((list): AnyFolder => ({ list: itemsOf(call, list) }));
  return folder.name === '' ? [...roots, { site: folder.site, name: 'Lists' }] : roots;
}

export const siteFolderType: EntityType<SiteFolder> = defineEntity<SiteFolder>({
  name: 'SP.Folder',
  path: resourceOf,
  scope: ({ site }) => site.scopeId,
  reads: 'Open',
  properties: {
    Exists: property('Edm.Boolean', () => true),
    ExistsAllowThrowForPolicyFailures: property('Edm.Boolean', () => true),
    ExistsWithException: property('Edm.Boolean', () => true),
    IsWOPIEnabled: property('Edm.Boolean', () => false),
    ItemCount: property('Edm.Int32', (folder, call) => foldersBelow(folder, call).length),
    Name: property('Edm.String', ({ name }) => name),
    ProgID: property('Edm.String', () => null),
    ServerRelativeUrl: property('Edm.String', folder => serverRelativeOf(pathOfSiteFolder(folder))),
    ServerRelativePath: property(resourcePathType, folder => ({ DecodedUrl: serverRelativeOf(pathOfSiteFolder(folder)) }), { onRequest: true }),
    TimeCreated: property('Edm.DateTime', ({ site }) => site.created),
    TimeLastModified: property('Edm.DateTime', ({ site }) => site.modified),
    UniqueId: property('Edm.Guid', ({ site }) => site.webId),
    WelcomePage: property('Edm.String', () => ''),
  },
  navigations: {
    Folders: toMany(() => siteFolders, (folder: SiteFolder) => folder),
    ListItemAllFields: toOne(() => listItemType, () => undefined),
    ParentFolder: toOne((): EntityType<SiteFolder> => siteFolderType, ({ site, name }: SiteFolder) => (name === '' ? undefined : { site, name: '' })),
  },
});

/** A folder of a web, whether a list's or not. */
const anyFolderType: EntityType<AnyFolder> = defineEntity<AnyFolder>({
  name: 'SP.Folder',
  path: (folder, call) => ('site' in folder ? resourceOf(folder) : folderType.declaration.path(folder, call)),
  scope: (folder, call) => ('site' in folder ? folder.site.scopeId : folderType.declaration.scope(folder, call)),
  reads: 'open',
  specialise: folder => ('site' in folder ? siteFolderType : folderType) as unknown as EntityType<AnyFolder>,
  derived: () => [siteFolderType, folderType] as unknown as EntityType<AnyFolder>[],
});

/** `web/folders`: the libraries, and what paths through them lead to. */
export const siteFolders: Collection<SiteFolder, AnyFolder> = {
  of: () => anyFolderType,
  path: folder => `${resourceOf(folder)}/Folders`,
  scope: ({ site }) => site.scopeId,
  needs: 'Open',
  all: foldersBelow,
  byKey: (folder, key, call) => (key.kind === 'string' ? childOf(call, folder, key.value) : undefined),
  missing: folderMissing,
  functions: {
    GetByUrl: { parameters: { url: 'Edm.String' }, needs: 'open', run: (folder, values, call) => shown(call, folder, values.text('url')) },
    GetByPath: { parameters: { DecodedUrl: 'Edm.String' }, needs: 'open', run: (folder, values, call) => shown(call, folder, values.text('DecodedUrl')) },
  },
  actions: {
    Add: { parameters: { url: 'Edm.String' }, needs: 'open', run: (folder, values, call) => added(call, folder, values.text('url'), 'give') },
    AddUsingPath: {
      parameters: { DecodedUrl: 'Edm.String', overwrite: { type: 'Edm.Boolean', optional: true } },
      needs: 'open',
      run: (folder, values, call) => added(call, folder, values.text('DecodedUrl'), values.flag('overwrite') ? 'give' : 'refuse'),
    },
  },
};

function added(call: Call, folder: SiteFolder, given: string, present: 'give' | 'refuse'): ReturnType<typeof entityResource> {
  const path = below(folder, given).replace(/\/+$/, '');
  const cut = path.lastIndexOf('/');
  const parent = folderAt(call, path.slice(0, cut));
  if (!parent) throw siteFolderAt(call, path.slice(0, cut)) ? notImplemented('Endpoint', 'a folder outside of libraries') : folderMissing();
  call.access.demand('AddListItems', scopeOfFolder(parent));
  return entityResource(folderType, addFolderToLibrary(call, parent, path.slice(cut + 1), present));
}

function shown(call: Call, folder: SiteFolder, given: string): ReturnType<typeof entityResource> {
  const found = childOf(call, folder, given);
  if (!found) throw folderMissing();
  return entityResource(anyFolderType, found);
}

function childOf(call: Call, folder: SiteFolder, given: string): AnyFolder | undefined {
  const path = below(folder, given);
  return folderAt(call, path) ?? siteFolderAt(call, path);
}

/** A path may be server-relative, or begin at the folder. */
function below(folder: SiteFolder, path: string): string {
  const start = pathOfSiteFolder(folder);
  return path.toLowerCase().startsWith(`${start}/`.toLowerCase()) && path.startsWith('/') ? path : `${start}/${path.replace(/^\/+/, '')}`;
}
