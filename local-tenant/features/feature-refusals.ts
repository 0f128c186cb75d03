import { ApiError } from '../errors/api-error';
import type { FeatureDefinition } from './feature-catalogue';

/** Seen in pnp/cli-microsoft365's tests (`spo site inplacerecordsmanagement set`); the status is unverified. */
export const featureActive = ({ name, id }: FeatureDefinition, url: string): ApiError => new ApiError(
  500, '-1, System.Data.DuplicateNameException', `Feature '${name}' (ID: ${id}) is already activated at scope '${url}'.`,
);

/** Seen in pnp/cli-microsoft365's tests; the status is unverified. */
export const featureInactive = (id: string): ApiError =>
  new ApiError(400, '-1, System.InvalidOperationException', `Feature '${id}' is not activated at this scope.`);

/** As a tenant answered in pnp/powershell#5303; the status is unverified. */
export const featureUnknown = (id: string): ApiError => new ApiError(
  400, '-1, System.InvalidOperationException', `Feature with Id '${id}' is not installed in this farm, and cannot be added to this scope.`,
);
