import { notImplemented, spException } from '../errors/refusals';
import { defineEntity, entityResource, property, toMany, toOne } from '../odata/declare';
import type { Collection, EntityType, Operation, Resource } from '../odata/entity-type';
import { folderAt } from '../items/folder';
import { folderMissing } from '../items/item-refusals';
import { listItemType } from '../items/list-item-type';
import type { ListOfItems } from '../items/list-of-items';
import type { Call } from '../rest/call';
import { fileMissing } from './file-refusals';
import { defaultsFile, defaultsFileName, removeDefaultsFile, writeDefaultsFile, type DefaultsFile } from './forms-store';

/** The folder `Forms` of a library: no item of it, and only the file with the column defaults of its folders is served in it. */
export interface FormsFolder {
  readonly list: ListOfItems;
}

interface FormsFile extends FormsFolder {
  readonly file: DefaultsFile;
}

const pathOf = ({ list }: FormsFolder): string => `${list.rootFolder}/Forms`;

/** The folder `Forms` at a path, when it is one of a library. */
export const formsFolderAt = (call: Call, path: string): FormsFolder | undefined => {
  const [, root] = /^(.*)\/forms\/?$/i.exec(path) ?? [];
  const folder = root === undefined ? undefined : folderAt(call, root);
  return folder !== undefined && folder.row === undefined && folder.list.isLibrary ? { list: folder.list } : undefined;
};

/** The file with the column defaults at a path. */
export const formsFileAt = (call: Call, path: string): FormsFile | undefined => {
  const cut = path.lastIndexOf('/');
  const folder = path.slice(cut + 1).toLowerCase() === defaultsFileName.toLowerCase() ? formsFolderAt(call, path.slice(0, cut)) : undefined;
  return folder && fileIn(folder, call);
};

const fileIn = ({ list }: FormsFolder, call: Call): FormsFile | undefined => {
  const file = defaultsFile(call.db, list.id);
  return file && { list, file };
};

export const formsFolderType: EntityType<FormsFolder> = defineEntity<FormsFolder>({
  name: 'SP.Folder',
  path: (folder) => `Web/getFolderByServerRelativePath(decodedurl='${pathOf(folder).replace(/'/g, "''")}')`,
  scope: ({ list }) => list.scopeId,
  reads: 'Open',
  unreadable: folderMissing,
  properties: {
    Exists: property('Edm.Boolean', () => true),
    ItemCount: property('Edm.Int32', () => 0),
    Name: property('Edm.String', () => 'Forms'),
    ServerRelativeUrl: property('Edm.String', pathOf),
    TimeCreated: property('Edm.DateTime', ({ list }) => list.created),
    TimeLastModified: property('Edm.DateTime', ({ list }) => list.created),
  },
  navigations: {
    Files: toMany(() => formsFiles, (folder: FormsFolder) => folder),
    ListItemAllFields: toOne(() => listItemType, () => undefined),
  },
});

export const formsFileType: EntityType<FormsFile> = defineEntity<FormsFile>({
  name: 'SP.File',
  path: (file) => `Web/GetFileByServerRelativePath(decodedurl='${`${pathOf(file)}/${defaultsFileName}`.replace(/'/g, "''")}')`,
  scope: ({ list }) => list.scopeId,
  reads: 'ViewListItems',
  unreadable: (file) => fileMissing(`${pathOf(file)}/${defaultsFileName}`),
  properties: {
    Exists: property('Edm.Boolean', () => true),
    Length: property('Edm.Int64', ({ file }) => String(Buffer.byteLength(file.content))),
    Name: property('Edm.String', () => defaultsFileName),
    ServerRelativeUrl: property('Edm.String', (file) => `${pathOf(file)}/${defaultsFileName}`),
    TimeCreated: property('Edm.DateTime', ({ file }) => file.created),
    TimeLastModified: property('Edm.DateTime', ({ file }) => file.modified),
    UIVersionLabel: property('Edm.String', ({ file }) => `${file.version}.0`),
    UniqueId: property('Edm.Guid', ({ file }) => file.uniqueId),
  },
  navigations: { ListItemAllFields: toOne(() => listItemType, () => undefined) },
  remove: { needs: 'ManageLists', run: ({ list }, call) => removeDefaultsFile(call.db, list.id) },
  media: ({ file }) => ({ kind: 'raw', contentType: 'text/html', body: Buffer.from(file.content), headers: { 'Content-Disposition': 'attachment' } }),
  putMedia: ({ list }, call) => {
    call.access.demand('ManageLists', list.scopeId);
    writeDefaultsFile(call.db, list.id, textOf(call), call.now);
  },
});

const adding = (name: 'Url' | 'DecodedUrl'): Operation<FormsFolder> => ({
  parameters: { [name]: 'Edm.String', Overwrite: { type: 'Edm.Boolean', optional: true } },
  needs: 'ManageLists',
  rawBody: true,
  run: (folder, values, call) => added(folder, values.text(name), values.flag('Overwrite'), call),
});

const formsFiles: Collection<FormsFolder, FormsFile> = {
  of: () => formsFileType,
  path: (folder) => `Web/getFolderByServerRelativePath(decodedurl='${pathOf(folder).replace(/'/g, "''")}')/Files`,
  scope: ({ list }) => list.scopeId,
  needs: 'ViewListItems',
  all: (folder, call) => [fileIn(folder, call)].filter((file) => file !== undefined),
  byKey: (folder, key, call) => (key.kind === 'string' && key.value.toLowerCase() === defaultsFileName.toLowerCase() ? fileIn(folder, call) : undefined),
  missing: folderMissing,
  actions: { Add: adding('Url'), AddUsingPath: adding('DecodedUrl') },
};

function added(folder: FormsFolder, name: string, overwrite: boolean, call: Call): Resource {
  if (name.toLowerCase() !== defaultsFileName.toLowerCase()) throw notImplemented('File in the folder Forms', name);
  if (!overwrite && fileIn(folder, call) !== undefined) {
    throw spException('-2130575257', `A file with the name Forms/${defaultsFileName} already exists.`);
  }
  writeDefaultsFile(call.db, folder.list.id, textOf(call), call.now);
  const file = fileIn(folder, call);
  if (file === undefined) throw new Error('the defaults of a library were written and are not there');
  return entityResource(formsFileType, file);
}

/** Such a file is small; what was too large to hold in memory is none. */
function textOf({ request }: Call): string {
  if (request.spooled !== undefined) throw notImplemented('Size of', defaultsFileName);
  return request.body.toString('utf8');
}
