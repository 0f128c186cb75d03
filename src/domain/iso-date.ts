const form = /^\d{4}-\d\d-\d\d$/;

const dayOf = (date: string): Date => new Date(`${date}T00:00:00Z`);

/** Whether a text is a day of the calendar as an ISO date: `2026-12-31`, and not `2026-02-30`. */
export function isIsoDate(text: string): boolean {
  if (!form.test(text)) return false;
  const day = dayOf(text);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

/** The day after an ISO date. Throws a `RangeError` when the text is none. */
export function dayAfter(date: string): string {
  if (!isIsoDate(date)) throw new RangeError(date);
  const day = dayOf(date);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
