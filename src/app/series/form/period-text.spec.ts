import { parsePeriod } from '../../../domain/retention/period';
import { periodValue, typedPeriod } from './period-text';

describe('a period while it is filled in', () => {
  it.each(['P10Y', 'P18M', 'P42D', 'P0Y', 'P110Y'])('takes %p apart and puts it together', (value) => {
    expect(periodValue(typedPeriod(value))).toBe(value);
  });

  it('is empty without a number, whatever the unit', () => {
    expect(periodValue({ number: ' ', unit: 'M' })).toBe('');
    expect(typedPeriod('')).toEqual({ number: '', unit: 'Y' });
  });

  it('takes leading noughts for what they are', () => {
    expect(periodValue({ number: '007', unit: 'D' })).toBe('P7D');
    expect(periodValue({ number: '00', unit: 'Y' })).toBe('P0Y');
  });

  it.each(['tien', '1,5', '-3', '1e3'])('keeps %p as it was typed, to be said at the field', (number) => {
    const value = periodValue({ number, unit: 'Y' });
    expect(typedPeriod(value).number).toBe(number);
    expect(parsePeriod(value)).toBeNull();
  });
});
