import { notImplemented } from '../errors/refusals';
import { entityResource } from '../odata/declare';
import type { Collection, Operation, Resource } from '../odata/entity-type';
import type { Values } from '../odata/values';
import { pathOfFolder, type Folder } from '../items/folder';
import { folderMissing } from '../items/item-refusals';
import type { Call } from '../rest/call';
import { addFile } from './add-file';
import { fileType } from './file-type';
import { fileAt, filesIn, type LibraryFile } from './library-file';

/** `.../files`: the documents directly in a folder of a library. */
export const filesCollection: Collection<Folder, LibraryFile> = {
  of: () => fileType,
  path: (folder) => `Web/getFolderByServerRelativePath(decodedurl='${pathOfFolder(folder).replace(/'/g, "''")}')/Files`,
  scope: ({ list, row }) => row?.scopeId ?? list.scopeId,
  needs: 'ViewListItems',
  all: (folder, call) => filesIn(call, folder),
  byKey: (folder, key, call) => (key.kind === 'string' ? childOf(call, folder, key.value) : undefined),
  missing: (folder, key) => folderMissing(`${pathOfFolder(folder)}/${key.kind === 'string' ? key.value : ''}`),
  functions: { GetByUrl: byName('url') },
  actions: {
    Add: {
      parameters: { Url: 'Edm.String', Overwrite: { type: 'Edm.Boolean', optional: true } },
      needs: 'AddListItems',
      rawBody: true,
      run: (folder, values, call) => uploaded(folder, values.text('Url'), values, call),
    },
    AddUsingPath: {
      parameters: {
        DecodedUrl: 'Edm.String',
        Overwrite: { type: 'Edm.Boolean', optional: true },
        AutoCheckoutOnInvalidData: { type: 'Edm.Boolean', optional: true },
        EnsureUniqueFileName: { type: 'Edm.Boolean', optional: true },
        XorHash: { type: 'Edm.String', optional: true },
      },
      needs: 'AddListItems',
      rawBody: true,
      run: (folder, values, call) => {
        for (const name of ['AutoCheckoutOnInvalidData', 'EnsureUniqueFileName']) {
          if (values.flag(name)) throw notImplemented('Parameter', name);
        }
        if (values.text('XorHash') !== '') throw notImplemented('Parameter', 'XorHash');
        return uploaded(folder, values.text('DecodedUrl'), values, call);
      },
    },
  },
};

function uploaded(folder: Folder, name: string, values: Values, call: Call): Resource {
  const content = call.request.spooled ?? call.request.body;
  return entityResource(fileType, addFile(call, folder, name, content, values.flag('Overwrite')));
}

function byName(parameter: string): Operation<Folder> {
  return {
    parameters: { [parameter]: 'Edm.String' },
    needs: 'open',
    run: (folder, values, call) => {
      const name = values.text(parameter);
      const file = childOf(call, folder, name);
      if (file === undefined) throw folderMissing(`${pathOfFolder(folder)}/${name}`);
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
