import { enforceListViewThreshold } from './list-view-threshold';
import { BY_ID, sortOrderOf } from './order-by';
import { parseFilter } from './parse-filter';
import type { SqlFragment } from './predicate-to-sql';
import { sampleColumns, sampleDatabase } from './query-rows.spec-support';

const byName = sortOrderOf([{ property: 'Name', descending: false }], sampleColumns);
const big = sampleDatabase(Array.from({ length: 5001 }, (_, index) =>
  ({ id: index + 1, Name: 'x', Amount: index < 5000 ? 1 : 2, Done: null, Due: null })));

function ask(filter: string | undefined, order = BY_ID, top = 100, rows = big): void {
  enforceListViewThreshold({
    filter: filter === undefined ? undefined : parseFilter(filter),
    order,
    top,
    columns: sampleColumns,
    countRows: (condition: SqlFragment | undefined, limit) => {
      const where = condition?.sql ?? '1';
      const counted = rows.prepare(`SELECT count(*) AS n FROM (SELECT 1 FROM t WHERE ${where} LIMIT ${limit})`)
        .get(...(condition?.values ?? [])) as { n: number };
      return counted.n;
    },
  });
}

describe('the list view threshold', () => {
  it.each([
    'Amount eq 2', 'Amount eq 1', "Amount eq 2 and Name eq 'x'", "Name eq 'x' and Amount eq 2", 'id gt 5000',
    'Amount eq 2 or id lt 5',
    "(Amount eq 2 and Name eq 'x') or id lt 5",
  ])('lets %s through', filter => {
    expect(() => ask(filter)).not.toThrow();
  });

  it.each([
    "Name eq 'x'", 'id gt 0', 'Amount ge 1', 'id gt 0 and Amount eq 2', "Amount eq 2 or Name eq 'y'", 'Amount ne 1',
    'not (Amount eq 1)', "startswith(Name,'y')", "substringof('y',Name)",
  ])('refuses %s', filter => {
    expect(() => ask(filter)).toThrow(expect.objectContaining({
      status: 500,
      code: '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
      message: 'The attempted operation is prohibited because it exceeds the list view threshold.',
    }));
  });

  it('pages an unfiltered list by an index and refuses to sort it without', () => {
    expect(() => ask(undefined)).not.toThrow();
    expect(() => ask(undefined, sortOrderOf([{ property: 'Amount', descending: true }], sampleColumns), 5000)).not.toThrow();
    expect(() => ask(undefined, byName)).toThrow('list view threshold');
    expect(() => ask(undefined, BY_ID, 5001)).toThrow('list view threshold');
    expect(() => ask('Amount eq 2', byName)).not.toThrow();
  });

  it('leaves lists of 5,000 rows alone', () => {
    const small = sampleDatabase(Array.from({ length: 5000 }, (_, index) =>
      ({ id: index + 1, Name: 'x', Amount: 1, Done: null, Due: null })));
    expect(() => ask("Name eq 'x'", byName, 6000, small)).not.toThrow();
  });
});
