import { notImplemented } from '../errors/refusals';
import { localTimeOf, utcOf, type LocalTime } from './time-zone';

/** How the people of a web write numbers and dates; the text forms of AddValidateUpdateItemUsingPath and ValidateUpdateListItem. */
export interface WebLocale {
  readonly timeZone: string;
  readonly decimal: ',' | '.';
  readonly group: ',' | '.';
  readonly order: 'dmy' | 'mdy';
  readonly dateSeparator: '-' | '/';
  readonly clock: 12 | 24;
}

/** unverified: every site keeps Belgian time; a tenant's site has the zone of its regional settings. */
const TIME_ZONE = 'Europe/Brussels';

const LOCALES: Readonly<Record<number, WebLocale>> = {
  1043: { timeZone: TIME_ZONE, decimal: ',', group: '.', order: 'dmy', dateSeparator: '-', clock: 24 },
  2067: { timeZone: TIME_ZONE, decimal: ',', group: '.', order: 'dmy', dateSeparator: '/', clock: 24 },
  1033: { timeZone: TIME_ZONE, decimal: '.', group: ',', order: 'mdy', dateSeparator: '/', clock: 12 },
};

/** @throws ApiError 501 for a web language (LCID) whose way of writing is not known here. */
export function webLocaleOf(language: number): WebLocale {
  const locale = LOCALES[language];
  if (!locale) throw notImplemented('Web language', String(language));
  return locale;
}

/** A number as the locale writes it (`1.234,5`), with its group marks where they belong; undefined when it is none. */
export function parseLocalNumber(text: string, locale: WebLocale): number | undefined {
  const [decimal, group] = [locale.decimal, locale.group].map(sign => `\\${sign}`);
  const pattern = new RegExp(`^-?(?:\\d{1,3}(?:${group}\\d{3})+|\\d+)?(?:${decimal}\\d+)?$`);
  const written = text.trim();
  if (!/\d/.test(written) || !pattern.test(written)) return undefined;
  return Number(written.split(locale.group).join('').replace(locale.decimal, '.'));
}

export function formatLocalNumber(value: number, locale: WebLocale): string {
  return String(value).replace('.', locale.decimal);
}

const TIME_24 = '(\\d{1,2}):(\\d{2})(?::(\\d{2}))?';
const TIME_12 = '(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*([AaPp][Mm])';

/**
 * A date, or a date and time, as the locale writes it (`23-2-2012 14:25`), to ISO UTC text. ISO 8601 is not taken: known from
 * the CLI for Microsoft 365's documentation of `listitem add`.
 *
 * @param zone the locale's time zone, or `UTC` when the client says that its dates are in UTC.
 * @returns undefined when the text is none.
 */
export function parseLocalDateTime(text: string, locale: WebLocale, zone: string): string | undefined {
  const separator = `\\${locale.dateSeparator}`;
  const time = locale.clock === 24 ? TIME_24 : TIME_12;
  const match = new RegExp(`^(\\d{1,2})${separator}(\\d{1,2})${separator}(\\d{4})(?:\\s+${time})?$`).exec(text.trim());
  if (!match) return undefined;
  const [first, second] = [Number(match[1]), Number(match[2])];
  const [day, month] = locale.order === 'dmy' ? [first, second] : [second, first];
  const hour = hourOf(Number(match[4] ?? 0), match[4] === undefined ? undefined : match[7]);
  if (hour === undefined) return undefined;
  const local: LocalTime = { year: Number(match[3]), month, day, hour, minute: Number(match[5] ?? 0), second: Number(match[6] ?? 0) };
  return utcOf(local, zone);
}

export function formatLocalDateTime(iso: string, locale: WebLocale, dateOnly: boolean): string {
  const { year, month, day, hour, minute } = localTimeOf(new Date(iso), locale.timeZone);
  const [first, second] = locale.order === 'dmy' ? [day, month] : [month, day];
  const date = [first, second, year].join(locale.dateSeparator);
  if (dateOnly) return date;
  const minutes = String(minute).padStart(2, '0');
  if (locale.clock === 24) return `${date} ${String(hour).padStart(2, '0')}:${minutes}`;
  return `${date} ${hour % 12 || 12}:${minutes} ${hour < 12 ? 'AM' : 'PM'}`;
}

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
}
