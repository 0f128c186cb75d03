import { RegisterError } from '../errors';
import { type CellRow, cellText, foldWords } from './cell-text';
import type { TemplateRow } from './read-row';
import { type TemplateColumn, templateColumns, templateSheet } from './template-columns';

/** A sheet as read: rows from the first one of the sheet on, so that a row's place gives its number. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly CellRow[];
}

export interface Table {
  readonly rows: readonly { readonly number: number; readonly cells: TemplateRow }[];
  /** Headings that the template does not have: left alone, and named. */
  readonly otherColumns: readonly string[];
}

/** The column names stand in the second row; a few rows of leeway for what people put above them. */
const headingRows = 10;
/** More than any plan: the real ones hold some hundreds. */
export const mostRows = 20_000;

const headingKey = (text: string): string => foldWords(text).replace(/\s/g, '');
const columnByKey = new Map(templateColumns.map((column) => [headingKey(column), column]));
const columnOf = (text: string): TemplateColumn | undefined => columnByKey.get(headingKey(text));

/** The sheet to read: the only one, or the one with the template's name. Throws `WORKBOOK_NO_SHEET`, `WORKBOOK_EMPTY`. */
function chooseSheet(file: string, sheets: readonly Sheet[]): Sheet {
  const named = sheets.find(({ name }) => foldWords(name) === foldWords(templateSheet));
  const sheet = named ?? (sheets.length === 1 ? sheets[0] : undefined);
  if (!sheet) throw new RegisterError(sheets.length === 0 ? 'WORKBOOK_EMPTY' : 'WORKBOOK_NO_SHEET', { file, sheet: templateSheet });
  return sheet;
}

/**
 * Finds the template's table in a workbook. Columns may stand in any order. Throws `WORKBOOK_OTHER_COLUMNS` naming what
 * is missing, `WORKBOOK_NO_SHEET`, `WORKBOOK_EMPTY`, `WORKBOOK_TOO_MANY_ROWS`.
 */
export function findTable(file: string, sheets: readonly Sheet[]): Table {
  const { rows } = chooseSheet(file, sheets);
  const candidates = rows.slice(0, headingRows).map((row, index) => ({ index, known: row.filter((cell) => columnOf(cellText(cell).text)).length }));
  const best = candidates.reduce((a, b) => (b.known > a.known ? b : a), { index: 1, known: 0 });
  const headings = (rows[best.index] ?? []).map((cell) => cellText(cell).text);
  const places = new Map<TemplateColumn, number>();
  const otherColumns: string[] = [];
  headings.forEach((heading, place) => {
    const column = columnOf(heading);
    if (column && !places.has(column)) places.set(column, place);
    else if (heading !== '') otherColumns.push(heading);
  });
  const missing = templateColumns.filter((column) => !places.has(column));
  if (missing.length > 0) throw new RegisterError('WORKBOOK_OTHER_COLUMNS', { file, columns: missing.join(', ') });
  const found = rows
    .map((row, index) => ({ row, number: index + 1 }))
    .slice(best.index + 1)
    .filter(({ row }) => row.some((cell) => cellText(cell).text !== ''))
    .map(({ row, number }) => ({ number, cells: Object.fromEntries([...places].map(([column, place]) => [column, row[place]])) as TemplateRow }));
  if (found.length === 0) throw new RegisterError('WORKBOOK_EMPTY', { file });
  if (found.length > mostRows) throw new RegisterError('WORKBOOK_TOO_MANY_ROWS', { file, limit: mostRows });
  return { rows: found, otherColumns };
}
