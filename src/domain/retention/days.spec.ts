import { daysOf } from './days';
import { type Period, parsePeriod } from './period';

const days = (text: string): number => daysOf(parsePeriod(text) as Period);

it.each([
  ['P0Y', 0],
  ['P42D', 42],
  ['P1Y', 366],
  ['P2Y', 731],
  ['P4Y', 1461],
  ['P5Y', 1827],
  ['P7Y', 2557],
  ['P10Y', 3653],
  ['P100Y', 36_525],
  ['P110Y', 40_178],
  ['P1M', 31],
  ['P12M', 366],
  ['P18M', 550],
])('%s are %i days', (text, expected) => expect(days(text)).toBe(expected));

it('are 365.25 a year, rounded up', () => {
  for (let years = 0; years <= 200; years += 1) expect(days(`P${years}Y`)).toBe(Math.ceil(years * 365.25));
});

const day = 86_400_000;

/** Days from the first of a month of 1901 to 1940 until as many months later. */
const longest = (months: number): number => {
  let most = 0;
  for (let start = 0; start < 12 * 40; start += 1) {
    const lasts = (Date.UTC(1901, start + months, 1) - Date.UTC(1901, start, 1)) / day;
    most = Math.max(most, Math.round(lasts));
  }
  return most;
};

it('are never fewer than any calendar makes of it, and for whole years and months under a year exactly the most', () => {
  for (let months = 0; months <= 130; months += 1) {
    expect(days(`P${months}M`)).toBeGreaterThanOrEqual(longest(months));
    if (months < 12 || months % 12 === 0) expect(days(`P${months}M`)).toBe(longest(months));
  }
});
