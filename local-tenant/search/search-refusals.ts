import { ApiError } from '../errors/api-error';

/** Code and sentence as clients of SharePoint's search meet them. */
export const notUnderstood = (): ApiError =>
  new ApiError(
    500,
    '-1, Microsoft.Office.Server.Search.REST.SearchServiceException',
    "We didn't understand your search terms. Make sure they're using proper syntax.",
  );

export const queryMissing = (): ApiError =>
  new ApiError(
    500, '-1, Microsoft.Office.Server.Search.REST.SearchServiceException',
    'The search request was unable to execute because the query text is empty.',
  );
