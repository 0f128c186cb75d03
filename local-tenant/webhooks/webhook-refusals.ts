import { ApiError } from '../errors/api-error';
import { invalidArgument } from '../errors/refusals';

/** Seen in pnp/powershell's documentation of webhooks; the status is unverified. */
export const receiverSilent = (url: string): ApiError =>
  new ApiError(400, '-1, System.InvalidOperationException', `Failed to validate the notification URL '${url}'.`);

/** unverified words; the limit of 180 days is documented. */
export const expirationOutside = (): ApiError =>
  invalidArgument('The expiration date of a subscription must lie in the future, and at most 180 days from now.');

/** unverified words. */
export const lacking = (name: string): ApiError => invalidArgument(`A subscription must have a ${name}.`);

/** unverified words. */
export const clientStateTooLong = (): ApiError => invalidArgument('The client state of a subscription can have at most 255 characters.');
