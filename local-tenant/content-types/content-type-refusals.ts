import { ApiError } from '../errors/api-error';
import { invalidArgument, spException } from '../errors/refusals';

/** Sentence: pnp/PnP-Sites-Core#1675. Its number is unverified. */
export const duplicateContentType = (name: string): ApiError =>
  spException('-2130575183', `A duplicate content type "${name}" was found.`, 500);

/** pnp/PnP-Sites-Core#799 tells that there is such a refusal. unverified number and words. */
export const contentTypeInUse = (): ApiError => spException('-2146232832', 'The content type is in use.', 500);

/** SharePoint/sp-dev-docs#2750 tells that there is such a refusal. unverified number and words. */
export const contentTypeOfFeature = (name: string): ApiError =>
  spException('-2146232832', `The content type "${name}" is part of an application feature.`, 500);

/** Type name: vgrem/office365-rest-python-client. unverified number and words. */
export const contentTypeReadOnly = (name: string): ApiError => new ApiError(
  500, '-2146232832, Microsoft.SharePoint.SPContentTypeReadOnlyException', `The content type "${name}" is read only.`,
);

/** Type name: vgrem/office365-rest-python-client. unverified number and words. */
export const contentTypeSealed = (name: string): ApiError => new ApiError(
  500, '-2146232832, Microsoft.SharePoint.SPContentTypeSealedException', `The content type "${name}" is sealed.`,
);

/** unverified number and words. */
export const badContentTypeName = (): ApiError =>
  invalidArgument('The content type name cannot be empty, be longer than 255 characters or contain: \\ / : * ? " # % < > { } | ~ & , tab');

/** unverified number and words. */
export const contentTypeMissing = (id: string): ApiError => invalidArgument(`The content type ${id} does not exist on this site.`);

/** pnp/pnpcore#295: 400, and the site's address at its end. */
export const linkedColumnMissing = (name: string, webUrl: string): ApiError =>
  invalidArgument(`Column '${name}' does not exist. It may have been deleted by another user. ${webUrl}`);

/** An id that is none, or that continues no content type of the site. unverified number and words. */
export const contentTypeIdWrong = (id: string): ApiError => invalidArgument(`The content type ID "${id}" is not valid.`);

/** unverified number and words. */
export const contentTypeIdTaken = (id: string): ApiError =>
  spException('-2146232832', `A content type with the ID "${id}" already exists.`, 500);
