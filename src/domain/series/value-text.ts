import { type Locale, isStringKey, translate } from '../../loc/strings';
import { parsePeriod, periodInWords } from '../retention/period';
import { type SeriesField, fieldRule } from './fields';

/** The value list that a field's codes have their words in: `domain.value.<list>.<code>`. */
const lists: Partial<Record<SeriesField, string>> = {
  recordType: 'recordType',
  dateFrom: 'year',
  dateTo: 'year',
  legalTrigger: 'trigger',
  adminTrigger: 'trigger',
  destination: 'destination',
  access: 'access',
  personalData: 'answer',
  informationClass: 'informationClass',
  reuse: 'answer',
  carrier: 'carrier',
  arrangement: 'arrangement',
};

/**
 * What a field holds as people read it: choices and periods in words, all else, and what is not well formed, as it
 * stands.
 */
export function fieldValueText(field: SeriesField, value: string, locale: Locale): string {
  const period = fieldRule(field).kind === 'period' ? parsePeriod(value) : null;
  if (period) return periodInWords(period, locale);
  const key = `domain.value.${lists[field] ?? ''}.${value}`;
  return isStringKey(key) ? translate(locale, key) : value;
}

/** The name of a field as the screens show it. */
export const fieldLabel = (field: SeriesField, locale: Locale): string => translate(locale, `domain.field.${field}`);

/** What a field may hold, in words: `Bewaren, Bewaren na steekproef, Vernietigen`; '' when it holds free text. */
export const allowedText = (field: SeriesField, locale: Locale): string =>
  (fieldRule(field).choices ?? []).map((code) => fieldValueText(field, code, locale)).join(', ');
