/** A wall clock's reading. Months from 1. */
export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of an IANA time zone show at a moment. */
export function localTimeOf(moment: Date, zone: string): LocalTime {
  const parts = new Map(formatterOf(zone).formatToParts(moment).map(part => [part.type, Number(part.value)]));
  const read = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
  return {
    year: read('year'), month: read('month'), day: read('day'),
    hour: read('hour'), minute: read('minute'), second: read('second'),
  };
}

/**
 * The moment at which the clocks of a time zone show this, as ISO 8601 UTC of whole seconds. An hour that is skipped in spring
 * counts as the hour after; one that comes twice in autumn as the second.
 *
 * @returns undefined when there is no such day or time.
 */
export function utcOf(local: LocalTime, zone: string): string | undefined {
  const wall = Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute, local.second);
  const there = new Date(wall);
  const exists = there.getUTCFullYear() === local.year && there.getUTCMonth() === local.month - 1
    && there.getUTCDate() === local.day && local.hour < 24 && local.minute < 60 && local.second < 60;
  if (!exists || local.year < 1900 || local.year > 8900) return undefined;
  const first = wall - offsetAt(wall, zone);
  return isoSeconds(new Date(wall - offsetAt(first, zone)));
}

/** ISO 8601 UTC of whole seconds, the form in which SharePoint gives and stores times. */
export function isoSeconds(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`;
}

function offsetAt(moment: number, zone: string): number {
  const local = localTimeOf(new Date(moment), zone);
  const shown = Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute, local.second);
  return shown - Math.floor(moment / 1000) * 1000;
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric',
    hour: 'numeric', minute: 'numeric', second: 'numeric',
  });
  formatters.set(zone, made);
  return made;
}
