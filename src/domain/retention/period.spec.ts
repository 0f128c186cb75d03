import * as fc from 'fast-check';

import { type Period, comparePeriods, formatPeriod, parsePeriod, periodInWords, periodUnits } from './period';

const period: fc.Arbitrary<Period> = fc.record({
  value: fc.integer({ min: 0, max: 9999 }),
  unit: fc.constantFrom(...periodUnits),
});

describe('parsePeriod and formatPeriod', () => {
  it('read back what they wrote', () => {
    fc.assert(
      fc.property(period, (given) => {
        expect(parsePeriod(formatPeriod(given))).toEqual(given);
      }),
    );
  });

  it.each(['', '10Y', 'P', 'PY', 'P1', 'P01Y', 'P1W', 'PT1H', 'P1Y6M', 'P1.5Y', 'P-1Y', 'P10000Y', ' P1Y', 'P1Y\n'])(
    'refuse %j',
    (text) => {
      expect(parsePeriod(text)).toBeNull();
    },
  );

  it.each([-1, 1.5, 10_000, Number.NaN])('do not write %d', (value) => {
    expect(() => formatPeriod({ value, unit: 'Y' })).toThrow(RangeError);
  });
});

describe('periodInWords', () => {
  it.each([
    ['P10Y', '10 jaar', '10 years'],
    ['P1Y', '1 jaar', '1 year'],
    ['P0Y', '0 jaar', '0 years'],
    ['P18M', '18 maanden', '18 months'],
    ['P1M', '1 maand', '1 month'],
    ['P1D', '1 dag', '1 day'],
    ['P42D', '42 dagen', '42 days'],
    ['P110Y', '110 jaar', '110 years'],
  ])('%s', (text, dutch, english) => {
    const given = parsePeriod(text) as Period;
    expect(periodInWords(given, 'nl-nl')).toBe(dutch);
    expect(periodInWords(given, 'en-us')).toBe(english);
  });
});

describe('comparePeriods', () => {
  const compare = (a: string, b: string): number | null =>
    comparePeriods(parsePeriod(a) as Period, parsePeriod(b) as Period);

  it.each([
    ['P10Y', 'P5Y', 1],
    ['P5Y', 'P10Y', -1],
    ['P1Y', 'P12M', 0],
    ['P18M', 'P1Y', 1],
    ['P1Y', 'P18M', -1],
    ['P42D', 'P1Y', -1],
    ['P1Y', 'P42D', 1],
    ['P367D', 'P1Y', 1],
    ['P0D', 'P0Y', 0],
    ['P0D', 'P1M', -1],
    ['P27D', 'P1M', -1],
    ['P32D', 'P1M', 1],
  ])('%s and %s: %i', (a, b, sign) => expect(Math.sign(compare(a, b) as number)).toBe(sign));

  it.each([
    ['P30D', 'P1M'],
    ['P365D', 'P1Y'],
    ['P366D', 'P12M'],
    ['P1827D', 'P5Y'],
  ])('%s and %s: that depends', (a, b) => expect(compare(a, b)).toBeNull());

  it('says the opposite when the two change places', () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        const [one, other] = [comparePeriods(a, b), comparePeriods(b, a)];
        expect(one === null ? null : Math.sign(one)).toBe(other === null ? null : 0 - Math.sign(other));
      }),
    );
  });
});
