import type { ApiError } from '../errors/api-error';
import { invalidArgument, spException } from '../errors/refusals';

/** Seen in pnp/cli-microsoft365's tests of `spo list view get`. */
export const viewMissing = (): ApiError => invalidArgument('The specified view is invalid.');

export const viewColumnMissing = (name: string, webPath: string): ApiError =>
  invalidArgument(`Column '${name}' does not exist. It may have been deleted by another user.  ${webPath}`);

/** unverified number and words. */
export const defaultViewNeeded = (): ApiError => spException('-2146232832', 'A list must have a default view.');

/** unverified number and words. */
export const defaultViewStays = (): ApiError => spException('-2146232832', 'The default view of a list cannot be deleted.');

/** unverified number and words. */
export const personalDefault = (): ApiError => spException('-2146232832', 'A personal view cannot be the default view of a list.');
