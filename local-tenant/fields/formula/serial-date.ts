import type { LocalTime } from '../../items/time-zone';
import { FormulaError, numberOf, SerialDate, type FormulaValue } from './formula-value';

const day = 86400000;
/** 30 December 1899. */
const origin = Date.UTC(1899, 11, 30);

export interface DateParts extends LocalTime {
  /** 0 is Sunday. */
  readonly weekday: number;
}

/** Months and days beyond their range run on into the next or former: month 13 is January. */
export const serialOf = (year: number, month: number, dayOfMonth: number, hour = 0, minute = 0, second = 0): SerialDate => {
  const moment = Date.UTC(year, month - 1, dayOfMonth, hour, minute, second);
  if (Number.isNaN(moment)) throw new FormulaError('#NUM!');
  return new SerialDate((moment - origin) / day);
};

const momentOf = (serial: number): Date => new Date(Math.round((serial * day) / 1000) * 1000 + origin);

export const partsOf = (value: FormulaValue): DateParts => {
  const moment = momentOf(numberOf(dateOf(value)));
  if (Number.isNaN(moment.getTime())) throw new FormulaError('#NUM!');
  return {
    year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, day: moment.getUTCDate(), hour: moment.getUTCHours(),
    minute: moment.getUTCMinutes(), second: moment.getUTCSeconds(), weekday: moment.getUTCDay(),
  };
};

/** Text that is a date (`2026-03-04`, `3/4/2026`), or a number of days. */
export const dateOf = (value: FormulaValue): SerialDate => {
  if (value instanceof SerialDate) return value;
  if (typeof value !== 'string') return new SerialDate(numberOf(value));
  const iso = /^(\d{4})-(\d\d?)-(\d\d?)(?:[T ](\d\d?):(\d\d)(?::(\d\d))?Z?)?$/.exec(value.trim());
  if (iso !== null) {
    const [year = 0, month = 1, date = 1, hour = 0, minute = 0, second = 0] = iso.slice(1).map((part) => Number(part ?? 0));
    return serialOf(year, month, date, hour, minute, second);
  }
  const english = /^(\d\d?)\/(\d\d?)\/(\d{4})$/.exec(value.trim());
  if (english === null) return new SerialDate(numberOf(value));
  return serialOf(Number(english[3]), Number(english[1]), Number(english[2]));
};

/** `2026-03-04T05:06:07Z`, where the date is meant in the site's own time. */
export const isoOf = (value: SerialDate): string => momentOf(value.serial).toISOString().replace('.000Z', 'Z');
