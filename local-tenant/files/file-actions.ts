import { badRequest, notImplemented } from '../errors/refusals';
import { complex } from '../odata/edm';
import { nothing, toMany, valueResource } from '../odata/declare';
import type { Members, Operation } from '../odata/entity-type';
import { etagMismatch } from '../errors/refusals';
import { recycled } from '../items/recycled';
import { deleteItem } from '../items/write-item';
import type { Call } from '../rest/call';
import { checkIn, type CheckInType } from './check-in';
import { bypassCheckOut, checkOut, undoCheckOut } from './check-out';
import { etagOfFile, downloadOf } from './download';
import { fileMissing } from './file-refusals';
import { fileVersions } from './file-version-type';
import { bodyOf, pathOfFile, type LibraryFile } from './library-file';
import { presentRow } from './present-row';
import { approve, deny, publish, unpublish } from './publish';

const deleteParameters = complex('SP.FileDeleteParameters', {
  BypassCheckedOut: 'Edm.Boolean', BypassSharedLock: 'Edm.Boolean', ETagMatch: 'Edm.String',
});

const comment = { comment: { type: 'Edm.String', optional: true } } as const;

/** SharePoint keeps at most this much of a comment. */
const longestComment = 1023;

const withComment = (needs: 'EditListItems' | 'ApproveItems', run: (call: Call, file: LibraryFile, comment: string) => void): Operation<LibraryFile> => ({
  parameters: comment,
  needs,
  run: (file, values, call) => {
    run(call, file, commentIn(values.text('comment')));
    return nothing;
  },
});

const content: Operation<LibraryFile> = {
  needs: (file, call) => call.access.has('OpenItems', file.row.scopeId),
  run: (file, _values, call) => {
    const body = bodyOf(call, file);
    if (body === undefined) throw fileMissing(pathOfFile(file));
    return downloadOf(file, body);
  },
};

/** Checking out and in, publishing, approving, deleting; and the former versions. */
export const fileMembers: Members<LibraryFile> = {
  navigations: { Versions: toMany(() => fileVersions, (file: LibraryFile) => file) },
  functions: {
    OpenBinaryStream: content,
    OpenBinaryStreamWithOptions: { ...content, parameters: { openOptions: 'Edm.Int32' } },
    GetLimitedWebPartManager: {
      parameters: { scope: { type: 'Edm.Int32', optional: true } }, needs: 'open',
      run: () => {
        throw notImplemented('Endpoint', 'getLimitedWebPartManager');
      },
    },
  },
  actions: {
    CheckOut: {
      needs: 'EditListItems',
      run: (file, _values, call) => {
        checkOut(call, file);
        return nothing;
      },
    },
    CheckIn: {
      parameters: { ...comment, checkInType: { type: 'Edm.Int32', optional: true } },
      needs: 'EditListItems',
      run: (file, values, call) => {
        checkIn(call, file, commentIn(values.text('comment')), checkInTypeOf(values.has('checkInType') ? values.number('checkInType') : 0));
        return nothing;
      },
    },
    UndoCheckOut: {
      needs: 'EditListItems',
      run: (file, _values, call) => {
        undoCheckOut(call, file);
        return nothing;
      },
    },
    Publish: withComment('EditListItems', publish),
    UnPublish: withComment('EditListItems', unpublish),
    Approve: withComment('ApproveItems', approve),
    Deny: withComment('ApproveItems', deny),
    Recycle: {
      needs: 'DeleteListItems',
      run: ({ row }, _values, call) => valueResource('Recycle', 'Edm.Guid', recycled(call, presentRow(call, row))),
    },
    RecycleWithETag: {
      parameters: { etagMatch: 'Edm.String' }, needs: 'DeleteListItems',
      run: (file, values, call) => {
        checkEtag(file, values.maybeText('etagMatch'));
        return valueResource('RecycleWithETag', 'Edm.Guid', recycled(call, presentRow(call, file.row)));
      },
    },
    RecycleWithParameters: {
      parameters: { parameters: deleteParameters }, needs: 'DeleteListItems',
      run: (file, values, call) => {
        checkParameters(call, file, values.record('parameters'));
        return valueResource('RecycleWithParameters', 'Edm.Guid', recycled(call, presentRow(call, file.row)));
      },
    },
    DeleteWithParameters: {
      parameters: { parameters: deleteParameters }, needs: 'DeleteListItems',
      run: (file, values, call) => {
        checkParameters(call, file, values.record('parameters'));
        deleteItem(call, presentRow(call, file.row));
        return nothing;
      },
    },
    DeleteObject: {
      needs: 'DeleteListItems',
      run: ({ row }, _values, call) => {
        deleteItem(call, presentRow(call, row));
        return nothing;
      },
    },
  },
};

function commentIn(text: string): string {
  if (text.length > longestComment) throw badRequest(`The maximum comment length is ${longestComment} characters.`);
  return text;
}

function checkInTypeOf(value: number): CheckInType {
  if (value === 0 || value === 1 || value === 2) return value;
  throw badRequest(`The value ${value} is not valid for the parameter checkInType.`);
}

/** BypassSharedLock has nothing to pass here: no file is locked by an editor. */
function checkParameters(call: Call, file: LibraryFile, parameters: Readonly<Record<string, unknown>> = {}): void {
  checkEtag(file, parameters['ETagMatch']);
  if (parameters['BypassCheckedOut'] === true) bypassCheckOut(call, file);
}

function checkEtag(file: LibraryFile, asked: unknown): void {
  if (typeof asked === 'string' && asked !== '' && asked !== '*' && asked !== etagOfFile(file)) throw etagMismatch(asked, etagOfFile(file));
}
