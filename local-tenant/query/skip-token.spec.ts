import fc from 'fast-check';

import type { SqlValue } from './bind-literal';
import { orderToSql, sortOrderOf, type SortOrder } from './order-by';
import { sampleColumns, sampleDatabase, type SampleRow } from './query-rows.spec-support';
import { formatSkipToken, parseSkipToken, skipTokenToSql } from './skip-token';

function orderOf(text: string): SortOrder {
  return sortOrderOf(text.split(',').map(part => {
    const [property = '', direction] = part.split(' ');
    return { property, descending: direction === 'desc' };
  }), sampleColumns);
}

const rows = fc.array(
  fc.record({
    Name: fc.option(fc.constantFrom('a', 'A', 'b & c', 'é=1')), Amount: fc.option(fc.integer({ min: 0, max: 2 })),
    Done: fc.option(fc.constantFrom(0 as const, 1 as const)), Due: fc.constant(null),
  }),
  { maxLength: 15 },
).map(cells => cells.map((row, index): SampleRow => ({ id: index + 1, ...row })));

const orderBy = fc.constantFrom(
  'id', 'id desc', 'Name', 'Name desc', 'Amount desc,Name', 'Done,Amount desc', 'Name desc,id desc', 'Name,Amount,Done desc');

describe('paging by $skiptoken', () => {
  it('walks forwards and backwards through every row once, in the order asked', () => {
    fc.assert(fc.property(rows, orderBy, fc.integer({ min: 1, max: 4 }), (table, option, top) => {
      const db = sampleDatabase(table);
      const order = orderOf(option);
      const columns = ['id', ...order.keys.map((key, index) => `${key.column.sql} AS k${index}`)].join(', ');
      const page = (token: string | undefined): Record<string, SqlValue>[] => {
        const start = token === undefined ? undefined : parseSkipToken(token);
        const where = start ? skipTokenToSql(start, order, 'id') : { sql: '1', values: [] };
        const sql = `SELECT ${columns} FROM t WHERE ${where.sql} ORDER BY ${orderToSql(order, 'id', !!start?.backwards)} LIMIT ${top}`;
        return db.prepare(sql).all(...where.values) as Record<string, SqlValue>[];
      };
      const tokenAt = (row: Record<string, SqlValue>): string => formatSkipToken(
        order, { id: Number(row['id']), values: order.keys.map((_, index) => row[`k${index}`] ?? null) });

      const expected = (db.prepare(`SELECT id FROM t ORDER BY ${orderToSql(order, 'id', false)}`).all() as { id: number }[])
        .map(row => row.id);
      const walked: Record<string, SqlValue>[] = [];
      for (let next = page(undefined); next.length > 0; next = page(tokenAt(walked[walked.length - 1]!))) walked.push(...next);
      expect(walked.map(row => row['id'])).toEqual(expected);

      const last = walked[walked.length - 1];
      if (last) {
        const before = page(`PagedPrev=TRUE&${tokenAt(last)}`).map(row => row['id']).reverse();
        expect(before).toEqual(expected.slice(0, -1).slice(-top));
      }
      db.close();
    }), { numRuns: 150 });
  });

  it.each(['', 'Paged=TRUE', 'p_ID=5', 'Paged=TRUE&p_ID=x', 'Paged=TRUE&p_ID=1&View=2', 'Paged=FALSE&p_ID=1'])(
    'refuses %p', token => {
      expect(() => parseSkipToken(token)).toThrow('The query string "$skiptoken"');
    });

  it('refuses a token of another sort order', () => {
    expect(() => skipTokenToSql(parseSkipToken('Paged=TRUE&p_Name=x&p_ID=1'), orderOf('Amount'), 'id'))
      .toThrow('not sorted by this column');
  });
});
