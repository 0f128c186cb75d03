import { notUnderstood } from './search-refusals';

/** From a moment on, up to another one, which is outside. ISO 8601 UTC. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

const iso = (time: number): string => new Date(time).toISOString();
const day = 24 * 3600 * 1000;

const startOfDay = (now: Date): number => Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());

/** Words for spans of time that the language has. */
const wordSpan = (word: string, now: Date): Span | undefined => {
  const today = startOfDay(now);
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  const monday = today - ((now.getUTCDay() + 6) % 7) * day;
  const spans: Readonly<Record<string, readonly [number, number]>> = {
    today: [today, today + day],
    yesterday: [today - day, today],
    'this week': [monday, monday + 7 * day],
    'this month': [Date.UTC(year, month), Date.UTC(year, month + 1)],
    'last month': [Date.UTC(year, month - 1), Date.UTC(year, month)],
    'this year': [Date.UTC(year, 0), Date.UTC(year + 1, 0)],
    'last year': [Date.UTC(year - 1, 0), Date.UTC(year, 0)],
  };
  const found = spans[word.toLowerCase()];
  return found && { from: iso(found[0]), to: iso(found[1]) };
};

/** What a date in a query means: a whole day, a moment, or a word such as `today`. @throws 500 for what is none */
export const spanOf = (text: string, now: Date): Span => {
  const words = wordSpan(text, now);
  if (words !== undefined) return words;
  const isDay = /^\d{4}-\d\d?-\d\d?$/.test(text) || /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(text);
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const time = american === null
    ? Date.parse(isDay ? text.replace(/-(\d)(?=-|$)/g, '-0$1') : /(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`)
    : Date.UTC(Number(american[3]), Number(american[1]) - 1, Number(american[2]));
  if (Number.isNaN(time)) throw notUnderstood();
  return { from: iso(time), to: iso(time + (isDay ? day : 1000)) };
};
