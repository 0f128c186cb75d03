import * as fc from 'fast-check';

import { formatSeriesCode } from '../series/series-code';
import { checkLabelName, labelGeneration, labelName } from './label-name';
import type { LabelSettings } from './label-settings';

const closed: LabelSettings = {
  behavior: 'retain',
  action: 'none',
  trigger: 'dateOfEvent',
  eventType: 'Register closed',
  days: 3653,
};
const sent: LabelSettings = { ...closed, eventType: 'Register sent' };

describe('labelName', () => {
  it('is the code in the characters that the file plan takes', () => {
    expect(labelName('OVO999001_001_001')).toBe('OVO999001-001-001');
    expect(labelName('OVO999001_001_001', 3)).toBe('OVO999001-001-001 v3');
    expect(labelName('a/b.c:d é')).toBe('a-b-c-d -');
  });

  it('differs for every two series codes, fits, and is taken by the file plan', () => {
    const code = fc
      .tuple(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 1, max: 998_001 }))
      .map(([organisation, n]) => formatSeriesCode(`OVO${String(organisation).padStart(6, '0')}`, n));
    fc.assert(
      fc.property(code, code, fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }), (a, b, x, y) => {
        expect(labelName(a, x)).toMatch(/^[A-Za-z0-9 -]{1,64}$/);
        expect(labelName(a, x) === labelName(b, y)).toBe(a === b && x === y);
      }),
    );
  });

  it.each(['', '___', ' OVO999001_001_001', 'a'.repeat(65)])('cannot be made of %j', (code) => {
    expect(() => labelName(code)).toThrow(expect.objectContaining({ code: 'LABEL_NAME_INVALID', params: { code } }));
  });

  it('counts the suffix among its characters', () => {
    expect(labelName('a'.repeat(64))).toHaveLength(64);
    expect(() => labelName('a'.repeat(64), 2)).toThrow();
  });
});

describe('labelGeneration', () => {
  it.each<[string, LabelSettings[], number]>([
    ['no version', [], 1],
    ['a first version', [closed], 1],
    ['another period only', [closed, { ...closed, days: 10 }], 1],
    ['another start', [closed, sent], 2],
    ['another start, then only another period', [closed, sent, { ...sent, days: 10 }], 2],
    ['another start and back again', [closed, sent, closed], 3],
  ])('%s', (_, settings, generation) => {
    expect(labelGeneration(settings.map((each, at) => ({ version: at + 1, settings: each })))).toBe(generation);
  });
});

describe('checkLabelName', () => {
  const taken = [{ name: 'ovo999001-001-001', code: 'OVO999001_001_001' }];

  it('lets a series keep its own name', () => {
    expect(() => checkLabelName('OVO999001-001-001', 'OVO999001_001_001', taken)).not.toThrow();
    expect(() => checkLabelName('OVO999001-001-002', 'OVO999001_001_002', taken)).not.toThrow();
  });

  it('lets no other series have it, whatever its capitals', () => {
    expect(() => checkLabelName('OVO999001-001-001', 'OVO999001-001_001', taken)).toThrow(
      expect.objectContaining({
        code: 'LABEL_NAME_TAKEN',
        params: { label: 'OVO999001-001-001', code: 'OVO999001_001_001' },
      }),
    );
  });
});
