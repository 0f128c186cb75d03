import { ApiError } from '../errors/api-error';
import { spException } from '../errors/refusals';

/** Who may not open a list is told the same as when there is none. */
export const noListWithTitle = (title: string, webUrl: string): ApiError =>
  new ApiError(404, '-1, System.ArgumentException', `List '${title}' does not exist at site with URL '${webUrl}'.`);

export const noListWithId = (): ApiError =>
  spException(
    '-2130575322',
    'List does not exist. The page you selected contains a list that does not exist.  It may have been deleted by another user.',
    404,
  );

export const noListAtAddress = (address: string): ApiError =>
  new ApiError(404, '-2147024894, System.IO.FileNotFoundException', `File Not Found. (${address})`);

export const titleTaken = (): ApiError =>
  spException(
    '-2130575342',
    'A list, survey, discussion board, or document library with the specified title already exists in this Web site.  ' +
      'Please choose another title.',
    500,
  );

/** unverified code and words. */
export const titleEmpty = (): ApiError => spException('-2147024809', 'The list title cannot be empty.');

/** unverified code and words: the title's limit of 255 characters is documented. */
export const titleTooLong = (): ApiError => spException('-2147024809', 'The list title cannot be longer than 255 characters.');
