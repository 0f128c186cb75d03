import { resourcePathType } from '../odata/complex-types';
import { defineEntity, entityResource, property, toMany, toOne } from '../odata/declare';
import type { Collection, EntityType, Operation } from '../odata/entity-type';
import type { Values } from '../odata/values';
import { badRequest, spException } from '../errors/refusals';
import { listsOf } from '../lists/list-store';
import type { Call } from '../rest/call';
import { serverRelativeOf } from '../webs/site';
import { updateWeb } from '../webs/site-store';
import { addFolderToLibrary } from './add-folder';
import { folderAt, scopeOfFolder, type Folder } from './folder';
import { folderType } from './folder-type';
import { folderMissing } from './item-refusals';
import { checkLeafName } from './leaf-name';
import { listItemType } from './list-item-type';
import { itemsOf } from './list-source';
import {
  deleteSiteFolder, insertSiteFolder, listsFolderOf, pathOfSiteFolder, siteFolderAt, siteFoldersIn, type SiteFolder,
} from './site-folder-store';

type AnyFolder = Folder | SiteFolder;

const onRequest = { onRequest: true } as const;

const resourceOf = (folder: SiteFolder): string =>
  `Web/getFolderByServerRelativePath(decodedurl='${serverRelativeOf(pathOfSiteFolder(folder)).replace(/'/g, "''")}')`;

/** The root folders of the lists directly below, `Lists` below the root, and what somebody made there. */
function foldersBelow(folder: SiteFolder, call: Call): AnyFolder[] {
  const start = `${pathOfSiteFolder(folder)}/`.toLowerCase();
  const roots = listsOf(call.db, call.site.webId)
    .filter(({ rootFolder }) => rootFolder.toLowerCase().startsWith(start) && !rootFolder.slice(start.length).includes('/'))
    .map((list): AnyFolder => ({ list: itemsOf(call, list) }));
  return [...roots, ...(folder.name === '' ? [listsFolderOf(folder.site)] : []), ...siteFoldersIn(call.db, folder)];
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
    Name: property('Edm.String', ({ name }) => name.split('/').pop()),
    ProgID: property('Edm.String', () => null),
    ServerRelativeUrl: property('Edm.String', folder => serverRelativeOf(pathOfSiteFolder(folder))),
    ServerRelativePath: property(resourcePathType, folder => ({ DecodedUrl: serverRelativeOf(pathOfSiteFolder(folder)) }), onRequest),
    TimeCreated: property('Edm.DateTime', ({ created }) => created),
    TimeLastModified: property('Edm.DateTime', ({ modified }) => modified),
    UniqueId: property('Edm.Guid', ({ uniqueId }) => uniqueId),
    WelcomePage: property('Edm.String', ({ site, name }) => (name === '' ? site.settings.welcomePage : ''), { writable: 'update' }),
  },
  navigations: {
    Folders: toMany(() => siteFolders, (folder: SiteFolder) => folder),
    ListItemAllFields: toOne(() => listItemType, () => undefined),
    ParentFolder: toOne((): EntityType<SiteFolder> => siteFolderType, parentOf),
  },
  update: { needs: 'ManageWeb', run: changeWelcomePage },
  remove: { needs: 'AddAndCustomizePages', run: remove },
});

function parentOf(folder: SiteFolder, call: Call): SiteFolder | undefined {
  return folder.name === '' ? undefined : siteFolderAt(call, pathOfSiteFolder(folder).replace(/\/[^/]*$/, ''));
}

/** Only the web's own folder has a page that is shown to whoever comes to it. */
function changeWelcomePage({ site, name }: SiteFolder, values: Values, call: Call): void {
  const welcomePage = values.maybeText('WelcomePage');
  if (name !== '') throw badRequest('Only the root folder of a site has a welcome page.');
  if (welcomePage !== undefined) updateWeb(call.db, { ...site, modified: call.now, settings: { ...site.settings, welcomePage } });
}

function remove(folder: SiteFolder, call: Call): void {
  // unverified words.
  if (folder.name === '' || folder.name === 'Lists') throw badRequest('The root folders of a site cannot be deleted.');
  deleteSiteFolder(call.db, folder);
}

