import type { SeriesData } from '../series/series';
import { validateSeries } from '../series/validate-series';
import type { Table } from './find-table';
import { findingAtCell, type ImportFinding } from './import-finding';
import { readRow, type RowRead, type TemplateRow } from './read-row';
import { rowKey } from './row-key';

/** A row of the workbook, read and judged. */
export interface ImportRow {
  /** Row number as Excel shows it. */
  readonly number: number;
  /** The series code that the row names, '' when it names none. */
  readonly code: string;
  readonly key: string;
  /** What the cells hold, as they stand in the workbook. */
  readonly cells: TemplateRow;
  readonly data: SeriesData;
  readonly findings: readonly ImportFinding[];
  /** Whether nothing stops the row from being taken. */
  readonly ready: boolean;
}

/** The findings that `validateSeries` has about a row, without what the row already says in the template's own terms. */
function judge(number: number, { data, code, findings }: RowRead): readonly ImportFinding[] {
  const refused = new Set(findings.filter(({ severity }) => severity === 'error').map(({ column }) => column));
  const kept = new Set(findings.filter(({ code: found }) => found === 'triggerKeptAsText').map(({ column }) => column));
  const judged = validateSeries(data, 'import', { code })
    .map((finding) => findingAtCell(number, finding))
    // One message a cell: that it cannot be read says more than that nothing was read from it.
    .filter(({ column, code: found }) => !(refused.has(column) && found === 'missing'))
    .filter(({ column, code: found }) => !(kept.has(column) && found === 'triggerMissing'));
  const periodRefused = ['Waarde', 'Waarde2', 'Tijdseenheid', 'Tijdseenheid2'].some((column) => refused.has(column as ImportFinding['column']));
  return [...findings, ...(periodRefused ? judged.filter(({ code: found }) => found !== 'periodMissingYet') : judged)];
}

/** Rows that name the same code: each of them waits, for which one is meant cannot be known. */
function codesNamedTwice(rows: readonly { readonly read: RowRead }[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const { read } of rows) if (read.code !== '') seen.set(read.code, (seen.get(read.code) ?? 0) + 1);
  return new Set([...seen].filter(([, times]) => times > 1).map(([code]) => code));
}

/** Reads and judges every row of a table for one organisation. The report's order is the workbook's. */
export function readTable(table: Table, organisation: string): readonly ImportRow[] {
  const rows = table.rows.map(({ number, cells }) => ({ number, cells, read: readRow(number, cells, organisation) }));
  const twice = codesNamedTwice(rows);
  const occurrences = new Map<string, number>();
  const firstWith = new Map<string, number>();
  return rows.map(({ number, cells, read }) => {
    const first = rowKey(organisation, read.data, 1);
    const occurrence = (occurrences.get(first) ?? 0) + 1;
    occurrences.set(first, occurrence);
    const findings = [...judge(number, read)];
    if (twice.has(read.code)) findings.push({ row: number, column: 'ID', code: 'codeTwice', severity: 'error', params: { value: read.code } });
    if (occurrence > 1) {
      const other = firstWith.get(first) ?? number;
      findings.push({ row: number, column: 'Naam_informatieobject', code: 'sameRowTwice', severity: 'warning', params: { other } });
    } else firstWith.set(first, number);
    return {
      number,
      code: read.code,
      key: occurrence === 1 ? first : rowKey(organisation, read.data, occurrence),
      cells,
      data: read.data,
      findings,
      ready: !findings.some(({ severity }) => severity === 'error'),
    };
  });
}
