import { entityResource } from '../odata/declare';
import { pageInMemory } from '../odata/in-memory';
import type { Collection, Operation, Parameter } from '../odata/entity-type';
import type { EdmType } from '../odata/edm';
import type { Values } from '../odata/values';
import type { Call } from '../rest/call';
import { addFolderToLibrary } from './add-folder';
import { findChild, foldersIn, pathOfFolder, scopeOfFolder, type Folder } from './folder';
import { demandFolderWithinThreshold } from './folder-threshold';
import { folderType, resourceOfFolder } from './folder-type';
import { folderMissing } from './item-refusals';
import { freeName } from './free-name';

const flag: Parameter = { type: 'Edm.Boolean', optional: true };

/** `.../folders` */
export const foldersCollection: Collection<Folder, Folder> = {
  of: () => folderType,
  path: folder => `${resourceOfFolder(folder)}/Folders`,
  scope: scopeOfFolder,
  needs: 'open',
  page: (folder, options, call) => {
    demandFolderWithinThreshold(call, folder, options.top);
    const seen = foldersIn(call, folder).filter(child => call.access.has('ViewListItems', scopeOfFolder(child)));
    return pageInMemory(folderType, seen, options, call);
  },
  byKey: (folder, key, call) => (key.kind === 'string' ? findChild(call, folder, key.value) : undefined),
  missing: folderMissing,
  functions: { GetByUrl: by('url'), GetByPath: by('DecodedUrl') },
  actions: {
    Add: adding({ url: 'Edm.String' }, 'url', () => 'give'),
    AddWithOverwrite: adding({ url: 'Edm.String', overwrite: flag }, 'url', refusesUnlessAsked),
    AddUsingPath: adding({ DecodedUrl: 'Edm.String', overwrite: flag, EnsureUniqueFileName: flag }, 'DecodedUrl', refusesUnlessAsked),
  },
  create: {
    needs: 'AddListItems',
    also: { ServerRelativeUrl: 'Edm.String' },
    // Adding a folder that is there gives it: SharePoint's `folders` is known for that. unverified.
    run: (folder, values, call) => addFolderToLibrary(call, folder, values.text('ServerRelativeUrl'), 'give'),
  },
};

/** With overwrite, a folder that is there stays as it is and is given (unverified). */
function refusesUnlessAsked(values: Values): 'give' | 'refuse' {
  return values.flag('overwrite') ? 'give' : 'refuse';
}

function adding(
  parameters: Readonly<Record<string, Parameter | EdmType>>, name: string, present: (values: Values) => 'give' | 'refuse',
): Operation<Folder> {
  return {
    parameters,
    needs: 'AddListItems',
    run: (folder, values, call) => {
      const unique = 'EnsureUniqueFileName' in parameters && values.flag('EnsureUniqueFileName');
      const path = unique ? freeName(call, pathOfFolder(folder), values.text(name)) : values.text(name);
      return entityResource(folderType, addFolderToLibrary(call, folder, path, present(values)));
    },
  };
}

function by(parameter: string): Operation<Folder> {
  return {
    parameters: { [parameter]: 'Edm.String' },
    needs: 'open',
    run: (folder, values, call) => entityResource(folderType, childOf(call, folder, values.text(parameter))),
  };
}

function childOf(call: Call, folder: Folder, name: string): Folder {
  const child = findChild(call, folder, name);
  if (!child) throw folderMissing();
  return child;
}
