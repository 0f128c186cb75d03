import { ApiError } from '../errors/api-error';
import type { Call } from '../rest/call';
import { principalById } from '../users/principal-store';
import { pathOfItem, type ItemRow } from './item-row';

const SHAREPOINT = 'Microsoft.SharePoint.SPException';

export function itemMissing(): ApiError {
  return new ApiError(
    404,
    '-2130575338, System.ArgumentException',
    'Item does not exist. It may have been deleted by another user.',
  );
}

/** Code: microsoft-365-lists facts (tests of Office365-REST-Python-Client). */
export function duplicateValues(titles: readonly string[]): ApiError {
  return new ApiError(
    400,
    '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
    'The list item could not be added or updated because duplicate values were found in the following field(s) in the list: '
      + `[${titles.join(', ')}].`,
  );
}

/** unverified code; the sentence is the one that clients meet. */
export function readOnlyColumn(name: string): ApiError {
  return new ApiError(
    400,
    `-2147352571, ${SHAREPOINT}`,
    `Invalid data has been used to update the list item. The field you are trying to update may be read only. (${name})`,
  );
}

/** A text longer than its column allows; which column, SharePoint does not say. Status, code and words as practitioners quote them. */
export function invalidText(): ApiError {
  return new ApiError(
    500, `-2130575336, ${SHAREPOINT}`, 'Invalid text value.\n\nA text field contains invalid data. Please check the value and try again.');
}

/** unverified status and words. */
export function invalidColumnValue(name: string, why: string): ApiError {
  return new ApiError(
    400,
    '-2130575163, Microsoft.SharePoint.SPListDataValidationException',
    `List data validation failed. ${name}: ${why}`,
  );
}

/** Sentence and code as in tests of CLI for Microsoft 365. The path is not said. */
export function folderMissing(): ApiError {
  return new ApiError(404, '-2147024894, System.IO.FileNotFoundException', 'File Not Found.');
}

/** Code and sentence as in tests of CLI for Microsoft 365 (`spo app add`); that a folder is named as "file or folder" is unverified. */
export function nameTaken(call: Call, present: ItemRow): ApiError {
  const path = pathOfItem(present);
  const name = path.startsWith(`${call.site.path}/`) ? path.slice(call.site.path.length + 1) : path.slice(1);
  if (present.kind === 1) return new ApiError(400, `-2130575257, ${SHAREPOINT}`, `A file or folder with the name ${path} already exists.`);
  const editor = principalById(call.db, call.site.id, present.editorId)?.loginName ?? '';
  return new ApiError(
    400, `-2130575257, ${SHAREPOINT}`,
    `A file with the name ${name} already exists. It was last modified by ${editor} on ${inServerWords(present.modified)}.`);
}

/** `24 Nov 2017 12:50:43 -0000` */
function inServerWords(moment: string): string {
  return new Date(moment).toUTCString().replace(/^\w+, /, '').replace('GMT', '-0000');
}

/** Code in public code of several clients (IllegalName); the sentence as SharePoint Online's users tell it. */
export function nameNotPermitted(name: string): ApiError {
  return new ApiError(
    400, `-2130575245, ${SHAREPOINT}`,
    `The file or folder name "${name}" contains characters that are not permitted.  Please use a different name.`);
}

/** 0x800700CE; the sentence as in SharePoint's logs, with the limits of SharePoint Online. unverified that REST says just this. */
export function pathTooLong(): ApiError {
  return new ApiError(
    400, '-2147024690, System.IO.PathTooLongException',
    'The specified file or folder name is too long. The URL path for all files and folders must be 400 characters or less (and no more than '
      + '255 characters for any single file or folder name in the URL). Please type a shorter file or folder name.');
}

/** A library's rows come with files. unverified code. */
export function filesByUpload(): ApiError {
  return new ApiError(
    400,
    `-2130575350, ${SHAREPOINT}`,
    'To add an item to a document library, use SPFileCollection.Add()',
  );
}
