import { FormulaError, numberOf, SerialDate, type FormulaValue } from './formula-value';
import { partsOf, type DateParts } from './serial-date';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const two = (value: number): string => String(value).padStart(2, '0');

const dateWords: Readonly<Record<string, (parts: DateParts, halves: boolean) => string>> = {
  yyyy: ({ year }) => String(year), yy: ({ year }) => two(year % 100), mmmm: ({ month }) => months[month - 1] ?? '',
  mmm: ({ month }) => (months[month - 1] ?? '').slice(0, 3), mm: ({ month }) => two(month), m: ({ month }) => String(month),
  dddd: ({ weekday }) => weekdays[weekday] ?? '', ddd: ({ weekday }) => (weekdays[weekday] ?? '').slice(0, 3),
  dd: ({ day }) => two(day), d: ({ day }) => String(day), hh: ({ hour }, halves) => two(halves ? hour % 12 || 12 : hour),
  h: ({ hour }, halves) => String(halves ? hour % 12 || 12 : hour), ss: ({ second }) => two(second), s: ({ second }) => String(second),
  'am/pm': ({ hour }) => (hour < 12 ? 'AM' : 'PM'),
};

/** `m` and `mm` are minutes after hours and before seconds. */
const formatDate = (value: FormulaValue, format: string): string => {
  const parts = partsOf(value);
  const halves = /am\/pm/i.test(format);
  return format.replace(/"([^"]*)"|(yyyy|yy|m{1,4}|d{1,4}|hh?|ss?|am\/pm)/gi, (whole, quoted: string | undefined, word: string | undefined, at: number) => {
    if (word === undefined) return quoted ?? whole;
    const lower = word.toLowerCase();
    const isMinute = /^mm?$/.test(lower) && (/h[^a-z]*$/i.test(format.slice(0, at)) || /^m{1,2}[^a-z]*s/i.test(format.slice(at)));
    if (isMinute) return lower === 'mm' ? two(parts.minute) : String(parts.minute);
    return dateWords[lower]?.(parts, halves) ?? whole;
  });
};

const formatNumber = (value: number, format: string): string => {
  const pattern = /[#0][#0,]*(?:\.[#0]+)?%?/.exec(format);
  if (pattern === null) return format;
  const [shape = ''] = pattern;
  const [integer = '', fraction = ''] = shape.replace('%', '').split('.');
  const scaled = shape.endsWith('%') ? value * 100 : value;
  const fixed = Math.abs(Number(scaled.toPrecision(15))).toFixed(Math.min(fraction.length, 20));
  const [digits = '', decimals = ''] = fixed.split('.');
  const padded = digits.padStart(integer.replace(/[^0]/g, '').length, '0').replace(/^0+(?=\d)/, (zeros) => (integer.includes('0') ? zeros : ''));
  const grouped = integer.includes(',') ? padded.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : padded;
  const least = fraction.replace(/#+$/, '').length;
  const kept = decimals.replace(/0+$/, '').padEnd(least, '0');
  const sign = scaled < 0 && Number(fixed) !== 0 ? '-' : '';
  const text = `${sign}${grouped}${kept === '' ? '' : `.${kept}`}${shape.endsWith('%') ? '%' : ''}`;
  return `${format.slice(0, pattern.index)}${text}${format.slice(pattern.index + shape.length)}`.replace(/"([^"]*)"/g, '$1');
};

/** A value as TEXT writes it: `0.00`, `#,##0`, `0%`, `yyyy-mm-dd`, `dddd`, `hh:mm`. Names of months and days are English. */
export const formatValue = (value: FormulaValue, format: string): string => {
  if (format.length > 255) throw new FormulaError('#VALUE!');
  const plain = format.replace(/"[^"]*"/g, '');
  const isDate = /[ydhs]|m{1,4}/i.test(plain) && !/[#0]/.test(plain);
  return isDate || (value instanceof SerialDate && !/[#0]/.test(plain)) ? formatDate(value, format) : formatNumber(numberOf(value), format);
};
