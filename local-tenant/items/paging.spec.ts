import fc from 'fast-check';

import { rootOf } from './folder-place';
import { itemById } from './item-row';
import { makeBench, queryOf, type Bench } from './items.spec-support';
import { pageOfItems } from './query-items';
import { createItem, deleteItem, editItem } from './write-item';

type Write = { readonly kind: 'add' | 'change' | 'delete'; readonly pick: number };

function write(bench: Bench, { kind, pick }: Write): number | undefined {
  const call = bench.call('owner');
  if (kind === 'add') {
    createItem(call, bench.list, rootOf(bench.list), { kind: 0, fields: { Title: 'added', Amount: pick } });
    return undefined;
  }
  const row = itemById(bench.db, bench.list.id, 1 + (pick % 20));
  if (!row) return undefined;
  if (kind === 'change') editItem(call, bench.list, row, { fields: { Title: 'changed' } });
  else deleteItem(call, row);
  return kind === 'delete' ? row.id : undefined;
}

describe('paging while others write', () => {
  it('gives every row that stays exactly once, and none twice', () => {
    const writes = fc.array(fc.record({ kind: fc.constantFrom<Write['kind']>('add', 'change', 'delete'), pick: fc.nat(1000) }), { maxLength: 6 });
    fc.assert(fc.property(fc.array(writes, { minLength: 3, maxLength: 12 }), fc.integer({ min: 1, max: 7 }), fc.constantFrom('ID', 'Amount'), (bursts, top, by) => {
      const bench = makeBench();
      for (let index = 0; index < 20; index += 1) {
        createItem(bench.call('owner'), bench.list, rootOf(bench.list), { kind: 0, fields: { Title: `t${index}`, Amount: index % 4 } });
      }
      const gone = new Set<number>();
      const seen: number[] = [];
      let skipToken: string | undefined;
      for (let page = 0; page === 0 || skipToken !== undefined; page += 1) {
        const found = pageOfItems(bench.list, queryOf({ top, skipToken, orderBy: [{ property: by, descending: false }] }), bench.call('owner'));
        seen.push(...found.entities.map(({ row }) => row.id));
        skipToken = found.next;
        (bursts[page] ?? []).forEach(one => {
          const deleted = write(bench, one);
          if (deleted !== undefined) gone.add(deleted);
        });
      }
      expect(new Set(seen).size).toBe(seen.length);
      const stayed = Array.from({ length: 20 }, (_, index) => index + 1).filter(id => !gone.has(id));
      expect(stayed.filter(id => !seen.includes(id))).toEqual([]);
    }), { seed: 99, numRuns: 60 });
  });
});
