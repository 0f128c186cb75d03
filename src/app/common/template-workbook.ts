import type { SheetData } from 'write-excel-file/browser';

import { templateColumns, templateGroups, templateSheet } from '../../domain/exchange/template-columns';

/** A typed text cell: what looks like a formula stays the text that it is. */
export interface TextCell {
  readonly value: string;
  readonly type: typeof String;
  readonly wrap?: boolean;
  readonly fontWeight?: 'bold';
  readonly backgroundColor?: string;
}

/** A cell with text; null, an empty cell, for ''. */
export const textCell = (value: string, style: Partial<TextCell> = {}): TextCell | null =>
  value === '' ? null : { value, type: String, ...style };

/** The template's two rows of headings: groups, and the names of the 34 columns. */
export const templateHeadings = (): (TextCell | null)[][] => [
  templateColumns.map((column) => textCell(templateGroups[column] ?? '', { fontWeight: 'bold' })),
  templateColumns.map((column) => textCell(column, { fontWeight: 'bold' })),
];

/** A workbook with one sheet in the template's form. `rows` begin with the headings. */
export async function templateWorkbook(rows: readonly (readonly (TextCell | null)[])[]): Promise<Blob> {
  const { default: writeSheets } = await import('write-excel-file/browser');
  return writeSheets(rows as SheetData, { sheet: templateSheet, stickyRowsCount: 2 }).toBlob();
}
