import { ApiError } from '../../errors/api-error';
import { UnreadableRequest } from '../../identity/http';
import { badRequest, GraphError, notImplemented } from '../graph-error';

/** Codes: OneDrive and SharePoint in Microsoft Graph, "Error responses and resource types". */
export const itemNotFound = (): GraphError => new GraphError(404, 'itemNotFound', 'The resource could not be found.');

export const graphAccessDenied = (): GraphError => new GraphError(403, 'accessDenied', 'Access denied');

export const invalidRequest = (message: string): GraphError => new GraphError(400, 'invalidRequest', message);

export const nameAlreadyExists = (message = 'Name already exists'): GraphError => new GraphError(409, 'nameAlreadyExists', message);

export const resourceModified = (): GraphError =>
  new GraphError(412, 'resourceModified', 'The resource being updated has changed since the caller last read it, usually an eTag mismatch.');

export const resyncRequired = (): GraphError =>
  new GraphError(410, 'resyncRequired', 'Resync required. Replace any local items with the server\'s version.');

/** OneDrive and SharePoint page by the links that they gave; the words are the service's (pnp/pnpjs issue 2432). */
export const onlyLinksPage = (option: string): GraphError =>
  invalidRequest(`${option} is not supported on this API. Only URLs returned by the API can be used to page.`);

/** The words are the directory's (msgraph-sdk-dotnet issue 348). */
export const skipInDirectory = (): GraphError => new GraphError(400, 'Request_BadRequest', "'$skip' is not supported by the service.");

/** What the directory takes in advanced queries only: `ConsistencyLevel: eventual` and `$count=true`. */
export const unsupportedQuery = (message: string): GraphError => new GraphError(400, 'Request_UnsupportedQuery', message);

/** What the directory (users) says to an id that nobody has. */
export const directoryObjectMissing = (id: string): GraphError =>
  new GraphError(404, 'Request_ResourceNotFound', `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`);

/** An address that Graph's model has not. */
export const segmentNotFound = (name: string): GraphError => badRequest(`Resource not found for the segment '${name}'.`);

export const unknownProperty = (name: string, typeName: string): GraphError =>
  new GraphError(400, 'BadRequest', `Parsing OData Select and Expand failed: Could not find a property named '${name}' on type '${typeName}'.`);

/** Numbers of SharePoint's refusals that Graph has a code of its own for: names that are taken. */
const takenNumbers = ['-2130575257', '-2130575214', '-2130575183', '-2130575342', '-2130245363', '-2147024713', '-2147024816'];

const codeOfStatus: Readonly<Record<number, string>> = {
  400: 'invalidRequest', 401: 'unauthenticated', 404: 'itemNotFound', 405: 'notAllowed', 409: 'nameAlreadyExists', 412: 'resourceModified',
  413: 'requestEntityTooLarge', 423: 'resourceLocked', 429: 'activityLimitReached', 501: 'notImplemented', 503: 'serviceNotAvailable', 507: 'insufficientStorage',
};

const fromSharePoint = (refusal: ApiError): GraphError => {
  if (refusal.status === 403) {
    return graphAccessDenied();
  }
  if (takenNumbers.some((number) => refusal.code.startsWith(`${number},`))) {
    return nameAlreadyExists(refusal.message);
  }
  return new GraphError(refusal.status, codeOfStatus[refusal.status] ?? 'generalException', refusal.message);
};

/** Refusals of the layers below in Graph's form. What is no refusal is a fault, and goes on to be reported as one. */
export const graphRefusalOf = (error: unknown): GraphError => {
  if (error instanceof GraphError) return error;
  if (error instanceof UnreadableRequest) return new GraphError(error.status, 'BadRequest', error.message);
  if (error instanceof ApiError) return fromSharePoint(error);
  if (error instanceof URIError) return new GraphError(400, 'BadRequest', 'The address is not valid percent-encoding.');
  throw error;
};

export const addressNotServed = (method: string, path: string): GraphError => notImplemented(`${method} /${path}`);
