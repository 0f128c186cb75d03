import { importFindingText } from '../../domain/exchange/import-finding';
import { templateColumns } from '../../domain/exchange/template-columns';
import { cellText } from '../../domain/exchange/cell-text';
import { type Locale, translate } from '../../loc/strings';
import { templateHeadings, templateWorkbook, textCell } from '../common/template-workbook';
import type { PlannedRow } from './plan-import';

const atFault = { error: '#f8d7da', warning: '#fff4ce' } as const;

/** The empty import template. */
export const emptyTemplate = (): Promise<Blob> => templateWorkbook(templateHeadings());

/** The rows that wait, as they were read, with what is wrong in a last column and the cells at fault coloured: to be mended and chosen again. */
export function annotatedWorkbook(rows: readonly PlannedRow[], locale: Locale): Promise<Blob> {
  const [groups = [], names = []] = templateHeadings();
  const remark = textCell(translate(locale, 'import.remarkColumn'), { fontWeight: 'bold' });
  const body = rows.map(({ row }) => {
    const marked = new Map(row.findings.map((finding) => [finding.column, finding.severity]));
    const values = templateColumns.map((column) => {
      const severity = marked.get(column);
      const value = cellText(row.cells[column]).text;
      const shown = value === '' && severity ? ' ' : value;
      return textCell(shown, severity ? { backgroundColor: atFault[severity] } : {});
    });
    const remarks = row.findings.map((finding) => `${finding.column}: ${importFindingText(finding, locale)}`).join('\n');
    return [...values, textCell(remarks, { wrap: true })];
  });
  return templateWorkbook([groups, [...names, remark], ...body]);
}
