import type { SheetData } from 'write-excel-file/browser';

import { importFindingText } from '../../domain/exchange/import-finding';
import { templateColumns, templateGroups, templateSheet } from '../../domain/exchange/template-columns';
import { cellText } from '../../domain/exchange/cell-text';
import { type Locale, translate } from '../../loc/strings';
import type { PlannedRow } from './plan-import';

/** A typed text cell: what looks like a formula stays the text that it is. */
interface TextCell {
  readonly value: string;
  readonly type: typeof String;
  readonly wrap?: boolean;
  readonly fontWeight?: 'bold';
  readonly backgroundColor?: string;
}
const text = (value: string, style: Partial<TextCell> = {}): TextCell | null => (value === '' ? null : { value, type: String, ...style });

const atFault = { error: '#f8d7da', warning: '#fff4ce' } as const;

const headings = (): (TextCell | null)[][] => [
  templateColumns.map((column) => text(templateGroups[column] ?? '', { fontWeight: 'bold' })),
  templateColumns.map((column) => text(column, { fontWeight: 'bold' })),
];

async function toBlob(rows: (TextCell | null)[][]): Promise<Blob> {
  const { default: writeSheets } = await import('write-excel-file/browser');
  return writeSheets(rows as SheetData, { sheet: templateSheet, stickyRowsCount: 2 }).toBlob();
}

/** The empty import template. */
export const emptyTemplate = (): Promise<Blob> => toBlob(headings());

/** The rows that wait, as they were read, with what is wrong in a last column and the cells at fault coloured: to be mended and chosen again. */
export function annotatedWorkbook(rows: readonly PlannedRow[], locale: Locale): Promise<Blob> {
  const [groups = [], names = []] = headings();
  const remark = text(translate(locale, 'import.remarkColumn'), { fontWeight: 'bold' });
  const body = rows.map(({ row }) => {
    const marked = new Map(row.findings.map((finding) => [finding.column, finding.severity]));
    const values = templateColumns.map((column) => {
      const severity = marked.get(column);
      const value = cellText(row.cells[column]).text;
      const shown = value === '' && severity ? ' ' : value;
      return text(shown, severity ? { backgroundColor: atFault[severity] } : {});
    });
    const remarks = row.findings.map((finding) => `${finding.column}: ${importFindingText(finding, locale)}`).join('\n');
    return [...values, text(remarks, { wrap: true })];
  });
  return toBlob([groups, [...names, remark], ...body]);
}
