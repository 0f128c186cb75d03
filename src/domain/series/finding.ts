import type { MessageParams } from '../../loc/strings';
import type { SeriesField } from './fields';

/** Everything that can be wrong with a series; each code has a message `domain.finding.<code>`. */
export const findingCodes = [
  'missing',
  'tooLong',
  'lineBreak',
  'forbiddenCharacter',
  'notInList',
  'notAPeriod',
  'notAYear',
  'datesReversed',
  'periodMissing',
  'periodMissingYet',
  'periodMissingInTerm',
  'triggerMissing',
  'motivationMissing',
  'selectionInstructionMissing',
  'reuseMotivationMissing',
  'publishedWithPersonalData',
  'notASeriesCode',
  'relatedToItself',
  'relatedTwice',
  'relatedUnknown',
  'sameNameAndDescription',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/**
 * Something about one field. An `error` stops what was asked for (saving, importing, submitting); a `warning` does not.
 */
export interface Finding {
  readonly field: SeriesField;
  readonly code: FindingCode;
  readonly severity: 'error' | 'warning';
  /** Values as they stand, not yet in words. */
  readonly params: MessageParams;
}

export const error = (field: SeriesField, code: FindingCode, params: MessageParams = {}): Finding => ({
  field,
  code,
  severity: 'error',
  params,
});

export const warning = (field: SeriesField, code: FindingCode, params: MessageParams = {}): Finding => ({
  field,
  code,
  severity: 'warning',
  params,
});
