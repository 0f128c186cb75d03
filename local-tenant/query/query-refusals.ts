import { ApiError } from '../errors/api-error';

const INVALID_QUERY = '-1, Microsoft.SharePoint.Client.InvalidClientQueryException';
const ARGUMENT = '-2147024809, System.ArgumentException';
const THROTTLED = '-2147024860, Microsoft.SharePoint.SPQueryThrottledException';
const SHAREPOINT = '-1, Microsoft.SharePoint.SPException';

/** The option's text is no expression that SharePoint takes; `detail` says what is wrong and where. */
export function invalidExpression(text: string, detail: string): ApiError {
  return new ApiError(400, INVALID_QUERY, `The expression "${text}" is not valid. ${detail}`);
}

/** A query option holds a value of the wrong form. */
export function invalidOption(name: string, value: string, detail: string): ApiError {
  return new ApiError(400, INVALID_QUERY, `The query string "${name}" with the value "${value}" is not valid. ${detail}`);
}

/** A column is named in $filter or $orderby that the list does not have. */
export function unknownColumn(name: string): ApiError {
  return new ApiError(400, ARGUMENT, `Column '${name}' does not exist. It may have been deleted by another user.`);
}

/** A column, or member of an expanded column, is named in $select or $expand that does not exist. */
export function unknownProperty(name: string): ApiError {
  return new ApiError(400, SHAREPOINT, `The field or property '${name}' does not exist.`);
}

/** Multi-line text, hyperlinks and multi-valued columns take no part in filters or sorting. */
export function columnNotQueryable(name: string, type: string, where: 'filter' | 'order by'): ApiError {
  return new ApiError(
    400,
    SHAREPOINT,
    `The field '${name}' of type '${type}' cannot be used in the query ${where} expression.`,
  );
}

/** `Author/Title` asks for `$expand=Author` (and the field in `$select`). */
export function lookupNotExpanded(path: string, root: string): ApiError {
  return new ApiError(
    400,
    SHAREPOINT,
    `The query to field '${path}' is not valid. The $select query string must specify the target fields and the `
      + `$expand query string must contains ${root}.`,
  );
}

/** The list view threshold: more rows would have to be looked at than SharePoint Online allows. */
export function listViewThresholdExceeded(): ApiError {
  return new ApiError(
    500,
    THROTTLED,
    'The attempted operation is prohibited because it exceeds the list view threshold.',
  );
}

/** More lookup and person columns are joined than SharePoint Online allows. */
export function lookupThresholdExceeded(): ApiError {
  return new ApiError(
    500,
    THROTTLED,
    'The query cannot be completed because the number of lookup columns it contains exceeds the lookup column threshold.',
  );
}