/** A folder of a web, whether a list's or not. */
const anyFolderType: EntityType<AnyFolder> = defineEntity<AnyFolder>({
  name: 'SP.Folder',
  path: (folder, call) => ('site' in folder ? resourceOf(folder) : folderType.declaration.path(folder, call)),
  scope: (folder, call) => ('site' in folder ? folder.site.scopeId : folderType.declaration.scope(folder, call)),
  reads: 'open',
  specialise: folder => ('site' in folder ? siteFolderType : folderType) as unknown as EntityType<AnyFolder>,
  derived: () => [siteFolderType, folderType] as unknown as EntityType<AnyFolder>[],
});

const overwrite = { type: 'Edm.Boolean', optional: true } as const;

/** `web/folders`: the libraries, what paths through them lead to, and folders that belong to no list. */
export const siteFolders: Collection<SiteFolder, AnyFolder> = {
  of: () => anyFolderType,
  path: folder => `${resourceOf(folder)}/Folders`,
  scope: ({ site }) => site.scopeId,
  needs: 'Open',
  all: foldersBelow,
  byKey: (folder, key, call) => (key.kind === 'string' ? childOf(call, folder, key.value) : undefined),
  missing: folderMissing,
  functions: { GetByUrl: by('url'), GetByPath: by('DecodedUrl') },
  actions: {
    Add: adding({ url: 'Edm.String' }, (values, call, folder) => added(call, folder, values.text('url'), 'give')),
    AddWithOverwrite: adding({ url: 'Edm.String', overwrite }, (values, call, folder) =>
      added(call, folder, values.text('url'), values.flag('overwrite') ? 'give' : 'refuse')),
    AddUsingPath: adding({ DecodedUrl: 'Edm.String', overwrite }, (values, call, folder) =>
      added(call, folder, values.text('DecodedUrl'), values.flag('overwrite') ? 'give' : 'refuse')),
  },
  create: {
    // Where it is to be decides; asked there.
    needs: 'Open',
    also: { ServerRelativeUrl: 'Edm.String' },
    run: (folder, values, call) => added(call, folder, values.text('ServerRelativeUrl'), 'give'),
  },
};

function adding(parameters: Operation<SiteFolder>['parameters'], run: (values: Values, call: Call, folder: SiteFolder) => AnyFolder): Operation<SiteFolder> {
  return { parameters, needs: 'open', run: (folder, values, call) => entityResource(anyFolderType, run(values, call, folder)) };
}

function by(parameter: string): Operation<SiteFolder> {
  return {
    parameters: { [parameter]: 'Edm.String' },
    needs: 'open',
    run: (folder, values, call) => {
      const found = childOf(call, folder, values.text(parameter));
      if (!found) throw folderMissing();
      return entityResource(anyFolderType, found);
    },
  };
}

function added(call: Call, folder: SiteFolder, given: string, present: 'give' | 'refuse'): AnyFolder {
  const path = below(folder, given).replace(/\/+$/, '');
  const cut = path.lastIndexOf('/');
  const parent = folderAt(call, path.slice(0, cut));
  if (!parent) return addedOutside(call, path, present);
  call.access.demand('AddListItems', scopeOfFolder(parent));
  return addFolderToLibrary(call, parent, path.slice(cut + 1), present);
}

/** Outside of libraries. That it takes the right to customise pages is unverified. */
function addedOutside(call: Call, path: string, present: 'give' | 'refuse'): AnyFolder {
  const cut = path.lastIndexOf('/');
  if (!siteFolderAt(call, path.slice(0, cut))) throw folderMissing();
  call.access.demand('AddAndCustomizePages', call.site.scopeId);
  const there = folderAt(call, path) ?? siteFolderAt(call, path);
  if (there && present === 'give' && call.access.has('Open', 'site' in there ? there.site.scopeId : scopeOfFolder(there))) return there;
  if (there) throw spException('-2130575257', `A file or folder with the name ${path} already exists.`);
  checkLeafName(path.slice(0, cut), path.slice(cut + 1));
  return insertSiteFolder(call, path);
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

