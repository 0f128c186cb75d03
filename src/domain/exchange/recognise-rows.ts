import type { SeriesData } from '../series/series';
import { foldWords } from './cell-text';
import type { ImportRow } from './read-table';
import { templateContent } from './row-key';
import { type TemplateField, templateFields } from './template-columns';

/** A series of the register that a row may be. */
export interface KnownSeries {
  readonly code: string;
  readonly data: SeriesData;
}

/**
 * What a row is to the register: `new`; `known`, there is nothing to do; or `changed`, a series of the register in which these fields
 * differ. `code` of a new row is the code that was given out for it when an import was cut off, or that it names itself.
 */
export type Recognition =
  | { readonly kind: 'new'; readonly row: ImportRow; readonly code: string }
  | { readonly kind: 'known'; readonly row: ImportRow; readonly code: string }
  | { readonly kind: 'changed'; readonly row: ImportRow; readonly code: string; readonly fields: readonly TemplateField[] };

/** A row that differs in more fields than this from a series of the same name is another series. */
export const mostDifferences = 3;

/** The template's fields in which two series differ. */
export function differingFields(a: SeriesData, b: SeriesData): readonly TemplateField[] {
  const [left, right] = [templateContent(a), templateContent(b)];
  return templateFields.filter((field) => left[field] !== right[field]);
}

/**
 * Recognises rows again. Plans hardly ever have ids, and their names are not unique, so in this order:
 * 1. a code that the row names and the register has; 2. the key under which the row's code was given out, which a shuffled or re-saved file
 * leaves as it was; 3. a series that says exactly the same; 4. of the series of the same name that no other row is, the one that differs least and
 * in at most three fields, when no other row is as near to it. All else is new.
 *
 * @param given codes given out earlier, by row key
 * @param series the organisation's series; those given codes but never written are absent
 */
export function recogniseRows(
  rows: readonly ImportRow[],
  given: ReadonlyMap<string, string>,
  series: readonly KnownSeries[],
): readonly Recognition[] {
  const free = new Map(series.map((known) => [known.code, known]));
  const found = new Map<ImportRow, Recognition>();
  const take = (row: ImportRow, known: KnownSeries, asWritten: boolean): void => {
    free.delete(known.code);
    const fields = asWritten ? [] : differingFields(known.data, row.data);
    found.set(row, fields.length === 0 ? { kind: 'known', row, code: known.code } : { kind: 'changed', row, code: known.code, fields });
  };
  const eachOpen = (visit: (row: ImportRow) => void): void => rows.filter((row) => !found.has(row)).forEach(visit);

  eachOpen((row) => {
    const known = row.code === '' ? undefined : free.get(row.code);
    if (known) take(row, known, false);
  });
  eachOpen((row) => {
    const known = free.get(given.get(row.key) ?? '');
    // Somebody may have edited the series since: importing the same row again is no reason to undo that.
    if (known) take(row, known, true);
  });
  const bySameName = new Map<string, KnownSeries[]>();
  for (const known of free.values()) {
    const name = foldWords(known.data.title);
    bySameName.set(name, [...(bySameName.get(name) ?? []), known]);
  }
  const candidates = (row: ImportRow): readonly KnownSeries[] =>
    (bySameName.get(foldWords(row.data.title)) ?? []).filter(({ code }) => free.has(code));
  eachOpen((row) => {
    const same = candidates(row).find((known) => differingFields(known.data, row.data).length === 0);
    if (same) take(row, same, true);
  });
  for (const { row, known } of nearestPairs(rows.filter((row) => !found.has(row)), candidates)) {
    if (free.has(known.code) && !found.has(row)) take(row, known, false);
  }
  return rows.map((row) => found.get(row) ?? { kind: 'new', row, code: row.code === '' ? given.get(row.key) ?? '' : row.code });
}

/** Pairs of a row and a series that are nearer to each other than to any other, nearest first. */
function nearestPairs(
  rows: readonly ImportRow[],
  candidates: (row: ImportRow) => readonly KnownSeries[],
): readonly { readonly row: ImportRow; readonly known: KnownSeries }[] {
  const pairs = rows
    .flatMap((row) => candidates(row).map((known) => ({ row, known, distance: differingFields(known.data, row.data).length })))
    .filter(({ distance }) => distance <= mostDifferences);
  const isAlone = (pair: (typeof pairs)[number]): boolean =>
    !pairs.some((other) => other !== pair && other.distance <= pair.distance && (other.row === pair.row || other.known === pair.known));
  return pairs.filter(isAlone).sort((a, b) => a.distance - b.distance);
}
