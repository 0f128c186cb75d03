import { ApiError } from '../errors/api-error';
import { invalidArgument } from '../errors/refusals';

/** Sentence and code as seen in the specs of CLI for Microsoft 365; the status is unverified. */
export const labelMissing = (name: string, tenantId: string): ApiError =>
  new ApiError(
    400,
    '-1, Microsoft.SharePoint.Client.InvalidOperationException',
    `Can not find compliance tag with value: ${name}. SiteSubscriptionId: ${tenantId}`,
  );

/**
 * A label that exists and that no policy publishes to the site. That it is refused is the documented way of the user interface; older reports
 * (pnp/powershell#74) tell of success. The stricter is taken; code and sentence are unverified.
 */
export const labelNotPublished = (name: string, siteUrl: string): ApiError =>
  new ApiError(
    400,
    '-1, Microsoft.SharePoint.Client.InvalidOperationException',
    `The compliance tag '${name}' is not published to the site ${siteUrl}.`,
  );

/** unverified sentence. */
export const listMissing = (listUrl: string): ApiError =>
  new ApiError(404, '-2130575322, Microsoft.SharePoint.SPException', `There is no list at address "${listUrl}".`);

/** The address of a list must be absolute (CLI for Microsoft 365 gives no other); unverified sentence. */
export const listUrlNotAbsolute = (listUrl: string): ApiError =>
  invalidArgument(`The parameter listUrl must be an absolute address, and '${listUrl}' is not.`);

/** unverified: 100 is what the comments of CLI for Microsoft 365 name as the most. */
export const tooManyItems = (limit: number): ApiError => invalidArgument(`At most ${limit} items can be labelled in one call.`);
