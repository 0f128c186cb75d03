import { many, strict, type FormulaFunction } from './formula-function';
import { FormulaError, numberOf, SerialDate, textOf, type FormulaValue } from './formula-value';
import { formatValue } from './format-value';

const t = (args: readonly FormulaValue[], index: number): string => textOf(args[index] ?? null);

const count = (args: readonly FormulaValue[], index: number, otherwise: number): number => {
  const value = args[index];
  const number = value === undefined ? otherwise : Math.trunc(numberOf(value));
  if (number < 0) throw new FormulaError('#VALUE!');
  return number;
};

const one = (run: (text: string) => FormulaValue): FormulaFunction => strict(1, 1, (args) => run(t(args, 0)));

/** Positions count from 1. @throws #VALUE! when it is not found */
const found = (position: number): number => {
  if (position < 0) throw new FormulaError('#VALUE!');
  return position + 1;
};

const start = (args: readonly FormulaValue[], index: number): number => {
  const position = count(args, index, 1);
  if (position < 1) throw new FormulaError('#VALUE!');
  return position - 1;
};

/** SEARCH knows `?` for one sign and `*` for any number of them; `~` before a sign takes it as it is. */
const wildcards = (text: string): RegExp =>
  new RegExp(text.replace(/~([?*~])|([?*])|[\\^$.|+()[\]{}]/g, (sign, literal: string | undefined, wild: string | undefined) => {
    if (literal !== undefined) return `\\${literal}`;
    return wild === undefined ? `\\${sign}` : wild === '?' ? '.' : '.*';
  }), 'giu');

const searched = (wanted: string, text: string, from: number): number => {
  const pattern = wildcards(wanted);
  pattern.lastIndex = from;
  return found(pattern.exec(text)?.index ?? -1);
};

export const textFunctions: Readonly<Record<string, FormulaFunction>> = {
  LEN: one((text) => text.length),
  LOWER: one((text) => text.toLowerCase()),
  UPPER: one((text) => text.toUpperCase()),
  PROPER: one((text) => text.toLowerCase().replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1))),
  TRIM: one((text) => text.trim().replace(/ {2,}/g, ' ')),
  VALUE: one(numberOf),
  CODE: one((text) => {
    if (text === '') throw new FormulaError('#VALUE!');
    return text.charCodeAt(0);
  }),
  CHAR: strict(1, 1, (args) => String.fromCharCode(count(args, 0, 0))),
  T: strict(1, 1, ([value = null]) => (typeof value === 'string' ? value : '')),
  LEFT: strict(1, 2, (args) => t(args, 0).slice(0, count(args, 1, 1))),
  RIGHT: strict(1, 2, (args) => {
    const wanted = count(args, 1, 1);
    return wanted === 0 ? '' : t(args, 0).slice(-wanted);
  }),
  MID: strict(3, 3, (args) => t(args, 0).slice(start(args, 1), start(args, 1) + count(args, 2, 0))),
  FIND: strict(2, 3, (args) => found(t(args, 1).indexOf(t(args, 0), start(args, 2)))),
  SEARCH: strict(2, 3, (args) => searched(t(args, 0), t(args, 1), start(args, 2))),
  REPLACE: strict(4, 4, (args) => {
    const at = start(args, 1);
    return t(args, 0).slice(0, at) + t(args, 3) + t(args, 0).slice(at + count(args, 2, 0));
  }),
  REPT: strict(2, 2, (args) => {
    const text = t(args, 0).repeat(Math.min(count(args, 1, 0), 32767));
    if (text.length > 32767) throw new FormulaError('#VALUE!');
    return text;
  }),
  CONCATENATE: strict(1, many, (args) => args.map(textOf).join('')),
  EXACT: strict(2, 2, (args) => t(args, 0) === t(args, 1)),
  FIXED: strict(1, 3, (args) => formatValue(
    numberOf(args[0] ?? null), `${args[2] === true ? '0' : '#,##0'}${count(args, 1, 2) > 0 ? `.${'0'.repeat(count(args, 1, 2))}` : ''}`,
  )),
  DOLLAR: strict(1, 2, (args) => formatValue(numberOf(args[0] ?? null), `$#,##0${count(args, 1, 2) > 0 ? `.${'0'.repeat(count(args, 1, 2))}` : ''}`)),
  TEXT: strict(2, 2, ([value = null, format = null]) =>
    (typeof value === 'string' && !(value as FormulaValue instanceof SerialDate) && Number.isNaN(Number(value)) ? value : formatValue(value, textOf(format)))),
};
