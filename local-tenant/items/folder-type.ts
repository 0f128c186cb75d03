import { complex } from '../odata/edm';
import { resourcePathType } from '../odata/complex-types';
import { defineEntity, entityResource, nothing, property, toMany, toOne, valueResource } from '../odata/declare';
import type { Collection, EntityType, Operation } from '../odata/entity-type';
import { badRequest, notImplemented } from '../errors/refusals';
import type { Call } from '../rest/call';
import { countIn, foldersIn, parentOf, pathOfFolder, type Folder } from './folder';
import { folderMissing } from './item-refusals';
import { listItemType } from './list-item-type';
import { recycled } from './recycled';
import { createItem, deleteItem } from './write-item';
import type { ItemRow } from './item-row';

const deleteParameters = complex('SP.FolderDeleteParameters', {
  BypassCheckedOut: 'Edm.Boolean', BypassSharedLock: 'Edm.Boolean', DeleteIfEmpty: 'Edm.Boolean', ETagMatch: 'Edm.String',
});

/** A folder of a list or library. Other areas add what is only there in libraries. */
export const folderType: EntityType<Folder> = defineEntity<Folder>({
  name: 'SP.Folder',
  path: resourceOf,
  scope: scopeOf,
  // Limited Access lets somebody pass through a list to a folder of it.
  reads: (folder, call) => call.access.has(folder.row ? 'ViewListItems' : 'Open', scopeOf(folder)),
  unreadable: folder => folderMissing(pathOfFolder(folder)),
  properties: {
    Exists: property('Edm.Boolean', () => true),
    ExistsWithException: property('Edm.Boolean', () => true, { onRequest: true }),
    IsWOPIEnabled: property('Edm.Boolean', () => false),
    ItemCount: property('Edm.Int32', (folder, call) => countIn(call, folder)),
    Name: property('Edm.String', folder => pathOfFolder(folder).split('/').pop()),
    ProgID: property('Edm.String', () => null),
    ServerRelativeUrl: property('Edm.String', pathOfFolder),
    ServerRelativePath: property(resourcePathType, folder => ({ DecodedUrl: pathOfFolder(folder) }), { onRequest: true }),
    TimeCreated: property('Edm.DateTime', ({ list, row }) => row?.created ?? list.created),
    TimeLastModified: property('Edm.DateTime', ({ list, row }) => row?.modified ?? list.modified),
    UniqueId: property('Edm.Guid', ({ list, row }) => row?.uniqueId ?? list.rootFolderId),
    WelcomePage: property('Edm.String', () => ''),
  },
  navigations: {
    ListItemAllFields: toOne(() => listItemType, ({ list, row }: Folder) => row && { list, row }),
    ParentFolder: toOne(() => folderType, (folder: Folder, call) => parentOf(call, folder)),
    Folders: toMany(() => foldersCollection, (folder: Folder) => folder),
  },
  actions: {
    AddSubFolderUsingPath: {
      parameters: { leafPath: resourcePathType },
      needs: 'AddListItems',
      run: (folder, values, call) => {
        addFolder(call, folder, values.nested('leafPath')?.text('DecodedUrl') ?? '');
        return nothing;
      },
    },
    Recycle: {
      needs: 'DeleteListItems',
      run: (folder, _values, call) => valueResource('Recycle', 'Edm.Guid', recycled(call, rowOf(folder))),
    },
    DeleteWithParameters: {
      parameters: { parameters: deleteParameters },
      needs: 'DeleteListItems',
      run: (folder, values, call) => {
        const { DeleteIfEmpty, ETagMatch } = values.record('parameters') ?? {};
        if (ETagMatch) throw notImplemented('Body property', 'parameters.ETagMatch');
        if (DeleteIfEmpty === true && countIn(call, folder) > 0) throw badRequest('The folder is not empty.');
        deleteItem(call, rowOf(folder));
        return nothing;
      },
    },
  },
  remove: { needs: 'DeleteListItems', run: (folder, call) => deleteItem(call, rowOf(folder)) },
});

const byUrl: Operation<Folder> = {
  parameters: { url: 'Edm.String' },
  needs: 'open',
  run: (folder, values, call) => entityResource(folderType, childOf(call, folder, values.text('url'))),
};

const byPath: Operation<Folder> = {
  parameters: { DecodedUrl: 'Edm.String' },
  needs: 'open',
  run: (folder, values, call) => entityResource(folderType, childOf(call, folder, values.text('DecodedUrl'))),
};

/** `.../folders` */
export const foldersCollection: Collection<Folder, Folder> = {
  of: () => folderType,
  path: folder => `${resourceOf(folder)}/Folders`,
  scope: scopeOf,
  needs: 'open',
  all: (folder, call) => foldersIn(call, folder),
  byKey: (folder, key, call) => (key.kind === 'string' ? findChild(call, folder, key.value) : undefined),
  missing: (folder, key) => folderMissing(`${pathOfFolder(folder)}/${key.kind === 'string' ? key.value : ''}`),
  functions: { GetByUrl: byUrl, GetByPath: byPath },
  actions: {
    AddUsingPath: {
      parameters: { DecodedUrl: 'Edm.String', overwrite: { type: 'Edm.Boolean', optional: true } },
      needs: 'AddListItems',
      run: (folder, values, call) => {
        // A folder that is made this way may not take list items (told by a public repository): only libraries have it here.
        if (!folder.list.isLibrary) throw notImplemented('Endpoint in a list', 'folders/addUsingPath');
        if (values.flag('overwrite')) throw notImplemented('Parameter', 'overwrite');
        const path = values.text('DecodedUrl');
        const start = `${pathOfFolder(folder)}/`;
        const name = path.toLowerCase().startsWith(start.toLowerCase()) ? path.slice(start.length) : path;
        return entityResource(folderType, addFolder(call, folder, name));
      },
    },
  },
};

function resourceOf(folder: Folder): string {
  return `Web/getFolderByServerRelativePath(decodedurl='${pathOfFolder(folder).replace(/'/g, "''")}')`;
}

function addFolder(call: Call, folder: Folder, name: string): Folder {
  const place = { path: pathOfFolder(folder), scopeId: scopeOf(folder), row: folder.row };
  return { list: folder.list, row: createItem(call, folder.list, place, { kind: 1, leafName: name, fields: {} }) };
}

function findChild(call: Call, folder: Folder, name: string): Folder | undefined {
  const wanted = name.split('/').pop()?.toLowerCase();
  return foldersIn(call, folder).find(child => child.row?.leafName.toLowerCase() === wanted);
}

function childOf(call: Call, folder: Folder, name: string): Folder {
  const child = findChild(call, folder, name);
  if (!child) throw folderMissing(`${pathOfFolder(folder)}/${name}`);
  return child;
}

function scopeOf({ list, row }: Folder): number {
  return row?.scopeId ?? list.scopeId;
}

function rowOf({ list, row }: Folder): ItemRow {
  if (!row) throw badRequest(`The root folder of '${list.title}' cannot be deleted.`);
  return row;
}
