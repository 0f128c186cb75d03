import { RegisterError } from '../../domain/errors';
import { missingColumnIn } from '../http/read-failure';

export interface FormValue {
  readonly FieldName: string;
  readonly FieldValue: string;
}

/** One entry of the answer; SharePoint answers 200 and says per field what went wrong. */
export interface FormAnswer {
  readonly FieldName: string;
  readonly FieldValue: string | null;
  readonly HasException: boolean;
  readonly ErrorCode?: number;
  readonly ErrorMessage: string | null;
}

/** Empty columns are left out: a new row has none anyway. */
export const formValues = (columns: Readonly<Record<string, string>>): FormValue[] =>
  Object.entries(columns)
    .filter(([, value]) => value !== '')
    .map(([FieldName, FieldValue]) => ({ FieldName, FieldValue }));

const duplicateCode = -2130575169;
// The text's language is the web's; English and Dutch as seen in public threads (unverified), the number where it is given.
const duplicateText = /duplicate|already exists|must be unique|bestaat al|dubbele|uniek/i;

const fieldError = (answer: FormAnswer, list: string): RegisterError => {
  const message = answer.ErrorMessage ?? '';
  const params = { column: answer.FieldName, value: answer.FieldValue ?? '', message, detail: message, status: '200', list };
  if (missingColumnIn(message) !== null) return new RegisterError('COLUMN_MISSING', params);
  const duplicate = answer.ErrorCode === duplicateCode || duplicateText.test(message);
  return new RegisterError(duplicate ? 'DUPLICATE' : 'INVALID_VALUE', params);
};

/** Throws `DUPLICATE`, `COLUMN_MISSING` or `INVALID_VALUE` for the first field that was refused. */
export const demandAccepted = (answers: readonly FormAnswer[], list = ''): void => {
  const refused = answers.find((answer) => answer.HasException);
  if (refused !== undefined) throw fieldError(refused, list);
};

/**
 * The new row's item id. Throws `DUPLICATE`, `COLUMN_MISSING` or `INVALID_VALUE` for the first field that was refused, and
 * `UNKNOWN_ANSWER` when no id was given.
 */
export const readAnswer = (answers: readonly FormAnswer[], list = ''): number => {
  demandAccepted(answers, list);
  const id = Number(answers.find((answer) => answer.FieldName === 'Id')?.FieldValue);
  if (!Number.isInteger(id) || id < 1) throw new RegisterError('UNKNOWN_ANSWER', { what: 'AddValidateUpdateItemUsingPath' });
  return id;
};
