import { complex } from '../odata/edm';
import { resourcePathType } from '../odata/complex-types';
import { nothing, toMany, valueResource } from '../odata/declare';
import type { Members } from '../odata/entity-type';
import { badRequest, notImplemented } from '../errors/refusals';
import { addFolder } from './add-folder';
import { countIn, type Folder } from './folder';
import { rowOfFolder } from './folder-type';
import { foldersCollection } from './folders-collection';
import { recycled } from './recycled';
import type { Call } from '../rest/call';
import { deleteItem } from './write-item';

const deleteParameters = complex('SP.FolderDeleteParameters', {
  BypassCheckedOut: 'Edm.Boolean', BypassSharedLock: 'Edm.Boolean', DeleteIfEmpty: 'Edm.Boolean', ETagMatch: 'Edm.String',
});

/** What one can do with a folder of a list or library, and the folders in it. */
export const folderMembers: Members<Folder> = {
  navigations: { Folders: toMany(() => foldersCollection, (folder: Folder) => folder) },
  actions: {
    AddSubFolder: {
      parameters: { leafName: 'Edm.String' },
      needs: 'AddListItems',
      run: (folder, values, call) => {
        addFolder(call, folder, values.text('leafName'));
        return nothing;
      },
    },
    AddSubFolderUsingPath: {
      parameters: { leafPath: { type: resourcePathType, optional: true }, DecodedUrl: { type: 'Edm.String', optional: true } },
      needs: 'AddListItems',
      run: (folder, values, call) => {
        addFolder(call, folder, values.nested('leafPath')?.text('DecodedUrl') ?? values.text('DecodedUrl'));
        return nothing;
      },
    },
    Recycle: {
      needs: 'DeleteListItems',
      run: (folder, _values, call) => valueResource('Recycle', 'Edm.Guid', recycled(call, rowOfFolder(folder))),
    },
    RecycleWithParameters: {
      parameters: { parameters: deleteParameters },
      needs: 'DeleteListItems',
      run: (folder, values, call) => {
        checkParameters(call, folder, values.record('parameters'));
        return valueResource('RecycleWithParameters', 'Edm.Guid', recycled(call, rowOfFolder(folder)));
      },
    },
    DeleteWithParameters: {
      parameters: { parameters: deleteParameters },
      needs: 'DeleteListItems',
      run: (folder, values, call) => {
        checkParameters(call, folder, values.record('parameters'));
        deleteItem(call, rowOfFolder(folder));
        return nothing;
      },
    },
    DeleteObject: {
      needs: 'DeleteListItems',
      run: (folder, _values, call) => {
        deleteItem(call, rowOfFolder(folder));
        return nothing;
      },
    },
  },
};

/** BypassSharedLock has nothing to pass here: no file is locked by an editor. */
function checkParameters(call: Call, folder: Folder, given: Readonly<Record<string, unknown>> = {}): void {
  if (given['ETagMatch']) throw notImplemented('Body property', 'parameters.ETagMatch');
  if (given['BypassCheckedOut'] === true) throw notImplemented('Body property', 'parameters.BypassCheckedOut');
  if (given['DeleteIfEmpty'] === true && countIn(call, folder) > 0) throw badRequest('The folder is not empty.');
}
