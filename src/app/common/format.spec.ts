import { formatDate, formatDateTime, formatTime } from './format';

describe('dates and times on the screens', () => {
  it('writes a day as people write it here', () => {
    expect(formatDate('2026-03-12')).toBe('12-03-2026');
  });

  it('writes a moment in the time zone of the screen', () => {
    const local = new Date(2026, 2, 5, 7, 4).toISOString();
    expect(formatDateTime(local)).toBe('05-03-2026 07:04');
    expect(formatTime(local)).toBe('07:04');
  });

  it.each(['', 'onbekend'])('leaves %p as it stands', (text) => {
    expect(formatDate(text)).toBe(text);
  });
});
