import { accessDenied, notImplemented } from '../errors/refusals';
import { entityResource } from '../odata/declare';
import { pageInMemory } from '../odata/in-memory';
import type { Collection, Operation, Parameter, Resource } from '../odata/entity-type';
import type { EdmType } from '../odata/edm';
import type { Values } from '../odata/values';
import { pathOfFolder, type Folder } from '../items/folder';
import { demandFolderWithinThreshold } from '../items/folder-threshold';
import { folderMissing } from '../items/item-refusals';
import type { Call } from '../rest/call';
import { fileType } from './file-type';
import { fileAt, filesIn, type LibraryFile } from './library-file';
import { addTemplateFile } from './template-file';
import { addFile, contentOf } from './write-file';

const optional = (type: EdmType): Parameter => ({ type, optional: true });

const usingPath = {
  DecodedUrl: 'Edm.String',
  Overwrite: optional('Edm.Boolean'),
  AutoCheckoutOnInvalidData: optional('Edm.Boolean'),
  EnsureUniqueFileName: optional('Edm.Boolean'),
  XorHash: optional('Edm.String'),
} as const;

const add = (parameters: Readonly<Record<string, Parameter | EdmType>>, name: string, holdsBody: boolean): Operation<Folder> => ({
  parameters,
  needs: 'AddListItems',
  rawBody: holdsBody,
  run: (folder, values, call) => added(call, folder, name, values, holdsBody),
});

/** The file of that name, or an empty one that waits for its content. */
const orStub = (name: string): Operation<Folder> => ({
  parameters: { [name]: 'Edm.String' },
  // Somebody who may read the folder may find a file that is there; a stub asks for more when it is made.
  needs: 'ViewListItems',
  run: (folder, values, call) => {
    const present = childOf(call, folder, values.text(name));
    if (present !== undefined && !call.access.has('ViewListItems', present.row.scopeId)) throw accessDenied();
    return entityResource(fileType, present ?? addFile(call, folder, values.text(name), Buffer.alloc(0)));
  },
});

/** They stand in the middle of a path, or at its end. */
const stubs = { GetByPathOrAddStub: orStub('DecodedUrl'), GetByUrlOrAddStub: orStub('urlOfFile') };

/** `.../files`: the documents directly in a folder of a library. */
export const filesCollection: Collection<Folder, LibraryFile> = {
  of: () => fileType,
  path: (folder) => `Web/getFolderByServerRelativePath(decodedurl='${pathOfFolder(folder).replace(/'/g, "''")}')/Files`,
  scope: ({ list, row }) => row?.scopeId ?? list.scopeId,
  needs: 'ViewListItems',
  page: (folder, options, call) => {
    demandFolderWithinThreshold(call, folder, options.top);
    const seen = filesIn(call, folder).filter(({ row }) => call.access.has('ViewListItems', row.scopeId));
    return pageInMemory(fileType, seen, options, call);
  },
  byKey: (folder, key, call) => (key.kind === 'string' ? childOf(call, folder, key.value) : undefined),
  missing: folderMissing,
  functions: { GetByUrl: byName('url'), ...stubs },
  actions: {
    ...stubs,
    Add: add({ Url: 'Edm.String', Overwrite: optional('Edm.Boolean'), XorHash: optional('Edm.String') }, 'Url', true),
    AddUsingPath: add(usingPath, 'DecodedUrl', true),
    AddStub: add({ urlOfFile: 'Edm.String' }, 'urlOfFile', false),
    AddStubUsingPath: add(usingPath, 'DecodedUrl', false),
    AddTemplateFile: addTemplateFile,
  },
};

function added(call: Call, folder: Folder, name: string, values: Values, holdsBody: boolean): Resource {
  if (values.maybeText('XorHash')) throw notImplemented('Parameter', 'XorHash');
  const content = holdsBody ? contentOf(call) : Buffer.alloc(0);
  return entityResource(fileType, addFile(call, folder, values.text(name), content, {
    // As documented for Files.Add by REST: without the parameter nothing is overwritten.
    overwrite: values.flag('Overwrite'),
    uniqueName: values.flag('EnsureUniqueFileName'),
    checkOutWhenIncomplete: values.flag('AutoCheckoutOnInvalidData'),
  }));
}

function byName(parameter: string): Operation<Folder> {
  return {
    parameters: { [parameter]: 'Edm.String' },
    needs: 'open',
    run: (folder, values, call) => {
      const file = childOf(call, folder, values.text(parameter));
      if (file === undefined) throw folderMissing();
      return entityResource(fileType, file);
    },
  };
}

/** The file of this name in the folder; a whole path counts when it leads there. */
function childOf(call: Call, folder: Folder, name: string): LibraryFile | undefined {
  const start = `${pathOfFolder(folder)}/`;
  const leaf = name.toLowerCase().startsWith(start.toLowerCase()) ? name.slice(start.length) : name;
  return leaf.includes('/') ? undefined : fileAt(call, start + leaf);
}
