import { ApiError } from '../errors/api-error';
import { invalidArgument } from '../errors/refusals';
import type { KeptLabel } from './label-change';

const invalidOperation = (message: string): ApiError =>
  new ApiError(400, '-1, Microsoft.SharePoint.Client.InvalidOperationException', message);

const refusedWrite = (message: string): ApiError => new ApiError(400, '-2147467259, Microsoft.SharePoint.SPException', message);

/** Sentence and code as seen in the specs of CLI for Microsoft 365; the status is unverified. */
export const labelMissing = (name: string, tenantId: string): ApiError =>
  invalidOperation(`Can not find compliance tag with value: ${name}. SiteSubscriptionId: ${tenantId}`);

/**
 * A label that exists and that no policy publishes to the site. That it is refused is the documented way of the user interface; older reports
 * (pnp/powershell#74) tell of success. The stricter is taken; code and sentence are unverified.
 */
export const labelNotPublished = (name: string, siteUrl: string): ApiError =>
  invalidOperation(`The compliance tag '${name}' is not published to the site ${siteUrl}.`);

/** unverified sentence. */
export const listMissing = (listUrl: string): ApiError =>
  new ApiError(404, '-2130575322, Microsoft.SharePoint.SPException', `There is no list at address "${listUrl}".`);

/** The address of a list must be absolute (CLI for Microsoft 365 gives no other); unverified sentence. */
export const listUrlNotAbsolute = (listUrl: string): ApiError =>
  invalidArgument(`The parameter listUrl must be an absolute address, and '${listUrl}' is not.`);

/** 100 is what public clients name as the most (CLI for Microsoft 365, a web part for retention labels); sentence unverified. */
export const tooManyItems = (limit: number): ApiError => invalidArgument(`At most ${limit} items can be labelled in one call.`);

/** The sentence stands in programs that read it from SharePoint; number and status are unverified. */
export const lockedRecord = (): ApiError => refusedWrite('This item cannot be updated because it is locked as read-only.');

/** unverified sentence. */
export const undeletableItem = (label: string): ApiError =>
  refusedWrite(`This item cannot be deleted because the retention label '${label}' is applied to it.`);

/** unverified sentence. */
export const unmovableRecord = (): ApiError => refusedWrite('This item cannot be moved out of its library because it is a record.');

/** unverified sentence. */
export const notARecord = (): ApiError => invalidOperation('The item is not a record.');

/** unverified sentence. */
export const regulatoryStaysLocked = (): ApiError => invalidOperation('A regulatory record cannot be unlocked.');

/** unverified sentences. */
export const labelKept = (why: KeptLabel): ApiError => {
  switch (why) {
    case 'regulatory':
      return invalidOperation('The retention label of a regulatory record cannot be changed or removed.');
    case 'checkedOut':
      return invalidOperation('A label for regulatory records cannot be applied to a document that is checked out.');
    default:
      return new ApiError(
        403, '-2147024891, System.UnauthorizedAccessException', 'Only a site collection administrator can change or remove the label of a record.',
      );
  }
};

/** A call that claims more, or other, than the label is set to. That settings of a label cannot be overridden is told by PnP PowerShell. */
export const notAsTheLabelIs = (parameter: string, label: string): ApiError =>
  invalidArgument(`The parameter ${parameter} cannot override the settings of the retention label '${label}'.`);

/** unverified sentence. */
export const labelledByNobody = (mail: string): ApiError => invalidArgument(`There is no user with the address '${mail}'.`);

/** The sentence is told by practitioners (sharepointdiary.com and others); number and status are unverified. */
export const heldList = (): ApiError => refusedWrite('List cannot be deleted while on hold or retention policy.');

/** As of a list; the sentence for a folder is unverified. */
export const heldFolder = (): ApiError => refusedWrite('Folder cannot be deleted while on hold or retention policy.');

/** The sentence is documented (Microsoft, cannot delete a site because of a retention policy or eDiscovery hold). */
export const undeletableVersions = (): ApiError => refusedWrite('Versions of this item cannot be deleted because it is on hold or retention policy.');

/** unverified sentence. */
export const versioningOfRecordsDisabled = (): ApiError => invalidOperation('Record versioning is disabled in this tenant: records stay locked.');
