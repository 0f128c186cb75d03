import { strict, type FormulaFunction } from './formula-function';
import { FormulaError, numberOf, SerialDate, type FormulaValue } from './formula-value';
import { dateOf, partsOf, serialOf, type DateParts } from './serial-date';

const n = (args: readonly FormulaValue[], index: number): number => Math.trunc(numberOf(args[index] ?? null));

const part = (pick: (parts: DateParts) => number): FormulaFunction => strict(1, 1, ([value = null]) => pick(partsOf(value)));

const monthsBetween = (from: DateParts, to: DateParts): number =>
  (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);

/** Whole years, months or days from one day to another. @throws #NUM! when it is later, or the unit is unknown */
const difference = (first: FormulaValue, last: FormulaValue, unit: string): number => {
  const [start, end] = [Math.floor(dateOf(first).serial), Math.floor(dateOf(last).serial)];
  if (start > end) throw new FormulaError('#NUM!');
  const [from, to] = [partsOf(first), partsOf(last)];
  const months = monthsBetween(from, to);
  switch (unit.toLowerCase()) {
    case 'd':
      return end - start;
    case 'm':
      return months;
    case 'y':
      return Math.floor(months / 12);
    case 'ym':
      return months % 12;
    case 'md':
      return end - Math.floor(serialOf(from.year, from.month + months, from.day).serial);
    case 'yd':
      return end - Math.floor(serialOf(from.year + Math.floor(months / 12), from.month, from.day).serial);
    default:
      throw new FormulaError('#NUM!');
  }
};

const weekday = (value: FormulaValue, type: number): number => {
  const sunday = partsOf(value).weekday;
  if (type === 1) return sunday + 1;
  if (type === 2) return ((sunday + 6) % 7) + 1;
  if (type === 3) return (sunday + 6) % 7;
  throw new FormulaError('#NUM!');
};

export const dateFunctions: Readonly<Record<string, FormulaFunction>> = {
  TODAY: strict(0, 0, (_args, { now }) => new SerialDate(Math.floor(now.serial))),
  NOW: strict(0, 0, (_args, { now }) => now),
  DATE: strict(3, 3, (args) => serialOf(n(args, 0), n(args, 1), n(args, 2))),
  TIME: strict(3, 3, (args) => (n(args, 0) * 3600 + n(args, 1) * 60 + n(args, 2)) / 86400),
  DATEVALUE: strict(1, 1, ([value = null]) => new SerialDate(Math.floor(dateOf(value).serial))),
  YEAR: part(({ year }) => year),
  MONTH: part(({ month }) => month),
  DAY: part(({ day }) => day),
  HOUR: part(({ hour }) => hour),
  MINUTE: part(({ minute }) => minute),
  SECOND: part(({ second }) => second),
  WEEKDAY: strict(1, 2, ([value = null, type = 1]) => weekday(value, Math.trunc(numberOf(type)))),
  DATEDIF: strict(3, 3, ([first = null, last = null, unit = null]) => difference(first, last, String(unit))),
};
