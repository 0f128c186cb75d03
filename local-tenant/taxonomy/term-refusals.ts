import { ApiError } from '../errors/api-error';

const operation = (message: string): ApiError => new ApiError(400, '-1, Microsoft.SharePoint.Taxonomy.TermStoreOperationException', message);

/** Sentence, number and type: tests of CLI for Microsoft 365 (`spo term add`), and practitioners. */
export const termTaken = (): ApiError => operation('There is already a term with the same default label and parent term.');

/** unverified words. */
export const termSetTaken = (): ApiError => operation('A term set already exists with the name specified.');

/** unverified words. */
export const termGroupTaken = (): ApiError => operation('Group names must be unique.');

/** unverified words. */
export const termIdTaken = (): ApiError => operation('The specified identifier is already used in the term store.');

/** unverified words. */
export const termGroupNotEmpty = (): ApiError => operation('The group cannot be deleted because it contains term sets.');

/** Sentence, number and type: tests of CLI for Microsoft 365, for a name or id that a collection has not. */
export const notInCollection = (): ApiError => new ApiError(
  404, '-2146233086, System.ArgumentOutOfRangeException', 'Specified argument was out of the range of valid values.\r\nParameter name: index');

/** unverified words: names have 255 characters at most, none of these among them (Microsoft support, managed metadata). */
export const badTermName = (): ApiError =>
  new ApiError(400, '-2147024809, System.ArgumentException', 'The name is empty, longer than 255 characters, or contains one of the characters ; " < > | &.');
