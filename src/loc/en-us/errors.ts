import type { errorsNlNl } from '../nl-nl/errors';

/** One message per code of `domain/errors.ts`: what happened, to what, and what to do now. */
export const errorsEnUs: Record<keyof typeof errorsNlNl, string> = {
  'errors.CONFLICT':
    '{ticket} was changed by someone else meanwhile. What you typed is still here: compare the two and save again.',
  'errors.FORBIDDEN':
    'You do not have the right to do this: {what}. Ask the local administrator of your organisation for the role.',
  'errors.SIGNED_OUT':
    'You are no longer signed in. What you typed is still here: sign in in another tab and try again.',
  'errors.OFFLINE':
    'There is no connection to SharePoint. What you typed is still here: check your network and try again.',
  'errors.THROTTLED': 'SharePoint asks to wait a little. Try again in {seconds} seconds.',
  'errors.THRESHOLD':
    'The list {list} is too large for this question. Search more narrowly, or ask the administrator to restore the indexes.',
  'errors.NOT_FOUND':
    '{what} does not exist, or you may not see it. Refresh the list; otherwise ask the administrator for access.',
  'errors.LIST_MISSING':
    'The list {list} is missing on the register site. Ask the administrator to set up the register again.',
  'errors.COLUMN_MISSING':
    'The list {list} lacks the column {column}. Nothing was saved. Ask the administrator to set up the register again.',
  'errors.DUPLICATE': 'The value ‘{value}’ is already in the column {column}. Choose another value.',
  'errors.INVALID_VALUE':
    'SharePoint does not accept the value in the column {column}: {message}. Correct it and save again.',
  'errors.SERVER_ERROR':
    'SharePoint gave an error ({status}): {message}. Try again; if it stays, pass this on to the administrator.',
  'errors.UNKNOWN_ANSWER':
    'SharePoint answered {what} in an unexpected way. Check whether it worked before trying again, and pass this on to the administrator.',
  'errors.NOT_IMPLEMENTED': 'This server cannot do this: {what}. Pass this on to the administrator.',
  'errors.NOT_SET_UP':
    'No register is set up at {site}. Ask the administrator to set it up, or change the address in the settings.',
  'errors.NOT_STORED_AS_WRITTEN':
    'Row {ticket} stands in the list otherwise than it was written, so it does not count. Try again and tell the administrator.',
  'errors.LEDGER_READ_ONLY':
    'The list {list} is locked: its permissions or settings differ from what the register asks. Ask the administrator to restore them.',
  'errors.CODE_TAKEN':
    'The code {code} was already given out for another series. Leave the code empty or use another one.',
  'errors.CODES_EXHAUSTED':
    'All series codes of {organisation} have been given out. Ask the register administrator for advice.',

  'errors.SERIES_INVALID':
    'The series {code} is not complete or correct yet ({count} points). Fill in the fields that carry a message.',
  'errors.TRANSITION_NOT_ALLOWED':
    '‘{action}’ is not possible for {code}: {reason}. Refresh the screen and look at the state.',
  'errors.MOTIVATION_REQUIRED': 'A motivation for {code} is missing. Fill it in and try again.',
  'errors.DECISION_NOT_ALLOWED': 'You cannot decide on {code}: {reason}',
  'errors.VERSION_CHANGED':
    'The content of {code} has changed since you opened it. Look at the difference and decide after that.',
  'errors.VERSION_NOT_VERIFIED': 'The version of {code} does not verify and may not be used: {reason}',
  'errors.VERSION_NOT_IN_FORCE':
    'The version {ticket} of {code} is not in force. Choose the version that is in force now.',
  'errors.SHORT_FLOW_NOT_ALLOWED':
    'The short procedure is not possible for {code}: the committee has to judge this ({fields}). Submit in the ordinary way.',
  'errors.LAST_DAY_INVALID': '‘{date}’ is no day on which {code} can close. Choose a date.',
  'errors.SUCCESSOR_NOT_POSSIBLE':
    '{successor} cannot succeed {code}. Choose another series of your organisation that is in force and stays open.',
  'errors.SERIES_CLOSED':
    '{code} has been closed since {date}. For a new library, choose a series that is still open.',
  'errors.SERIES_SUCCEEDED':
    '{code} has been closed since {date} and is succeeded by {successor}. Connect the library to {successor}.',
  'errors.ORGANISATION_UNKNOWN':
    'The organisation {organisation} is not in the list Organisations. Ask the administrator to add it.',
  'errors.COMMITTEE_MISSING':
    'No competent selection committee is set for {organisation}. Ask the administrator to fill it in under Organisations.',

  'errors.FILE_NOT_A_WORKBOOK':
    '‘{file}’ is not an Excel workbook (.xlsx). Save the file as .xlsx in Excel or LibreOffice and choose it again.',
  'errors.FILE_TOO_LARGE':
    '‘{file}’ is too large: at most {limit}. Split the file and import the parts one after the other.',
  'errors.WORKBOOK_PROTECTED':
    '‘{file}’ is protected with a password. Remove the password in Excel and choose the file again.',
  'errors.WORKBOOK_OTHER_COLUMNS':
    '‘{file}’ does not have the columns of the template. Missing or misplaced: {columns}. Download the empty template and paste your data into it.',
  'errors.WORKBOOK_NO_SHEET':
    '‘{file}’ has no sheet ‘{sheet}’. Give the sheet with the series that name and choose the file again.',
  'errors.WORKBOOK_EMPTY':
    'There are no series in ‘{file}’. Fill in rows below the column names and choose the file again.',
  'errors.WORKBOOK_TOO_MANY_ROWS':
    '‘{file}’ has more than {limit} rows. Split the file and import the parts one after the other.',

  'errors.LABEL_MISSING': 'The label ‘{label}’ does not exist. Ask a Microsoft 365 records manager to make it.',
  'errors.LABEL_NOT_PUBLISHED':
    'The label ‘{label}’ exists, but is not published to {site}. Ask a records manager to publish it; that can take up to seven days.',
  'errors.LABEL_NOT_SET':
    'The label ‘{label}’ could not be set on {library}. Check that you are an owner of that site and try again.',
  'errors.LABEL_REFUSED':
    'SharePoint refuses the label ‘{label}’ for {library}: {message}. Pass this on to the administrator.',
  'errors.LABEL_DIFFERS':
    'The label ‘{label}’ exists with other settings than the series asks ({differences}). Ask a records manager to check it.',
  'errors.LABEL_NAME_TAKEN':
    'The label name ‘{label}’ already belongs to series {code}. Ask the register administrator for advice.',
  'errors.LABEL_NAME_INVALID': 'No label name can be made from ‘{code}’. Check the series code.',
  'errors.LABEL_NOT_CONFIRMED':
    'The label for {code} cannot do exactly what the series asks. Read what will be different and confirm that first.',

  'errors.CONTENT_UNREADABLE': 'Row {ticket} cannot be read: {reason} It does not count; tell the administrator.',
};
