import { ApiError } from '../errors/api-error';

const odataException = (message: string): ApiError => new ApiError(400, '-1, Microsoft.Data.OData.ODataException', message);

/** What a part that writes gets when it stands in no changeset (told with code and sentence by users of SharePoint Online). */
export const writeOutsideChangeset = (method: string): ApiError =>
  odataException(`An invalid HTTP method '${method}' was detected for a query operation. Query operations only support the HTTP 'GET' method.`);

/** The other sentence of Microsoft.Data.OData about it (unverified for SharePoint). */
export const queryInChangeset = (method: string): ApiError =>
  odataException(`An invalid HTTP method '${method}' was detected for a request in a change set. Requests in change sets only support the HTTP methods ` +
    "'POST', 'PUT', 'DELETE', 'MERGE', and 'PATCH'.");
