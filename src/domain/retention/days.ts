import type { Period } from './period';

/** Most days that this many consecutive months can hold, from 0 to 11. */
const mostDaysInMonths = [0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337] as const;

/**
 * A period in days, never shorter than the calendar makes it, whichever day it begins on: the most days that as many
 * consecutive years or months can hold, leap days included. For years that is 365.25 days a year, rounded up: 5 years
 * are 1,827 days, 10 years 3,653, 110 years 40,178. (Microsoft's own examples use both 365 and 365.25.)
 */
export function daysOf({ value, unit }: Period): number {
  if (unit === 'D') return value;
  const years = unit === 'Y' ? value : Math.floor(value / 12);
  const months = unit === 'Y' ? 0 : value % 12;
  return years * 365 + Math.ceil(years / 4) + (mostDaysInMonths[months] as number);
}
