import { dayAfter, isIsoDate } from './iso-date';

describe('isIsoDate', () => {
  it.each(['2026-12-31', '2024-02-29', '1999-01-01'])('takes %s', (date) => expect(isIsoDate(date)).toBe(true));
  it.each(['', '2026-02-30', '2025-02-29', '2026-13-01', '2026-1-1', '31-12-2026', '2026-12-31T00:00:00Z', ' 2026-12-31'])(
    'does not take %j',
    (date) => expect(isIsoDate(date)).toBe(false),
  );
});

describe('dayAfter', () => {
  it.each([
    ['2026-12-31', '2027-01-01'],
    ['2024-02-28', '2024-02-29'],
    ['2026-03-28', '2026-03-29'],
  ])('%s is followed by %s', (date, next) => expect(dayAfter(date)).toBe(next));
  it('has none for what is no date', () => expect(() => dayAfter('morgen')).toThrow(RangeError));
});
