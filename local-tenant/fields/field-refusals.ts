import type { ApiError } from '../errors/api-error';
import { invalidArgument, spException } from '../errors/refusals';

/** A name or title that no column has. Seen in pnp/pnpcore#295 and in public code: 400, with the address of the site at its end. */
export const fieldMissing = (name: string, webPath: string): ApiError =>
  invalidArgument(`Column '${name}' does not exist. It may have been deleted by another user.  ${webPath}`);

/** An id that no column has. Seen in pnp/cli-microsoft365's tests of `spo field get`. */
export const fieldIdMissing = (id: string, webPath: string): ApiError =>
  invalidArgument(`Invalid field name. {${id}}  ${webPath}`);

/** Sentence: pnp/PnP-Sites-Core#1868. */
export const duplicateField = (name: string): ApiError =>
  spException('-2130575214', `A duplicate field name "${name}" was found.`, 500);

/** unverified words; the limit of 255 characters is documented. */
export const badTitle = (): ApiError =>
  invalidArgument('The display name of a field must have between 1 and 255 characters.');

/** Sentence told by practitioners, number unverified. */
export const fieldInContentType = (): ApiError => spException(
  '-2146232832',
  'Site columns which are included in content types cannot be deleted. Remove all references to this site column prior to deleting it.',
  500,
);

/** Sentence told by practitioners, number unverified. */
export const fieldReadOnly = (): ApiError =>
  spException('-2146232832', 'The field cannot be deleted because it is a read only field in the list.', 500);

/** unverified number and words. */
export const fieldKept = (why: 'sealed' | 'a base type field of the list'): ApiError =>
  spException('-2146232832', `The field cannot be deleted because it is ${why}.`);

/** SharePoint's SPField documentation: a sealed column cannot be changed. unverified number and words. */
export const fieldSealed = (): ApiError => spException('-2146232832', 'The field is sealed and cannot be changed.');

/** Microsoft's help on columns: a column that others depend on cannot go. unverified number and words. */
export const fieldNeeded = (by: string): ApiError =>
  spException('-2146232832', `The field cannot be deleted because the field '${by}' depends on it.`);

/** Sentence told by practitioners, number and status unverified. */
export const itemIsRelated = (list: string, target: string): ApiError => spException(
  '-2130575271', `This item cannot be deleted because an item in the "${list}" list is related to an item in the "${target}" list.`, 500,
);
