import { ApiError } from '../errors/api-error';
import { notImplemented } from '../errors/refusals';

const SHAREPOINT = 'Microsoft.SharePoint.SPException';

/** Status, code and words: pnp/sp-dev-fx-webparts#5524. What SharePoint says to CAML that it cannot read, and says no more. */
export function cannotComplete(): ApiError {
  return new ApiError(500, `-2147467259, ${SHAREPOINT}`, 'Cannot complete this action.\n\nPlease try again.');
}

/**
 * A column that the list does not have, or `And` and `Or` with other than two operands (pnp/pnpcore#489). Status, code and words:
 * pnp/sp-dev-fx-webparts#2052.
 */
export function badFieldTypes(): ApiError {
  return new ApiError(
    500, `-2130575340, ${SHAREPOINT}`,
    'One or more field types are not installed properly. Go to the list settings page to delete these fields.');
}

/** An element or attribute of CAML that is not served. */
export function camlNotServed(what: string): ApiError {
  return notImplemented('CAML', what);
}
