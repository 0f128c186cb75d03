/** A day with its time, as spreadsheets count: days since 30 December 1899, in the site's own time. */
export class SerialDate {
  public constructor(public readonly serial: number) {}
}

/** null: a column that nothing is filled in. */
export type FormulaValue = number | string | boolean | SerialDate | null;

/** `#VALUE!`, `#DIV/0!`, `#NUM!`: what a formula comes to that cannot be worked out. */
export class FormulaError extends Error {
  public constructor(public readonly sign: '#VALUE!' | '#DIV/0!' | '#NUM!' | '#NAME?' | '#N/A') {
    super(sign);
  }
}

export const numberOf = (value: FormulaValue): number => {
  if (value === null) return 0;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof SerialDate) return value.serial;
  const text = value.trim().replace(/^\$/, '').replace(/,(?=\d{3}\b)/g, '');
  const percent = /^(.*)%$/.exec(text);
  const number = Number(percent?.[1] ?? text);
  if (text === '' || Number.isNaN(number)) throw new FormulaError('#VALUE!');
  return percent === null ? number : number / 100;
};

/** Numbers with at most fifteen digits, as spreadsheets write them. */
export const textOf = (value: FormulaValue): string => {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  return String(Number((value instanceof SerialDate ? value.serial : value).toPrecision(15)));
};

export const truthOf = (value: FormulaValue): boolean => {
  if (typeof value === 'string') {
    if (/^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
    throw new FormulaError('#VALUE!');
  }
  return numberOf(value) !== 0;
};

/** Numbers come before text, text before truth values. */
const rank = (value: FormulaValue): number => {
  if (typeof value === 'boolean') return 2;
  return typeof value === 'string' ? 1 : 0;
};

const emptyAs = (other: FormulaValue): FormulaValue => {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
};

/** Negative, zero or positive. Text is compared without regard to case; an empty value equals 0, no text, and FALSE. */
export const compareValues = (one: FormulaValue, other: FormulaValue): number => {
  const left = one ?? emptyAs(other);
  const right = other ?? emptyAs(one);
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === 'string' && typeof right === 'string') {
    const [a, b] = [left.toLowerCase(), right.toLowerCase()];
    return a < b ? -1 : Number(a > b);
  }
  return numberOf(left) - numberOf(right);
};
