import { type SeriesField, seriesFieldNames } from './fields';
import { plainText } from './plain-text';
import type { SeriesData } from './series';

/** One field on which two series differ. */
export interface FieldDifference {
  readonly field: SeriesField;
  readonly before: string;
  readonly after: string;
}

const same = (a: string, b: string): boolean => a === b || plainText(a) === plainText(b);

/** What changed from one series to another, field by field, in the order of the form. */
export const diffSeries = (before: SeriesData, after: SeriesData): FieldDifference[] =>
  seriesFieldNames
    .filter((field) => !same(before[field], after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));

/** A field that two people changed, each in their own way. */
export interface FieldConflict {
  readonly field: SeriesField;
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
}

/** What comes of two people editing the same series. */
export interface Merge {
  /** Both people's changes; where they conflict, mine, so that nothing typed is lost. */
  readonly merged: SeriesData;
  readonly conflicts: readonly FieldConflict[];
  /** Fields that only I, or only they, changed; what both changed alike stands in neither. */
  readonly onlyMine: readonly SeriesField[];
  readonly onlyTheirs: readonly SeriesField[];
}

/** Puts together what I typed and what someone else saved meanwhile, both starting from `base`. */
export function mergeSeries(base: SeriesData, mine: SeriesData, theirs: SeriesData): Merge {
  const changedByMe = new Set(diffSeries(base, mine).map(({ field }) => field));
  const changedByThem = new Set(diffSeries(base, theirs).map(({ field }) => field));
  const conflicts = seriesFieldNames
    .filter((field) => changedByMe.has(field) && changedByThem.has(field) && !same(mine[field], theirs[field]))
    .map((field) => ({ field, base: base[field], mine: mine[field], theirs: theirs[field] }));
  const merged = Object.fromEntries(
    seriesFieldNames.map((field) => [field, changedByMe.has(field) ? mine[field] : theirs[field]]),
  ) as Record<SeriesField, string>;
  return {
    merged,
    conflicts,
    onlyMine: [...changedByMe].filter((field) => !changedByThem.has(field)),
    onlyTheirs: [...changedByThem].filter((field) => !changedByMe.has(field)),
  };
}
