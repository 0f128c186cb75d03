import { type SeriesField, seriesFieldNames } from '../../../domain/series/fields';
import type { SeriesData } from '../../../domain/series/series';

/** What came of two people editing the same series. */
export interface MergedEdits {
  /** Mine where I typed, theirs where only they did. */
  readonly data: SeriesData;
  /** Fields that both changed, each to something else: to be chosen one by one. */
  readonly disputed: readonly SeriesField[];
  /** Fields that only they changed: taken over. */
  readonly taken: readonly SeriesField[];
}

/** Joins two edits of what stood in `base`, so that nothing that was typed is lost. */
export function mergeEdits(base: SeriesData, mine: SeriesData, theirs: SeriesData): MergedEdits {
  const theirsOnly = seriesFieldNames.filter((f) => theirs[f] !== base[f] && mine[f] === base[f]);
  const disputed = seriesFieldNames.filter((f) => theirs[f] !== base[f] && mine[f] !== base[f] && mine[f] !== theirs[f]);
  const data = { ...mine, ...Object.fromEntries(theirsOnly.map((f) => [f, theirs[f]])) };
  return { data, disputed, taken: theirsOnly };
}
