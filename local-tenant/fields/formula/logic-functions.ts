import { many, strict, type Argument, type FormulaFunction } from './formula-function';
import { FormulaError, numberOf, SerialDate, truthOf, type FormulaValue } from './formula-value';

const isError = (argument: Argument): boolean => {
  try {
    argument();
    return false;
  } catch (error) {
    if (error instanceof FormulaError) return true;
    throw error;
  }
};

const at = (args: readonly FormulaValue[], index: number): FormulaValue => args[index] ?? null;

const isNumber = (value: FormulaValue): boolean => typeof value === 'number' || value instanceof SerialDate;

export const logicFunctions: Readonly<Record<string, FormulaFunction>> = {
  IF: {
    least: 2, most: 3,
    run: ([condition, yes, no]) => (truthOf(condition?.() ?? null) ? yes?.() ?? null : no === undefined ? false : no()),
  },
  AND: strict(1, many, (args) => args.every(truthOf)),
  OR: strict(1, many, (args) => args.some(truthOf)),
  NOT: strict(1, 1, (args) => !truthOf(at(args, 0))),
  TRUE: strict(0, 0, () => true),
  FALSE: strict(0, 0, () => false),
  CHOOSE: {
    least: 2, most: many,
    run: ([index, ...values]) => {
      const chosen = values[Math.trunc(numberOf(index?.() ?? null)) - 1];
      if (chosen === undefined) throw new FormulaError('#VALUE!');
      return chosen();
    },
  },
  ISBLANK: strict(1, 1, (args) => at(args, 0) === null || at(args, 0) === ''),
  ISERROR: { least: 1, most: 1, run: ([argument]) => argument !== undefined && isError(argument) },
  ISERR: { least: 1, most: 1, run: ([argument]) => argument !== undefined && isError(argument) },
  ISNUMBER: strict(1, 1, (args) => isNumber(at(args, 0))),
  ISTEXT: strict(1, 1, (args) => typeof at(args, 0) === 'string'),
  ISNONTEXT: strict(1, 1, (args) => typeof at(args, 0) !== 'string'),
  ISLOGICAL: strict(1, 1, (args) => typeof at(args, 0) === 'boolean'),
};
