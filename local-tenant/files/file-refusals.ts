import { ApiError } from '../errors/api-error';
import { spException } from '../errors/refusals';
import type { Call } from '../rest/call';
import { principalById } from '../users/principal-store';
import { pathOfItem, type ItemRow } from '../items/item-row';

const checkOutException = 'Microsoft.SharePoint.SPFileCheckOutException';

/** Absolute address of a file, as refusals name it. */
const addressOf = (call: Call, row: ItemRow): string => call.request.origin + pathOfItem(row);

/** Code and sentence: a test of pnp/cli-microsoft365 (`file checkout`); 423 as clients meet it on locked files. */
export const checkedOutBy = (call: Call, row: ItemRow, principalId: number | undefined): ApiError => {
  const who = principalById(call.db, call.site.id, principalId ?? 0)?.loginName ?? '(unknown)';
  return new ApiError(423, `-2130575306, ${checkOutException}`, `The file "${addressOf(call, row)}" is checked out for editing by ${who}.`);
};

/** Code: public code of a migration tool (ERROR_NOT_LOCKED). */
export const notCheckedOut = (call: Call, row: ItemRow): ApiError =>
  new ApiError(423, `-2147024738, ${checkOutException}`, `The file "${addressOf(call, row)}" is not checked out.`);

/** Code as documented for File.CopyTo ("exclusive lock") in MS-CSOMSPT; that it is this one here is unverified. */
export const mustBeCheckedOut = (call: Call, row: ItemRow): ApiError =>
  new ApiError(
    423, `-2147018887, ${checkOutException}`,
    `The file "${addressOf(call, row)}" is not checked out.  You must first check out this document before making changes.`,
  );

/** unverified code. */
export const neverCheckedIn = (): ApiError =>
  new ApiError(
    400, `-2147024738, ${checkOutException}`,
    'You cannot discard check out because there is no checked in version of the document. To get rid of the check out, delete the document.',
  );

/** unverified code. */
export const requiredColumnsEmpty = (): ApiError =>
  new ApiError(400, `-2130575265, ${checkOutException}`, 'You must fill out all required properties before checking in this document.');

/** The sentence is SharePoint's own; unverified code. */
export const noMinorVersions = (): ApiError =>
  spException('-2146232832', 'You can only publish, unpublish documents in a minor version enabled list.');

/** unverified code and sentence. */
export const wrongState = (what: string): ApiError => spException('-2146232832', what);

/** Code and sentence: as nextcloud/server's tests of its SharePoint backend expect them. */
export const fileMissing = (path: string): ApiError => spException('-2130575338', `The file ${path} does not exist.`, 404);

/** unverified code and sentence: an upload id that nothing was begun under, or that somebody else's upload has. */
export const noSuchUpload = (): ApiError =>
  spException('-2147024894', 'The upload session was not found. It may have been finished, cancelled or expired.', 404);

/** unverified code and sentence. */
export const wrongOffset = (given: string, expected: number): ApiError =>
  spException('-2147024809', `The specified file offset ${given} does not match the expected offset ${expected} of the upload session.`, 416);

/** unverified code and sentence. */
export const versionMissing = (): ApiError => spException('-2130575338', 'The file version does not exist.', 404);

/** Code: a public client's record of copy jobs (0x800700B7 is "already exists"). */
export const targetExists = (path: string): ApiError =>
  spException('-2147024713', `A file or folder with the name ${path} already exists at the destination.`);

/** Not SharePoint's: the data folder of this tenant was damaged. */
export const contentsMissing = (path: string, onDisk: string): ApiError =>
  new ApiError(500, '-1, LocalTenant.DamagedDataException', `The contents of ${path} are missing or damaged in the data folder: ${onDisk}.`);
