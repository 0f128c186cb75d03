import { isoSeconds, localTimeOf, utcOf } from '../items/time-zone';
import type { ColumnPath, ComparisonOperator, Predicate } from '../query/predicate';
import { childOf, flagOf, refuseOthers, type XmlElement } from './xml-element';

/** What a date of CAML is compared as: one second, or a whole day of the site. */
export interface CamlMoment {
  /** ISO 8601 UTC of whole seconds: the moment, or the first second of the day. */
  readonly from: string;
  /** The first second of the next day; undefined: it is one second. */
  readonly until: string | undefined;
}

export interface DateContext {
  readonly now: string;
  readonly timeZone: string;
  readonly datesInUtc: boolean;
}

const DAY = 24 * 3600 * 1000;

/**
 * The moment of `<Value Type="DateTime">`: a date, `<Today OffsetDays="-7"/>` or `<Now/>`. Without IncludeTimeValue only the day counts, of
 * the site's clocks. What is written is the site's time, `Z` or not, unless StorageTZ or the query's DatesInUtc says that it is UTC (told by
 * practitioners; the documentation of StorageTZ says the half of it). undefined: it is no date.
 */
export function momentOf(value: XmlElement, context: DateContext): CamlMoment | undefined {
  const moment = written(value, context);
  if (moment === undefined || flagOf(value, 'IncludeTimeValue')) return moment === undefined ? undefined : { from: moment, until: undefined };
  const { year, month, day } = localTimeOf(new Date(moment), context.timeZone);
  return dayOf(year, month, day, context.timeZone);
}

function dayOf(year: number, month: number, day: number, timeZone: string): CamlMoment | undefined {
  const next = new Date(Date.UTC(year, month - 1, day) + DAY);
  const from = utcOf({ year, month, day, hour: 0, minute: 0, second: 0 }, timeZone);
  const until = utcOf(
    { year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate(), hour: 0, minute: 0, second: 0 }, timeZone);
  return from === undefined || until === undefined ? undefined : { from, until };
}

function written(value: XmlElement, { now, timeZone, datesInUtc }: DateContext): string | undefined {
  if (childOf(value, 'Now')) return isoSeconds(new Date(now));
  const today = childOf(value, 'Today');
  if (today) {
    refuseOthers(today, [], ['OffsetDays', 'Offset']);
    const offset = Number(today.attributes['OffsetDays'] ?? today.attributes['Offset'] ?? 0);
    if (!Number.isInteger(offset)) return undefined;
    const { year, month, day } = localTimeOf(new Date(now), timeZone);
    const moved = new Date(Date.UTC(year, month - 1, day) + offset * DAY);
    return dayOf(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate(), timeZone)?.from;
  }
  const match = /^\s*(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?\s*Z?\s*$/i.exec(value.text);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(part => Number(part ?? 0));
  return utcOf({ year, month, day, hour, minute, second }, datesInUtc || flagOf(value, 'StorageTZ') ? 'UTC' : timeZone);
}

/**
 * The time that `<DateRangesOverlap>` asks about: this very second (`Now`), the day, the week (which begins on Monday), the month or the year
 * of today, or the day of a date.
 */
export function rangeOf(value: XmlElement, context: DateContext): CamlMoment | undefined {
  const { year, month, day } = localTimeOf(new Date(context.now), context.timeZone);
  const from = (y: number, m: number, d: number): string | undefined => {
    const date = new Date(Date.UTC(y, m - 1, d));
    return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), context.timeZone)?.from;
  };
  const between = (one: string | undefined, next: string | undefined): CamlMoment | undefined =>
    (one === undefined || next === undefined ? undefined : { from: one, until: next });
  const weekday = (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
  if (childOf(value, 'Week')) return between(from(year, month, day - weekday), from(year, month, day - weekday + 7));
  if (childOf(value, 'Month')) return between(from(year, month, 1), from(year, month + 1, 1));
  if (childOf(value, 'Year')) return between(from(year, 1, 1), from(year + 1, 1, 1));
  if (childOf(value, 'Now')) return { from: isoSeconds(new Date(context.now)), until: undefined };
  return momentOf({ ...value, attributes: {} }, context);
}

/** What a comparison with a day or a second says of the stored second. */
export function dateComparison(operator: ComparisonOperator, column: ColumnPath, { from, until }: CamlMoment): Predicate {
  const compare = (sign: ComparisonOperator, value: string): Predicate =>
    ({ kind: 'comparison', operator: sign, column, value: { type: 'dateTime', value } });
  if (until === undefined) return compare(operator, from);
  switch (operator) {
    case 'eq':
      return { kind: 'and', operands: [compare('ge', from), compare('lt', until)] };
    case 'ne':
      // An empty column is not equal.
      return { kind: 'not', operand: { kind: 'and', operands: [compare('ge', from), compare('lt', until)] } };
    case 'gt':
      return compare('ge', until);
    case 'le':
      return compare('lt', until);
    default:
      return compare(operator, from);
  }
}
