import type { ApiError } from '../errors/api-error';
import { spException } from '../errors/refusals';

/** The number of a formula that cannot be read: SharePoint/PnP-JS-Core#618 saw it, with the sentence in German. */
const formulaNumber = '-2130575270';

export const formulaSyntax = (): ApiError =>
  spException(formulaNumber, 'The formula contains a syntax error or is not supported.', 500);

/** Sentence: pnp/PnP-Sites-Core#1682. Its number is unverified. */
export const formulaColumnMissing = (): ApiError => spException(
  formulaNumber,
  'The formula refers to a column that does not exist.  Check the formula for spelling mistakes or change the non-existing column to an existing column.',
  500,
);

/** Sentence: public code that names what a tenant said. Its number is unverified. */
export const formulaColumnUnfit = (): ApiError => spException(
  formulaNumber,
  'One or more column references are not allowed, because the columns are defined as a data type that is not supported in formulas.',
  500,
);

/** Sentence: pnp/PnP-Sites-Core#849. Its number is unverified. */
export const formulaOtherColumn = (): ApiError => spException(
  formulaNumber,
  'The formula cannot refer to another column.  Check the formula for spelling mistakes or update the formula to reference only this column.',
  500,
);

/** `[Today]` and `[Me]`. Sentence: Microsoft's help on calculated columns. Its number is unverified. */
export const formulaVolatile = (): ApiError =>
  spException(formulaNumber, 'Calculated columns cannot contain volatile functions like Today and Me.', 500);

/** unverified number and words; the limit of 1,024 characters is documented. */
export const formulaTooLong = (): ApiError =>
  spException(formulaNumber, 'The formula is too long: it can have at most 1,024 characters.', 500);

/** A formula that calls for itself. unverified number and words. */
export const formulaCircular = (): ApiError =>
  spException(formulaNumber, 'The formula results in a circular reference: a calculated column cannot depend upon itself.', 500);
