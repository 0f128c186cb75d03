import { isIsoDate } from '../../domain/iso-date';

/**
 * The ISO date that somebody typed: day, month and year as the screens write them (`31-12-2026`, also with `/` or `.`),
 * or an ISO date. Null for anything else, and for a day that does not exist.
 */
export function typedDate(text: string): string | null {
  const written = text.trim();
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(written) ?? [];
  const date = year === '' ? written : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(date) ? date : null;
}
