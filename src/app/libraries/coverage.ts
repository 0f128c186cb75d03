import type { LabelCounts } from '../../purview/count-labels';

/** How many of the files carry a retention label. */
export interface Coverage {
  readonly files: number;
  readonly labelled: number;
  /** Libraries counted, and those that could not be read: their files are in no number. */
  readonly libraries: number;
  readonly unread: number;
}

/** Adds up what was counted; null stands for a library that could not be read. */
export function coverageOf(counts: readonly (LabelCounts | null)[]): Coverage {
  const read = counts.filter((count): count is LabelCounts => count !== null);
  const files = read.reduce((sum, count) => sum + count.files, 0);
  const without = read.reduce((sum, count) => sum + count.withoutLabel, 0);
  return { files, labelled: files - without, libraries: read.length, unread: counts.length - read.length };
}

/** Whole percents, rounded down so that 100 means all; null where there is nothing to cover. */
export const percentLabelled = (coverage: Pick<Coverage, 'files' | 'labelled'>): number | null =>
  coverage.files === 0 ? null : Math.floor((coverage.labelled / coverage.files) * 100);
