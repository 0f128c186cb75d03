import fc from 'fast-check';

import { emptySeries, type SeriesData } from '../series/series';
import type { ImportRow } from './read-table';
import { recogniseRows } from './recognise-rows';
import { rowKey } from './row-key';

const data = (title: string, description: string, more: Partial<SeriesData> = {}): SeriesData => ({ ...emptySeries, title, description, ...more });
const row = (number: number, content: SeriesData, code = ''): ImportRow => ({
  number, code, key: rowKey('OVO999001', content, 1), cells: {}, data: content, findings: [], ready: true,
});
const seen = (rows: readonly ImportRow[], given: ReadonlyMap<string, string>, series: { code: string; data: SeriesData }[]) =>
  recogniseRows(rows, given, series).map((found) => `${found.row.number} ${found.kind} ${found.code}`);

const a = data('Klachten', 'van burgers');
const b = data('Klachten', 'van personeel');

describe('recogniseRows', () => {
  it('takes unknown rows as new, with the code that was given out before an import was cut off', () => {
    expect(seen([row(3, a), row(4, b)], new Map([[rowKey('OVO999001', b, 1), 'C7']]), [])).toEqual(['3 new ', '4 new C7']);
  });

  it('knows a row by its key although the series was edited since', () => {
    expect(seen([row(3, a)], new Map([[rowKey('OVO999001', a, 1), 'C1']]), [{ code: 'C1', data: data('Nu anders', 'en anders') }])).toEqual(['3 known C1']);
  });

  it('knows a row that says exactly what a series says', () => {
    expect(seen([row(3, b), row(4, a)], new Map(), [{ code: 'C1', data: a }, { code: 'C2', data: b }])).toEqual(['3 known C2', '4 known C1']);
  });

  it('offers one update where a description changed', () => {
    const found = recogniseRows([row(3, a), row(4, data('Klachten', 'van het personeel'))], new Map(), [{ code: 'C1', data: a }, { code: 'C2', data: b }]);
    expect(found.map(({ kind, code }) => [kind, code])).toEqual([['known', 'C1'], ['changed', 'C2']]);
    expect(found[1]).toMatchObject({ fields: ['description'] });
  });

  it('does not guess between two that are equally near, nor pair what differs much', () => {
    expect(seen([row(3, data('Klachten', 'iets anders'))], new Map(), [{ code: 'C1', data: a }, { code: 'C2', data: b }])).toEqual(['3 new ']);
    const far = data('Klachten', 'x', { taskArea: 'y', adminPeriod: 'P1Y', remarks: 'z' });
    expect(seen([row(3, far)], new Map(), [{ code: 'C1', data: a }])).toEqual(['3 new ']);
  });

  it('goes by the code that a row names', () => {
    expect(seen([row(3, b, 'C1'), row(4, a, 'C9')], new Map(), [{ code: 'C1', data: a }])).toEqual(['3 changed C1', '4 new C9']);
  });

  it('finds every series of a shuffled file again, and nothing new', () => {
    const content = fc.record({ title: fc.constantFrom('A', 'B', 'C'), description: fc.string(), remarks: fc.string() });
    fc.assert(
      fc.property(fc.uniqueArray(content, { selector: (each) => JSON.stringify(each), maxLength: 12 }), fc.infiniteStream(fc.nat()), (contents, order) => {
        const series = contents.map((each, index) => ({ code: `C${index}`, data: { ...emptySeries, ...each } }));
        const shuffled = series.map((each) => ({ each, place: order.next().value as number })).sort((x, y) => x.place - y.place);
        const found = recogniseRows(shuffled.map(({ each }, index) => row(index + 3, each.data)), new Map(), series);
        expect(found.map(({ kind, code }) => [kind, code])).toEqual(shuffled.map(({ each }) => ['known', each.code]));
      }),
    );
  });
});
