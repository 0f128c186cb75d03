import { ApiError } from './api-error';

/** What this server does not know: never ignored, never guessed. `kind` is 'Query option', 'Header', ... */
export const notImplemented = (kind: string, name: string): ApiError =>
  new ApiError(501, '-1, LocalTenant.NotImplementedException', `${kind} '${name}' is not implemented.`);

/** Only where answers are checked, in tests: what was to be sent is not as Microsoft publishes it. */
export const deviatingAnswer = (deviation: string): ApiError =>
  new ApiError(500, '-1, LocalTenant.DeviatingAnswerException', deviation);

export const accessDenied = (): ApiError =>
  new ApiError(
    403,
    '-2147024891, System.UnauthorizedAccessException',
    'Access denied. You do not have permission to perform this action or access this resource.',
  );

/** What the caller's app was not granted, whatever they may do themselves (practitioners: apps with Sites.Selected and no site). */
export const unauthorizedOperation = (): ApiError =>
  new ApiError(403, '-2147024891, System.UnauthorizedAccessException', 'Attempted to perform an unauthorized operation.');

/** No session and no token: SharePoint Online answers 401 to REST calls, not a redirect. */
export const notSignedIn = (): ApiError =>
  new ApiError(401, '-2147024891, System.UnauthorizedAccessException', 'Attempted to perform an unauthorized operation.', {
    'WWW-Authenticate': 'Bearer realm="local-tenant"',
  });

export const badDigest = (): ApiError =>
  new ApiError(
    403,
    '-2130575251, Microsoft.SharePoint.SPException',
    'The security validation for this page is invalid and might be corrupted. ' +
      "Please use your web browser's Back button to try your operation again.",
  );

export const badRequest = (message: string): ApiError =>
  new ApiError(400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException', message);

/** No Accept header that can be answered (message of WCF Data Services, seen with SharePoint by many; the status is unverified). */
export const notAcceptable = (): ApiError =>
  new ApiError(406, '-1, Microsoft.SharePoint.Client.ClientServiceException', 'The HTTP header ACCEPT is missing or its value is invalid.');

/** What Microsoft.Data.OData says of a media type that the version of the request does not have (vgrem/phpSPO#48; its list of types is cut short here). */
export const otherVersionsFormat = (asked: string): ApiError =>
  new ApiError(406, '-1, Microsoft.SharePoint.Client.ClientServiceException',
    'A supported MIME type could not be found that matches the acceptable MIME types for the request. The supported type(s) ' +
      `'application/json;odata.metadata=minimal, application/json;odata.metadata=full, application/json;odata.metadata=none' do not match any of the acceptable MIME types '${asked}'.`);

/** An argument that has the right type and a value that cannot be (a list title that is taken, a name that is empty). */
export const invalidArgument = (message: string, number = '-2147024809'): ApiError =>
  new ApiError(400, `${number}, System.ArgumentException`, message);

export const spException = (number: string, message: string, status = 400): ApiError =>
  new ApiError(status, `${number}, Microsoft.SharePoint.SPException`, message);

export const resourceNotFound = (name: string): ApiError =>
  new ApiError(
    404,
    '-1, Microsoft.SharePoint.Client.ResourceNotFoundException',
    `Cannot find resource for the request ${name}.`,
  );

export const wrongMethod = (method: string, name: string, operation: 'Default' | 'Action' | 'Update'): ApiError =>
  new ApiError(
    405,
    '-1, Microsoft.SharePoint.Client.ClientServiceException',
    `The HTTP method '${method}' cannot be used to access the resource '${name}'. The operation type of the resource is ` +
      `specified as '${operation}'. Please use correct HTTP method to invoke the resource.`,
  );

/** What the client object model says of a request that asks for too much (unverified for REST). */
export const tooManyResources = (): ApiError => badRequest('The request uses too many resources.');

/** A $filter that compares what cannot be compared (sentence of Microsoft.Data.OData; unverified for small sets). */
export const incompatibleOperands = (left: string, right: string, operator: string): ApiError =>
  badRequest(`A binary operator with incompatible types was detected. Found operand types '${left}' and '${right}' for operator kind '${operator}'.`);

/** A body with a method that has no such parameter: mostly a change that was sent without X-HTTP-Method (seen by many). */
export const unknownParameter = (name: string, method: string): ApiError =>
  badRequest(`The parameter ${name} does not exist in method ${method}.`);

/** Text as a real tenant gave it in pnp/sp-dev-fx-controls-react#1509. */
export const etagMismatch = (asked: string, actual: string): ApiError =>
  new ApiError(
    412,
    '-1, Microsoft.SharePoint.Client.ClientServiceException',
    `The request ETag value '${asked}' does not match the object's ETag value '${actual}'.`,
  );
