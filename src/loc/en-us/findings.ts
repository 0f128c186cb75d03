import type { findingsNlNl } from '../nl-nl/findings';

/** What `validateSeries` finds, and what is allowed. `{field}` is the field's name as the screen shows it. */
export const findingsEnUs: Record<keyof typeof findingsNlNl, string> = {
  'domain.finding.missing': 'Fill in {field}.',
  'domain.finding.tooLong': '{field} has {length} characters; at most {max} fit. Shorten it.',
  'domain.finding.lineBreak': '{field} stands on one line. Remove the line break.',
  'domain.finding.forbiddenCharacter':
    '{field} holds a character that SharePoint does not keep ({character}). Remove it.',
  'domain.finding.notInList': '‘{value}’ is not in the list of {field}. Choose from: {allowed}.',
  'domain.finding.notAPeriod':
    '‘{value}’ is not a retention period. Give a whole number of days, months or years from 0 to 9999.',
  'domain.finding.notAYear': '‘{value}’ is not a year. Give a year of four digits, or: {allowed}.',
  'domain.finding.datesReversed': 'The end date ({to}) lies before the start date ({from}). Correct one of them.',
  'domain.finding.periodMissing':
    'There is no retention period. Give a legal or an administrative one, also when you keep for ever.',
  'domain.finding.periodMissingYet':
    'There is no retention period. The series can be taken; submitting will ask for one.',
  'domain.finding.periodMissingInTerm':
    'A period belongs here: there is a start or a motivation already. Fill in {field}.',
  'domain.finding.triggerMissing': 'Say from when the period counts: {field}.',
  'domain.finding.motivationMissing': 'Say why the period is this long: {field}.',
  'domain.finding.selectionInstructionMissing': 'Say how the sample is drawn: {field}.',
  'domain.finding.reuseMotivationMissing': 'Say why reuse is not possible: {field}.',
  'domain.finding.publishedWithPersonalData':
    'What holds personal data cannot be ‘Published’. Choose another value for {field}, or change Personal data.',
  'domain.finding.notASeriesCode':
    '‘{value}’ is not a series code. Write codes as OVO000098_012_003, with a semicolon in between.',
  'domain.finding.relatedToItself': 'A series cannot refer to itself: remove {value} from {field}.',
  'domain.finding.relatedTwice': '{value} is there twice: a series can be related in one way only. Remove one.',
  'domain.finding.relatedUnknown': '{value} is not a series of this register. Check the code.',
  'domain.finding.sameNameAndDescription':
    'There is a series with the same name and description already: {codes}. Check that it is not the same series.',
};
