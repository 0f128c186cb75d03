import type { MessageParams } from '../loc/strings';

/**
 * Every way in which the register can fail, each with a message `errors.<CODE>` in `loc/` that says what happened, to
 * what, and what to do. The comments name the parameters of the message.
 */
export const errorCodes = [
  // The connection and SharePoint's answers
  'CONFLICT', // ticket: the row has another ETag than the one passed (HTTP 412)
  'FORBIDDEN', // what
  'SIGNED_OUT',
  'OFFLINE',
  'THROTTLED', // seconds
  'THRESHOLD', // list
  'NOT_FOUND', // what
  'LIST_MISSING', // list
  'COLUMN_MISSING', // list, column
  'DUPLICATE', // column, value
  'INVALID_VALUE', // column, message: a field's own error in an answer that says 200
  'SERVER_ERROR', // status, message
  'UNKNOWN_ANSWER', // what
  'NOT_IMPLEMENTED', // what
  'NOT_SET_UP', // site
  'NOT_STORED_AS_WRITTEN', // ticket
  'LEDGER_READ_ONLY', // list
  'CODE_TAKEN', // code
  'CODES_EXHAUSTED', // organisation

  // Series and approval
  'SERIES_INVALID', // code, count
  'TRANSITION_NOT_ALLOWED', // action, code, reason
  'MOTIVATION_REQUIRED', // code
  'DECISION_NOT_ALLOWED', // code, reason (a sentence)
  'VERSION_CHANGED', // code
  'VERSION_NOT_VERIFIED', // code, reason (a sentence)
  'VERSION_NOT_IN_FORCE', // ticket, code
  'SHORT_FLOW_NOT_ALLOWED', // code, fields
  'LAST_DAY_INVALID', // code, date
  'SUCCESSOR_NOT_POSSIBLE', // code, successor
  'SERIES_CLOSED', // code, date
  'SERIES_SUCCEEDED', // code, date, successor
  'ORGANISATION_UNKNOWN', // organisation
  'COMMITTEE_MISSING', // organisation

  // Import
  'FILE_NOT_A_WORKBOOK', // file
  'FILE_TOO_LARGE', // file, limit
  'WORKBOOK_PROTECTED', // file
  'WORKBOOK_OTHER_COLUMNS', // file, columns
  'WORKBOOK_NO_SHEET', // file, sheet
  'WORKBOOK_EMPTY', // file
  'WORKBOOK_TOO_MANY_ROWS', // file, limit

  // Labels
  'LABEL_MISSING', // label
  'LABEL_NOT_PUBLISHED', // label, site
  'LABEL_NOT_SET', // label, library
  'LABEL_REFUSED', // label, library, message
  'LABEL_DIFFERS', // label, differences
  'LABEL_NAME_TAKEN', // label, code
  'LABEL_NAME_INVALID', // code
  'LABEL_NOT_CONFIRMED', // code

  // Ledgers
  'CONTENT_UNREADABLE', // ticket, reason (a sentence)
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/**
 * What every use case and repository throws: a code and the parameters of its message. Parameters that the message
 * does not use may carry what helps to find the cause (`status`, `detail`).
 */
export class RegisterError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly params: MessageParams = {},
  ) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'RegisterError';
  }
}
