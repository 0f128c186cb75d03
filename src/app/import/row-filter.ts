import type { PlannedRow } from './plan-import';
import { type RowStanding, rowStandings, standingOf } from './row-standing';

/** The counts above the table, each of which shows its rows. */
export const rowFilters = ['all', ...rowStandings, 'remarked'] as const;
export type RowFilter = (typeof rowFilters)[number];

const matches = (row: PlannedRow, filter: RowFilter): boolean => {
  if (filter === 'all') return true;
  const standing: RowStanding = standingOf(row);
  return filter === 'remarked' ? row.row.ready && standing !== 'known' && row.row.findings.length > 0 : standing === filter;
};

export const filterRows = (rows: readonly PlannedRow[], filter: RowFilter): readonly PlannedRow[] =>
  rows.filter((row) => matches(row, filter));

/** The filters that have rows, with how many. */
export const countRows = (rows: readonly PlannedRow[]): readonly { readonly filter: RowFilter; readonly count: number }[] =>
  rowFilters.map((filter) => ({ filter, count: filterRows(rows, filter).length })).filter(({ filter, count }) => filter === 'all' || count > 0);
