import { many, strict, type FormulaFunction } from './formula-function';
import { FormulaError, numberOf, SerialDate, type FormulaValue } from './formula-value';

const n = (args: readonly FormulaValue[], index: number): number => numberOf(args[index] ?? null);

const one = (run: (value: number) => number): FormulaFunction => strict(1, 1, (args) => finite(run(n(args, 0))));

const finite = (value: number): number => {
  if (!Number.isFinite(value)) throw new FormulaError('#NUM!');
  return value;
};

/** Rounds at a number of decimals, the half away from zero; 15 digits are exact, as in a spreadsheet. */
const rounded = (value: number, decimals: number, round: (scaled: number) => number): number => {
  const factor = 10 ** Math.trunc(decimals);
  const scaled = Number((Math.abs(value) * factor).toPrecision(15));
  return (Math.sign(value) * round(scaled)) / factor;
};

/** Empty values do not count; truth values do not either. */
const numbersIn = (args: readonly FormulaValue[]): number[] =>
  args.filter((value) => value !== null && value !== '').map(numberOf);

const whole = (round: (scaled: number) => number): FormulaFunction =>
  strict(2, 2, (args) => rounded(n(args, 0), n(args, 1), round));

const parity = (value: number, odd: 0 | 1): number => {
  const size = Math.ceil(Math.abs(value));
  return (value < 0 ? -1 : 1) * (size % 2 === odd ? size : size + 1);
};

const extreme = (pick: (...values: number[]) => number): FormulaFunction => strict(1, many, (args) => {
  const numbers = numbersIn(args);
  const found = numbers.length === 0 ? 0 : pick(...numbers);
  return args.some((value) => value instanceof SerialDate) ? new SerialDate(found) : found;
});

const averageOf = (numbers: readonly number[]): number => {
  if (numbers.length === 0) throw new FormulaError('#DIV/0!');
  return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
};

const medianOf = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  return averageOf(sorted.length % 2 === 1 ? sorted.slice(middle, middle + 1) : sorted.slice(Math.max(middle - 1, 0), middle + 1));
};

export const numberFunctions: Readonly<Record<string, FormulaFunction>> = {
  ABS: one(Math.abs),
  INT: one(Math.floor),
  SIGN: one(Math.sign),
  SQRT: one(Math.sqrt),
  EXP: one(Math.exp),
  LN: one(Math.log),
  LOG10: one(Math.log10),
  EVEN: one((value) => parity(value, 0)),
  ODD: one((value) => parity(value, 1)),
  PI: strict(0, 0, () => Math.PI),
  ROUND: whole(Math.round),
  ROUNDUP: whole(Math.ceil),
  ROUNDDOWN: whole(Math.floor),
  TRUNC: strict(1, 2, (args) => rounded(n(args, 0), n(args, 1), Math.floor)),
  POWER: strict(2, 2, (args) => finite(n(args, 0) ** n(args, 1))),
  MOD: strict(2, 2, (args) => {
    const divisor = n(args, 1);
    if (divisor === 0) throw new FormulaError('#DIV/0!');
    return n(args, 0) - divisor * Math.floor(n(args, 0) / divisor);
  }),
  MIN: extreme(Math.min),
  MAX: extreme(Math.max),
  SUM: strict(1, many, (args) => numbersIn(args).reduce((sum, value) => sum + value, 0)),
  PRODUCT: strict(1, many, (args) => numbersIn(args).reduce((product, value) => product * value, 1)),
  AVERAGE: strict(1, many, (args) => averageOf(numbersIn(args))),
  MEDIAN: strict(1, many, (args) => medianOf(numbersIn(args))),
  COUNT: strict(1, many, (args) => args.filter((value) => typeof value === 'number' || value instanceof SerialDate).length),
  COUNTA: strict(1, many, (args) => args.filter((value) => value !== null).length),
};
