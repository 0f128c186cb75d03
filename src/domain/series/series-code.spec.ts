import * as fc from 'fast-check';

import {
  formatSeriesCode,
  isOrganisationCode,
  isSeriesCode,
  nextNumber,
  organisationOfCode,
  parseSeriesCode,
} from './series-code';

const organisation = 'OVO999001';

it.each([
  [1, 'OVO999001_001_001'],
  [999, 'OVO999001_001_999'],
  [1000, 'OVO999001_002_001'],
  [998_001, 'OVO999001_999_999'],
])('writes number %i as %s', (n, code) => expect(formatSeriesCode(organisation, n)).toBe(code));

it('reads back what it wrote, and never writes two numbers alike', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 998_001 }), (n) => {
      const code = formatSeriesCode(organisation, n);
      expect(isSeriesCode(code)).toBe(true);
      expect(parseSeriesCode(code)).toEqual({ organisation, number: n });
    }),
  );
});

it('ends where three digits end', () => {
  expect(() => formatSeriesCode(organisation, 998_002)).toThrow(
    expect.objectContaining({ code: 'CODES_EXHAUSTED', params: { organisation } }),
  );
});

it.each([
  ['OVO99', 1],
  [organisation, 0],
  [organisation, 1.5],
])('does not write %s %d', (given, n) => expect(() => formatSeriesCode(given, n)).toThrow(RangeError));

it('takes a code from elsewhere that fits no running number', () => {
  expect(parseSeriesCode('OVO000098_000_003')).toEqual({ organisation: 'OVO000098', number: 0 });
  expect(parseSeriesCode('OVO000098_003_000')).toEqual({ organisation: 'OVO000098', number: 0 });
});

it.each(['', 'OVO000098', 'ovo000098_001_001', 'OVO000098_1_1', 'OVO000098_001_001 ', 'OVO000098-001-001'])(
  '%j is no series code',
  (text) => {
    expect(isSeriesCode(text)).toBe(false);
    expect(parseSeriesCode(text)).toBeNull();
    expect(organisationOfCode(text)).toBe('');
  },
);

it('knows organisations', () => {
  expect(isOrganisationCode('OVO000098')).toBe(true);
  expect(isOrganisationCode('OVO00098')).toBe(false);
  expect(organisationOfCode('OVO000098_001_001')).toBe('OVO000098');
});

it('goes on after the greatest number of the organisation', () => {
  expect(nextNumber(organisation, [])).toBe(1);
  expect(
    nextNumber(organisation, [
      'OVO999001_001_007',
      'OVO999001_001_003',
      'OVO999002_009_009',
      'onzin',
      'OVO999001_000_500',
    ]),
  ).toBe(8);
});
