import { typedDate } from './typed-date';

it.each([
  ['31-12-2026', '2026-12-31'],
  [' 1/2/2026 ', '2026-02-01'],
  ['01.02.2026', '2026-02-01'],
  ['2026-12-31', '2026-12-31'],
  ['30-02-2026', null],
  ['12-31-2026', null],
  ['31-12-26', null],
  ['morgen', null],
  ['', null],
])('reads %j as %j', (text, date) => expect(typedDate(text)).toBe(date));
