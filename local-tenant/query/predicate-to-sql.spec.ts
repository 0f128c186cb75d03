import fc from 'fast-check';

import type { Comparison, ComparisonOperator, DatePart, Predicate } from './predicate';
import { parseFilter } from './parse-filter';
import { predicateToSql } from './predicate-to-sql';
import { holds, sampleColumns, sampleDatabase, type SampleRow } from './query-rows.spec-support';

const text = fc.string({ unit: fc.constantFrom('a', 'B', 'b', 'Z', "'", '%', '_', ' ', '5', 'é'), minLength: 1, maxLength: 4 });
const amount = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ min: -2, max: 2, noNaN: true }));
const due = fc.date({ min: new Date('2019-12-30T00:00:00Z'), max: new Date('2020-01-02T00:00:00Z'), noInvalidDate: true })
  .map(date => `${date.toISOString().slice(0, 19)}Z`);

const rows = fc.array(
  fc.record({
    Name: fc.option(text), Amount: fc.option(amount), Done: fc.option(fc.constantFrom(0 as const, 1 as const)),
    Due: fc.option(due),
  }),
  { maxLength: 25 },
).map(cells => cells.map((row, index): SampleRow => ({ id: index + 1, ...row })));

const operator = fc.constantFrom<ComparisonOperator>('eq', 'ne', 'lt', 'le', 'gt', 'ge');

function comparisonOf(column: string, value: fc.Arbitrary<Comparison['value']>): fc.Arbitrary<Predicate> {
  return fc.record({ kind: fc.constant('comparison' as const), operator, column: fc.constant([column]), value });
}

const atom: fc.Arbitrary<Predicate> = fc.oneof(
  comparisonOf('Name', text.map(value => ({ type: 'string', value }))),
  comparisonOf('Amount', amount.map(value => ({ type: 'number', value }))),
  comparisonOf('Done', fc.boolean().map(value => ({ type: 'boolean', value }))),
  comparisonOf('Due', due.map(value => ({ type: 'dateTime', value }))),
  fc.record({
    kind: fc.constant('comparison' as const), operator: fc.constantFrom<ComparisonOperator>('eq', 'ne'),
    column: fc.constantFrom(['Name'], ['Amount'], ['Done'], ['Due']), value: fc.constant({ type: 'null' as const }),
  }),
  fc.record({
    kind: fc.constant('comparison' as const), operator, column: fc.constant(['Due']),
    part: fc.constantFrom<DatePart>('year', 'month', 'day', 'hour', 'minute', 'second'),
    value: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constantFrom(2019, 2020)).map(value => ({ type: 'number' as const, value })),
  }),
  fc.record({
    kind: fc.constant('textTest' as const), test: fc.constantFrom('startsWith' as const, 'contains' as const),
    column: fc.constant(['Name']), value: fc.oneof(text, fc.constant('')),
  }),
);

const { predicate } = fc.letrec<{ predicate: Predicate }>(tie => ({
  predicate: fc.oneof(
    { maxDepth: 4 },
    { weight: 3, arbitrary: atom },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constantFrom('and' as const, 'or' as const),
        operands: fc.array(tie('predicate'), { minLength: 1, maxLength: 3 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('not' as const), operand: tie('predicate') }) },
  ),
}));

describe('predicateToSql', () => {
  it('answers as the predicate does when it is worked out in plain JavaScript', () => {
    fc.assert(fc.property(rows, predicate, (table, tree) => {
      const db = sampleDatabase(table);
      const { sql, values } = predicateToSql(tree, sampleColumns);
      const found = db.prepare(`SELECT id FROM t WHERE ${sql} ORDER BY id`).all(...values) as { id: number }[];
      db.close();
      expect(found.map(row => row.id)).toEqual(table.filter(row => holds(tree, row)).map(row => row.id));
    }), { numRuns: 300 });
  });

  it('takes a thousand alternatives', () => {
    const filter = Array.from({ length: 1500 }, (_, index) => `Amount eq ${index}`).join(' or ');
    const { sql, values } = predicateToSql(parseFilter(filter), sampleColumns);
    const db = sampleDatabase([{ id: 1, Name: null, Amount: 1499, Done: null, Due: null }]);
    expect(db.prepare(`SELECT count(*) AS n FROM t WHERE ${sql}`).get(...values)).toMatchObject({ n: 1 });
  });

  it('puts nothing that a client wrote into the SQL', () => {
    const { sql, values } = predicateToSql(parseFilter("Name eq '''; DROP TABLE t --'"), sampleColumns);
    expect(sql).not.toContain('DROP');
    expect(values).toEqual(["'; DROP TABLE t --"]);
  });

  it.each([
    ["Amount eq 'twelve'", 'cannot be compared with this string'],
    ["Due gt 'soon'", 'cannot be compared with this string'],
    ['Amount lt null', 'null has no order'],
    ['year(Amount) eq 2020', 'Amount is no date and time'],
    ["substringof('1',Amount)", "The field 'Amount' of type 'number' cannot be used in the query filter expression."],
    ['Missing eq 1', "Column 'Missing' does not exist. It may have been deleted by another user."],
  ])('refuses %s', (filter, message) => {
    expect(() => predicateToSql(parseFilter(filter), sampleColumns)).toThrow(message);
  });

  it('converts what a client writes to the column type', () => {
    expect(predicateToSql(parseFilter("Amount eq '12' and Done eq 1 and Done ne false"), sampleColumns).values)
      .toEqual([12, 1, 0]);
  });
});
