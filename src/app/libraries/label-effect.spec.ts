import { labelEffect } from './label-effect';

const counts = {
  files: 1222,
  withoutLabel: 1204,
  byLabel: new Map([
    ['Own', 10],
    ['Old default', 5],
    ['OVO999001-001-001', 3],
  ]),
};

describe('labelEffect', () => {
  it('leaves files their own label', () => {
    expect(labelEffect(counts, 'OVO999001-001-001', null)).toEqual({ gain: 1204, have: 3, replaced: 0, keep: 15 });
  });

  it('counts apart what carries the present default', () => {
    expect(labelEffect(counts, 'OVO999001-001-001', 'Old default')).toEqual({
      gain: 1204,
      have: 3,
      replaced: 5,
      keep: 10,
    });
  });

  it('replaces nothing when the label is the default already', () => {
    expect(labelEffect(counts, 'Own', 'Own')).toEqual({ gain: 1204, have: 10, replaced: 0, keep: 8 });
  });
});
