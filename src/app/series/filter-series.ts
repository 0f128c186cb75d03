import { comparePeriods, type Period } from '../../domain/retention/period';
import { termsOf } from '../../domain/retention/terms';
import type { SeriesSummary } from '../../store/types';
import { plain, searchWords } from '../common/search-text';

/** What narrows the table down, as it stands in the address; '' narrows nothing. Several values are separated by commas. */
export interface SeriesFilter {
  readonly text: string;
  readonly state: string;
  readonly destination: string;
  readonly taskArea: string;
  readonly organisation: string;
}

export const sortColumns = ['state', 'title', 'taskArea', 'retention', 'destination', 'organisation', 'modified'] as const;
export type SortColumn = (typeof sortColumns)[number];

export interface SeriesSort {
  readonly column: SortColumn;
  readonly descending: boolean;
}

// A summary never changes, so its plain text is made once; a whole register is searched per keystroke.
const haystacks = new WeakMap<SeriesSummary, string>();
function haystack(series: SeriesSummary): string {
  const known = haystacks.get(series);
  if (known !== undefined) return known;
  const text = plain([series.title, series.callName, series.code, series.taskArea].join('\n'));
  haystacks.set(series, text);
  return text;
}

const oneOf = (wanted: string, value: string): boolean => wanted === '' || wanted.split(',').includes(value);

/** The series that a filter lets through, in the order they came. */
export function filterSeries(series: readonly SeriesSummary[], filter: SeriesFilter): readonly SeriesSummary[] {
  const words = searchWords(filter.text);
  return series.filter(
    (row) =>
      oneOf(filter.state, row.state) &&
      oneOf(filter.destination, row.destination) &&
      (filter.taskArea === '' || row.taskArea === filter.taskArea) &&
      oneOf(filter.organisation, row.organisation) &&
      words.every((word) => haystack(row).includes(word)),
  );
}

// The term that counts; where two stand that cannot be compared, the legal one.
function periodOf(series: SeriesSummary): Period | null {
  const { legalPeriod, legalTrigger, adminPeriod, adminTrigger } = series;
  const terms = termsOf({ legalPeriod, legalTrigger, legalTriggerInfo: '', adminPeriod, adminTrigger, adminTriggerInfo: '' });
  switch (terms.kind) {
    case 'one':
    case 'longest':
      return terms.term.period;
    case 'both':
      return terms.legal.period;
    default:
      return null;
  }
}

// Months and days that cannot be told apart by length stay in the order they came; what has no period comes first.
function comparePeriod(a: Period | null, b: Period | null): number {
  if (a && b) return comparePeriods(a, b) ?? 0;
  return Number(a !== null) - Number(b !== null);
}

const words = new Intl.Collator('nl', { numeric: true });

const textOf: Readonly<Record<Exclude<SortColumn, 'retention'>, (series: SeriesSummary) => string>> = {
  state: (series) => series.state,
  title: (series) => series.title,
  taskArea: (series) => series.taskArea,
  destination: (series) => series.destination,
  organisation: (series) => series.organisation,
  modified: (series) => series.modified,
};

function comparison(series: readonly SeriesSummary[], column: SortColumn): (a: SeriesSummary, b: SeriesSummary) => number {
  if (column !== 'retention') return (a, b) => words.compare(textOf[column](a), textOf[column](b));
  const periods = new Map(series.map((row) => [row, periodOf(row)]));
  return (a, b) => comparePeriod(periods.get(a) ?? null, periods.get(b) ?? null);
}

/** Sorted; equal ones keep the order of their codes. */
export function sortSeries(series: readonly SeriesSummary[], { column, descending }: SeriesSort): readonly SeriesSummary[] {
  const compare = comparison(series, column);
  const sign = descending ? -1 : 1;
  return [...series].sort((a, b) => sign * compare(a, b) || (a.code < b.code ? -1 : 1));
}

/** The values that stand in a column, by how often, most frequent first. */
export function valuesOf(
  series: readonly SeriesSummary[],
  column: 'state' | 'destination' | 'taskArea' | 'organisation',
): readonly { readonly value: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const row of series) counts.set(row[column], (counts.get(row[column]) ?? 0) + 1);
  return [...counts]
    .filter(([value]) => value !== '')
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || words.compare(a.value, b.value));
}
