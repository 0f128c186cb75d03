import { badRequest } from '../errors/refusals';
import { entityResource, nothing, valueResource } from '../odata/declare';
import type { Operation } from '../odata/entity-type';
import type { Values } from '../odata/values';
import { stateOf } from '../items/item-state';
import type { ItemRow } from '../items/item-row';
import { checkWrite } from '../items/write-guards';
import { deleteItem } from '../items/write-item';
import type { Call } from '../rest/call';
import { BodyStore } from './body-store';
import { noSuchUpload, wrongOffset } from './file-refusals';
import { fileType } from './file-type';
import type { LibraryFile } from './library-file';
import { presentRow } from './present-row';
import { contentOf, replaceContent } from './write-file';
import { UploadStore, type Upload } from './upload-store';

const uploadId = { uploadId: 'Edm.Guid' } as const;
const part = { ...uploadId, fileOffset: 'Edm.Int64' } as const;

/** Uploads in parts: the file keeps its content until the last part is there. */
export const uploadActions: Readonly<Record<string, Operation<LibraryFile>>> = {
  StartUpload: {
    parameters: uploadId, needs: 'EditListItems', rawBody: true,
    run: (file, values, call) => valueResource('StartUpload', 'Edm.Int64', String(started(file, values, call))),
  },
  ContinueUpload: {
    parameters: part, needs: 'EditListItems', rawBody: true,
    run: (file, values, call) => {
      const upload = uploadOf(file, values, call);
      checkOffset(values, upload);
      const size = storeOf(call).append(keyOf(file, values), upload, contentOf(call));
      return valueResource('ContinueUpload', 'Edm.Int64', String(size));
    },
  },
  FinishUpload: {
    parameters: part, needs: 'EditListItems', rawBody: true,
    run: (file, values, call) => {
      const upload = uploadOf(file, values, call);
      checkOffset(values, upload);
      const content = storeOf(call).finish(keyOf(file, values), upload, contentOf(call));
      return entityResource(fileType, replaceContent(call, file, content, isStub(call, file)));
    },
  },
  CancelUpload: {
    parameters: uploadId, needs: 'EditListItems',
    run: (file, values, call) => {
      uploadOf(file, values, call);
      storeOf(call).forget(keyOf(file, values));
      // As documented in MS-CSOMSPT: a file that was begun for this upload goes with it.
      if (isStub(call, file)) deleteItem(call, presentRow(call, file.row));
      return nothing;
    },
  },
  StartUploadFile: {
    parameters: uploadId, needs: 'EditListItems', rawBody: true,
    run: (file, values, call) => {
      started(file, values, call);
      return entityResource(fileType, file);
    },
  },
  SaveBinaryStream: {
    needs: 'EditListItems', rawBody: true,
    run: (file, _values, call) => {
      replaceContent(call, file, contentOf(call));
      return nothing;
    },
  },
};

function started(file: LibraryFile, values: Values, call: Call): number {
  const row = presentRow(call, file.row);
  checkWrite(call, row, 'content');
  return storeOf(call).start(keyOf(file, values), call.access.caller.personId, contentOf(call), call.now);
}

/** A file that was made for its content to follow: nothing was ever in it. */
function isStub(call: Call, { row }: LibraryFile): boolean {
  const present: ItemRow = presentRow(call, row);
  const former = call.db.get('SELECT 1 FROM item_versions WHERE list_id = ? AND item_id = ? LIMIT 1', row.listId, row.id);
  const empty = (new BodyStore(call.db, call.dataFolder).bodyOf(present)?.size ?? 0) === 0;
  return empty && former === undefined && (stateOf(call.db, present).level !== 255 || present.uiVersion === 1);
}

/** An upload is its maker's: to others it is not there. */
function uploadOf(file: LibraryFile, values: Values, call: Call): Upload {
  const upload = storeOf(call).find(keyOf(file, values));
  if (upload === undefined || upload.personId !== call.access.caller.personId) throw noSuchUpload();
  checkWrite(call, presentRow(call, file.row), 'content');
  return upload;
}

function checkOffset(values: Values, upload: Upload): void {
  const given = values.text('fileOffset');
  if (!/^\d+$/.test(given)) throw badRequest('The file offset must not be negative.');
  if (given !== String(upload.size)) throw wrongOffset(given, upload.size);
}

function keyOf({ row }: LibraryFile, values: Values): { listId: string; itemId: number; uploadId: string } {
  return { listId: row.listId, itemId: row.id, uploadId: values.text('uploadId') };
}

function storeOf(call: Call): UploadStore {
  return new UploadStore(call.db, call.dataFolder);
}
