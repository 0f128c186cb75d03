import fc from 'fast-check';

import { rootOf } from './folder-place';
import { columnKeySql } from './item-sql';
import { makeBench, queryOf, type Bench } from './items.spec-support';
import { pageOfItems } from './query-items';
import { createItem } from './write-item';

function fill(bench: Bench, count: number): void {
  bench.db.transaction(() => {
    for (let index = 1; index <= count; index += 1) {
      createItem(bench.call('owner'), bench.list, rootOf(bench.list), {
        kind: 0, fields: { Title: `t${index % 7}`, Code: `C${index}`, State: index % 3 ? 'Draft' : 'Done', Amount: index, Owner: 1 + (index % 2) },
      });
    }
  });
}

function ids(bench: Bench, options: Parameters<typeof queryOf>[0] = {}, person: 'owner' | 'reader' = 'owner'): number[] {
  return pageOfItems(bench.list, queryOf(options), bench.call(person)).entities.map(item => item.row.id);
}

describe('queries over items', () => {
  it('gives a hundred at a time and says where the next page begins', () => {
    const bench = makeBench();
    fill(bench, 230);
    const first = pageOfItems(bench.list, queryOf(), bench.call('owner'));
    expect(first.entities).toHaveLength(100);
    expect(first.next).toBe('Paged=TRUE&p_ID=100');
    const last = pageOfItems(bench.list, queryOf({ skipToken: 'Paged=TRUE&p_ID=200' }), bench.call('owner'));
    expect(last.entities.map(item => item.row.id)).toEqual(Array.from({ length: 30 }, (_, index) => 201 + index));
    expect(last.next).toBeUndefined();
  });

  it('walks every row once by the next links, whatever the order', () => {
    const bench = makeBench();
    fill(bench, 40);
    fc.assert(fc.property(
      fc.constantFrom('Title', 'State', 'Amount', 'Modified', 'ID', 'Owner/Title'), fc.boolean(), fc.integer({ min: 1, max: 9 }),
      (property, descending, top) => {
        const selection = { expanded: new Map([['owner', { name: 'Owner', selection: { expanded: new Map() } }]]) };
        const seen: number[] = [];
        for (let token: string | undefined, more = true; more;) {
          const page = pageOfItems(bench.list, queryOf({
            selection, top, orderBy: [{ property, descending }], ...(token === undefined ? {} : { skipToken: token }),
          }), bench.call('owner'));
          seen.push(...page.entities.map(item => item.row.id));
          token = page.next;
          more = token !== undefined;
        }
        expect([...seen].sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
      }), { numRuns: 40 });
  });

  it('filters by columns, system columns and members of people', () => {
    const bench = makeBench();
    fill(bench, 9);
    const selection = { expanded: new Map([['owner', { name: 'Owner', selection: { expanded: new Map() } }]]) };
    expect(ids(bench, { filter: "State eq 'done' and Amount gt 3" })).toEqual([6, 9]);
    expect(ids(bench, { filter: "FileRef eq '/sites/x/Lists/Series/4_.000'" })).toEqual([4]);
    expect(ids(bench, { filter: 'OwnerId eq 2 and ID le 3' })).toEqual([1, 3]);
    expect(ids(bench, { filter: "Owner/Title eq 'adder' and ID le 3", selection })).toEqual([1, 3]);
    expect(ids(bench, { filter: "AuthorId eq 1 and startswith(ContentTypeId,'0x0100') and ID eq 2" })).toEqual([2]);
    expect(ids(bench, { filter: "Modified ge datetime'2026-03-04T05:06:07Z' and ID eq 2" })).toEqual([2]);
  });

  it.each([
    [{ filter: 'Nowhere eq 1' }, "Column 'Nowhere' does not exist."],
    [{ filter: "Content eq 'x'" }, "The field 'Content' of type 'Note' cannot be used in the query filter expression."],
    [{ orderBy: [{ property: 'Content', descending: false }] }, "The field 'Content' of type 'Note' cannot be used in the query order by"],
    [{ filter: "Owner/Title eq 'x'" }, "The query to field 'Owner/Title' is not valid."],
    [{ skip: 5 }, "Query option '$skip on list items' is not implemented."],
  ])('refuses %j', (options, message) => {
    expect(() => ids(makeBench(), options)).toThrow(message);
  });

  it('leaves out what the caller may not see, without leaving pages short', () => {
    const bench = makeBench();
    fill(bench, 20);
    for (let id = 1; id <= 20; id += 2) bench.restrict(id, ['owner']);
    expect(ids(bench, { top: 5 }, 'reader')).toEqual([2, 4, 6, 8, 10]);
    expect(ids(bench, { top: 5 })).toEqual([1, 2, 3, 4, 5]);
  });

  it('stops at the list view threshold, and lets indexes and paging past it', () => {
    const bench = makeBench();
    fill(bench, 5001);
    const throttled = expect.objectContaining({ status: 500, code: '-2147024860, Microsoft.SharePoint.SPQueryThrottledException' });
    expect(ids(bench, { top: 2, filter: "State eq 'Done' and Amount gt 5" })).toEqual([6, 9]);
    expect(ids(bench, { top: 2, orderBy: [{ property: 'Code', descending: true }] })).toEqual([999, 998]);
    expect(ids(bench, { filter: 'ID gt 4999' })).toEqual([5000, 5001]);
    expect(ids(bench, { skipToken: 'Paged=TRUE&p_ID=5000' })).toEqual([5001]);
    expect(() => ids(bench, { filter: 'Amount eq 5' })).toThrow(throttled);
    expect(() => ids(bench, { orderBy: [{ property: 'Amount', descending: false }] })).toThrow(throttled);
    expect(() => ids(bench, { filter: "FileDirRef eq '/sites/x/Lists/Series'" })).toThrow(throttled);
  });

  it('uses the index of a column that has one', () => {
    const bench = makeBench();
    fill(bench, 50);
    const plan = bench.db.all<{ detail: string }>(
      `EXPLAIN QUERY PLAN SELECT id FROM items WHERE list_id = '${bench.list.id}'
        AND ${columnKeySql('State')} COLLATE NOCASE = ? ORDER BY id ASC LIMIT 101`, 'Done');
    expect(plan.map(step => step.detail).join()).toContain('items_x_');
  });
});
