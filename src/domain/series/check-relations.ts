import { type Finding, error, warning } from './finding';
import { relatedCodes } from './related-codes';
import type { SeriesData } from './series';
import { isSeriesCode } from './series-code';

const relations = ['parent', 'child', 'related'] as const;

/**
 * Whether a series' relations hold: not to itself, each series in one relation once (so that no parent is its own
 * child), and, when `known` is given, to series of the register. `code` is '' while the series has none.
 */
export function checkRelations(data: SeriesData, code: string, known?: ReadonlySet<string>): Finding[] {
  const seen = new Set<string>();
  return relations.flatMap((field) =>
    relatedCodes(data[field])
      .filter(isSeriesCode)
      .flatMap((value) => {
        if (value === code) return [error(field, 'relatedToItself', { value })];
        if (seen.has(value)) return [error(field, 'relatedTwice', { value })];
        seen.add(value);
        return known && !known.has(value) ? [warning(field, 'relatedUnknown', { value })] : [];
      }),
  );
}
