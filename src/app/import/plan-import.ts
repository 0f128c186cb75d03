import { findTable } from '../../domain/exchange/find-table';
import { foldWords } from '../../domain/exchange/cell-text';
import { type ImportRow, readTable } from '../../domain/exchange/read-table';
import { type Recognition, recogniseRows } from '../../domain/exchange/recognise-rows';
import type { SeriesRecord, Store } from '../../store/types';
import { readWorkbook, type WorkbookFile } from './read-workbook';

/** A row with what it is to the register; `existing` is the series that it is or may be. */
export type PlannedRow = Recognition & { readonly existing: SeriesRecord | null };

export interface ImportPlan {
  readonly file: string;
  readonly organisation: string;
  readonly rows: readonly PlannedRow[];
  /** Headings that the template does not have. */
  readonly otherColumns: readonly string[];
}

/** The series that the rows could be: those with a code that was given out for a row or named by it, and those of the same name. */
async function candidates(store: Store, organisation: string, rows: readonly ImportRow[], given: ReadonlySet<string>): Promise<readonly SeriesRecord[]> {
  const summaries = (await store.series.summaries()).filter((series) => series.organisation === organisation);
  const names = new Set(rows.map((row) => foldWords(row.data.title)));
  const codes = new Set([...given, ...rows.map((row) => row.code)]);
  const wanted = summaries.filter((series) => codes.has(series.code) || names.has(foldWords(series.title)));
  return wanted.length === 0 ? [] : store.series.byCodes(wanted.map((series) => series.code));
}

/**
 * Reads a workbook for one organisation, judges every row and recognises what the register has already. Writes nothing.
 * Throws what is wrong with the file as a whole: see `readWorkbook` and `findTable`.
 */
export async function planImport(store: Store, organisation: string, file: WorkbookFile): Promise<ImportPlan> {
  const table = findTable(file.name, await readWorkbook(file));
  const rows = readTable(table, organisation);
  const given = await store.codes.byRowKeys(rows.map((row) => row.key));
  const codes = new Map([...given].map(([key, { code }]) => [key, code]));
  const series = await candidates(store, organisation, rows, new Set(codes.values()));
  const byCode = new Map(series.map((record) => [record.code, record]));
  const planned = recogniseRows(rows, codes, series).map((found) => ({ ...found, existing: byCode.get(found.code) ?? null }));
  return { file: file.name, organisation, rows: planned, otherColumns: table.otherColumns };
}
