import { formatLocalDateTime, formatLocalNumber, parseLocalDateTime, parseLocalNumber, webLocaleOf } from './web-locale';

const dutch = webLocaleOf(1043);
const american = webLocaleOf(1033);

describe('the web locale', () => {
  it.each([
    ['12', 12], ['-3,5', -3.5], ['1.234,5', 1234.5], ['1.234.567', 1234567], [' 7 ', 7], [',5', 0.5],
    ['1.5', undefined], ['12.34', undefined], ['1,234.5', undefined], ['', undefined], ['-', undefined], ['twelve', undefined],
    ['1e3', undefined],
  ])('reads %p as a Dutch number', (text, value) => {
    expect(parseLocalNumber(text, dutch)).toBe(value);
  });

  it('reads and writes American numbers', () => {
    expect(parseLocalNumber('1,234.5', american)).toBe(1234.5);
    expect(formatLocalNumber(1.5, american)).toBe('1.5');
    expect(formatLocalNumber(1.5, dutch)).toBe('1,5');
  });

  it.each([
    ['23-2-2012', '2012-02-22T23:00:00Z'], ['23-02-2012 14:25', '2012-02-23T13:25:00Z'],
    ['1-7-2024 00:30', '2024-06-30T22:30:00Z'], ['31-3-2024 02:30', '2024-03-31T01:30:00Z'],
    ['2012-02-23', undefined], ['2012-02-23T14:25:00Z', undefined], ['31-2-2012', undefined], ['23/2/2012', undefined],
    ['23-2-2012 25:00', undefined], ['2-23-2012', undefined], ['23-2-12', undefined],
  ])('reads %p as a Dutch date', (text, iso) => {
    expect(parseLocalDateTime(text, dutch, dutch.timeZone)).toBe(iso);
  });

  it('reads dates as UTC when told so', () => {
    expect(parseLocalDateTime('23-2-2012 14:25', dutch, 'UTC')).toBe('2012-02-23T14:25:00Z');
  });

  it.each([['2/23/2012 2:25 PM', '2012-02-23T13:25:00Z'], ['2/23/2012 12:05 AM', '2012-02-22T23:05:00Z'],
    ['2/23/2012 14:25', undefined], ['23/2/2012', undefined]])('reads %p as an American date', (text, iso) => {
    expect(parseLocalDateTime(text, american, american.timeZone)).toBe(iso);
  });

  it('writes what it reads', () => {
    expect(formatLocalDateTime('2012-02-23T13:25:00Z', dutch, false)).toBe('23-2-2012 14:25');
    expect(formatLocalDateTime('2012-02-22T23:00:00Z', dutch, true)).toBe('23-2-2012');
    expect(formatLocalDateTime('2012-02-23T13:25:00Z', american, false)).toBe('2/23/2012 2:25 PM');
  });

  it('says which language it does not know', () => {
    expect(() => webLocaleOf(1036)).toThrow("Web language '1036' is not implemented.");
  });
});
