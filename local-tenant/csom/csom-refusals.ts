import { ApiError } from '../errors/api-error';

const query = '-1, Microsoft.SharePoint.Client.InvalidClientQueryException';

/** The status is not sent: a refusal of the client object model comes with 200 and stands in `ErrorInfo`. */
const refusal = (code: string, message: string): ApiError => new ApiError(400, code, message);

/** What .NET's reader says differs by the mistake (unverified). */
export const notXml = (): ApiError => refusal('-2146232000, System.Xml.XmlException', 'The request is not well-formed XML.');

/** .NET's own words. */
export const prohibitedDtd = (): ApiError =>
  refusal('-2146232000, System.Xml.XmlException', 'For security reasons DTD is prohibited in this XML document.');

/** Number: sp.js, `notSupportedRequestVersion`. unverified type and words. */
export const unsupportedVersion = (version: string): ApiError =>
  refusal('-2130575151, Microsoft.SharePoint.Client.ClientServiceException', `The schema version "${version}" of the request is not supported.`);

export const invalidRequest = (why: string): ApiError => refusal(query, why);

export const unknownCsomProperty = (name: string): ApiError => refusal(query, `Field or property "${name}" does not exist.`);

export const unknownCsomMethod = (name: string): ApiError => refusal(query, `Method "${name}" does not exist.`);

/** Told by many who asked the tenant's administration on another site. */
export const noStub = (typeId: string): ApiError => refusal(query, `Cannot find stub for type with id "${typeId}".`);

export const wrongArgumentCount = (name: string): ApiError => refusal(query, `The number of parameters of method "${name}" is not correct.`);

/** Conversions are .NET's own, and so are their sentences. */
export const wrongFormat = (type: string): ApiError => refusal('-2146233033, System.FormatException',
  type === 'Edm.Boolean' ? 'String was not recognized as a valid Boolean.'
    : type === 'Edm.Guid' ? 'Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).'
      : type === 'Edm.DateTime' ? 'String was not recognized as a valid DateTime.'
        : 'Input string was not in a correct format.');

/** Number: sp.js, `versionConflict`. unverified words. */
export const versionConflict = (): ApiError => refusal('-2130575339, Microsoft.SharePoint.Client.ClientServiceException', 'Version conflict.');

/** A refusal that says what it is about: `ErrorValue`. */
export class ValuedRefusal extends ApiError {
  public constructor(code: string, message: string, public readonly value: string) {
    super(400, code, message);
  }
}

/** Number: sp.js, `invalidFieldValue`. unverified type and words; that the column is named, CLI for Microsoft 365 expects. */
export const invalidFieldValue = (column: string, why: string): ApiError =>
  new ValuedRefusal('-2130575155, Microsoft.SharePoint.SPException', why, column);

/** Sentence, number and type: tests of CLI for Microsoft 365 (`spo listitem isrecord`). */
export const itemGone = (): ApiError =>
  refusal('-2130575338, Microsoft.SharePoint.SPException', 'Item does not exist. It may have been deleted by another user.');

export const nullObject = (): ApiError =>
  refusal('-2147467261, System.NullReferenceException', 'Object reference not set to an instance of an object.');

/** An `Identity` whose object is gone, or was never there (unverified). */
export const objectGone = (): ApiError => refusal('-2147024894, System.IO.FileNotFoundException', 'File Not Found.');
