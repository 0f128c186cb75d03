import { type Locale, translate } from '../../loc/strings';

/** Day, month, year; the letters of ISO 8601. */
export const periodUnits = ['D', 'M', 'Y'] as const;
export type PeriodUnit = (typeof periodUnits)[number];

/** A retention period as the law words it: a whole number of one unit. 0 and 110 years both occur. */
export interface Period {
  readonly value: number;
  readonly unit: PeriodUnit;
}

const form = /^P(0|[1-9]\d{0,3})([DMY])$/;

/** Reads `P10Y`, `P18M`, `P42D`, `P0Y`; null for all else: each period is written in one way only. */
export function parsePeriod(text: string): Period | null {
  const match = form.exec(text);
  return match ? { value: Number(match[1]), unit: match[2] as PeriodUnit } : null;
}

/** `P10Y`. Throws when the value is not a whole number from 0 to 9999. */
export function formatPeriod({ value, unit }: Period): string {
  const text = `P${value}${unit}`;
  if (!parsePeriod(text)) throw new RangeError(text);
  return text;
}

/** `10 jaar`, `1 maand`, `42 dagen`. */
export const periodInWords = ({ value, unit }: Period, locale: Locale): string =>
  `${value} ${translate(locale, value === 1 ? `domain.value.unit.${unit}` : `domain.value.unit.${unit}.plural`)}`;

/** Fewest and most days that a period can last, whatever the day it begins on. */
function bounds({ value, unit }: Period): readonly [number, number] {
  if (unit === 'D') return [value, value];
  const years = unit === 'Y' ? value : Math.floor(value / 12);
  const months = unit === 'Y' ? 0 : value % 12;
  return [years * 365 + months * 28, years * 366 + months * 31];
}

/**
 * Which of two periods is the longer: negative when `a` is the shorter, 0 when they are the same, positive when `a` is
 * the longer, and null when that depends on the day they begin on (one month and 30 days).
 */
export function comparePeriods(a: Period, b: Period): number | null {
  if (a.unit === b.unit) return a.value - b.value;
  if (a.unit !== 'D' && b.unit !== 'D')
    return (a.unit === 'Y' ? a.value * 12 : a.value) - (b.unit === 'Y' ? b.value * 12 : b.value);
  const [leastA, mostA] = bounds(a);
  const [leastB, mostB] = bounds(b);
  if (mostA < leastB) return -1;
  if (leastA > mostB) return 1;
  return mostA === 0 && mostB === 0 ? 0 : null;
}
