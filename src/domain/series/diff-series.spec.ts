import * as fc from 'fast-check';

import { diffSeries, mergeSeries } from './diff-series';
import { type SeriesField, seriesFieldNames } from './fields';
import { differingAppraisal, sameAppraisal } from './same-appraisal';
import { type SeriesData, emptySeries } from './series';

const base: SeriesData = { ...emptySeries, title: 'Vergunning', adminPeriod: 'P10Y', description: 'Een\ntwee' };

describe('diffSeries', () => {
  it('names the fields that differ, in the order of the form', () => {
    expect(diffSeries(base, { ...base, adminPeriod: 'P5Y', title: 'Bouwvergunning' })).toEqual([
      { field: 'title', before: 'Vergunning', after: 'Bouwvergunning' },
      { field: 'adminPeriod', before: 'P10Y', after: 'P5Y' },
    ]);
  });

  it('does not take line ends or composed characters for a difference', () => {
    expect(diffSeries(base, { ...base, description: 'Een\r\ntwee' })).toEqual([]);
    expect(diffSeries({ ...base, title: '\u00e9' }, { ...base, title: 'e\u0301' })).toEqual([]);
  });
});

describe('mergeSeries', () => {
  it('takes both when they touch different fields', () => {
    const merge = mergeSeries(base, { ...base, title: 'Mijn' }, { ...base, remarks: 'Hun' });
    expect(merge.merged).toEqual({ ...base, title: 'Mijn', remarks: 'Hun' });
    expect(merge).toMatchObject({ conflicts: [], onlyMine: ['title'], onlyTheirs: ['remarks'] });
  });

  it('keeps what I typed where both changed the same, and shows both', () => {
    const merge = mergeSeries(base, { ...base, title: 'Mijn' }, { ...base, title: 'Hun' });
    expect(merge.merged.title).toBe('Mijn');
    expect(merge).toMatchObject({
      conflicts: [{ field: 'title', base: 'Vergunning', mine: 'Mijn', theirs: 'Hun' }],
      onlyMine: [],
      onlyTheirs: [],
    });
  });

  it('is no conflict when both changed it alike', () => {
    expect(mergeSeries(base, { ...base, title: 'Nieuw' }, { ...base, title: 'Nieuw' })).toMatchObject({
      merged: { title: 'Nieuw' },
      conflicts: [],
    });
  });

  it('loses nothing of either', () => {
    const change = fc.dictionary(fc.constantFrom<SeriesField>(...seriesFieldNames), fc.constantFrom('', 'a', 'b'));
    fc.assert(
      fc.property(change, change, (mineChange, theirsChange) => {
        const [mine, theirs] = [
          { ...base, ...mineChange },
          { ...base, ...theirsChange },
        ];
        const { merged, conflicts } = mergeSeries(base, mine, theirs);
        const shown = new Set(conflicts.map(({ field }) => field));
        for (const { field } of diffSeries(base, mine)) expect(merged[field]).toBe(mine[field]);
        for (const { field } of diffSeries(base, theirs))
          if (!shown.has(field)) expect(merged[field]).toBe(theirs[field]);
      }),
    );
  });
});

describe('sameAppraisal', () => {
  const described: SeriesData = { ...base, title: 'Anders', access: 'open' };

  it('looks at terms, destination and motivations only', () => {
    expect(sameAppraisal(base, described)).toBe(true);
    expect(differingAppraisal(base, { ...base, destination: 'keep', adminPeriod: 'P5Y' })).toEqual([
      'adminPeriod',
      'destination',
    ]);
    expect(sameAppraisal({ ...base, adminMotivation: 'a\r\nb ' }, { ...base, adminMotivation: 'a\nb' })).toBe(true);
  });
});
