import { ApiError } from '../errors/api-error';

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

export function invalidColumnValue(name: string, why: string): ApiError {
  return new ApiError(
    400,
    '-2130575163, Microsoft.SharePoint.SPListDataValidationException',
    `List data validation failed. ${name}: ${why}`,
  );
}

/** unverified code. */
export function folderMissing(path: string): ApiError {
  return new ApiError(404, '-2147024894, System.IO.FileNotFoundException', `File Not Found. (${path})`);
}

/** unverified code. */
export function nameTaken(path: string): ApiError {
  return new ApiError(
    400,
    `-2130575257, ${SHAREPOINT}`,
    `A file or folder with the name ${path} already exists. It was last modified by another request.`,
  );
}

/** unverified code. */
export function nameNotPermitted(name: string): ApiError {
  return new ApiError(
    400,
    `-2130575245, ${SHAREPOINT}`,
    `The file or folder name '${name}' contains characters that are not permitted. Please use a different name.`,
  );
}

/** A library's rows come with files. unverified code. */
export function filesByUpload(): ApiError {
  return new ApiError(
    400,
    `-2130575350, ${SHAREPOINT}`,
    'To add an item to a document library, use SPFileCollection.Add()',
  );
}
