import { isPublishedName } from '../odata/published-names';
import type { ApiError } from './api-error';
import { badRequest, notImplemented, resourceNotFound } from './refusals';

/** Of no type that is asked about, and the names of all of them are kept. */
const isUnpublished = (owners: readonly string[], name: string): boolean => owners.every((owner) => isPublishedName(owner, name) === false);

/** A name in $select, $expand, $filter or $orderby: 400 when SharePoint has none such (message unverified for types other than items), else 501. */
export const unknownProperty = (owners: readonly string[], name: string, kind = 'Property'): ApiError =>
  (isUnpublished(owners, name) ? badRequest(`The field or property '${name}' does not exist.`) : notImplemented(kind, name));

/** What Microsoft.Data.OData says of a property in a body that the type has not; nor in another case. */
export const noSuchBodyProperty = (owner: string, name: string): ApiError =>
  badRequest(`The property '${name}' does not exist on type '${owner}'. Make sure to only use property names that are defined by the type.`);

/**
 * A property in a body: 400 when SharePoint has none such, else 501.
 * @param called what the type is called in the message
 */
export const unknownBodyProperty = (owners: readonly string[], name: string, called = owners[0] ?? ''): ApiError =>
  (isUnpublished(owners, name) ? noSuchBodyProperty(called, name) : notImplemented('Body property', name));

/**
 * A step of an address: 404 when SharePoint has none such, else 501 with the whole address. `_api/$metadata` and OneDrive's `_api/v2.0` it has.
 * @param owner as for `isPublishedName`
 */
export const unknownStep = (owner: string, name: string, address: string): ApiError =>
  (isPublishedName(owner, name) === false && !/^(\$metadata|v2\.[01])(\/|$)/i.test(address) ? resourceNotFound(name) : notImplemented('Endpoint', address));
