import { checkIn } from '../../files/check-in';
import { checkOut, undoCheckOut } from '../../files/check-out';
import type { LibraryFile } from '../../files/library-file';
import { deleteItem } from '../../items/write-item';
import { bodyOf } from '../engine/graph-execute';
import { invalidRequest } from '../engine/graph-refusals';
import type { GraphOperation } from '../engine/graph-type';
import { refuseOtherMembers, textOf } from '../read-members';
import { isFolder, type DriveItem } from './drive-place';

const fileOf = (item: DriveItem): LibraryFile => {
  if (item.row === undefined || isFolder(item)) throw invalidRequest('Only a file can be checked out.');
  return { list: item.list, row: item.row };
};

/** Check-out of files, by the rules of SharePoint's own; and deletion past the recycle bin. */
export const checkOutOperations: Readonly<Record<string, GraphOperation<DriveItem>>> = {
  checkout: {
    method: 'POST',
    run: (item) => {
      checkOut(item.call, fileOf(item));
      return { status: 204 };
    },
  },
  checkin: {
    method: 'POST',
    run: (item, _args, context) => {
      const body = bodyOf(context);
      refuseOtherMembers(body, ['comment', 'checkInAs']);
      const file = fileOf(item);
      const minor = file.list.drafts.minorVersions && textOf(body, 'checkInAs', '') !== 'published';
      checkIn(item.call, file, textOf(body, 'comment', ''), minor ? 0 : 1);
      return { status: 204 };
    },
  },
  discardCheckout: {
    method: 'POST',
    run: (item) => {
      undoCheckOut(item.call, fileOf(item));
      return { status: 204 };
    },
  },
  permanentDelete: {
    method: 'POST',
    run: ({ call, row }) => {
      if (row === undefined) throw invalidRequest('The root of a drive cannot be deleted.');
      deleteItem(call, row);
      return { status: 204 };
    },
  },
};
