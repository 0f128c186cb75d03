import type { FormulaValue, SerialDate } from './formula-value';

/** What a formula may ask of the row and the moment. */
export interface FormulaContext {
  /** The value of a column by the name that the formula gives it. */
  column(name: string): FormulaValue;
  /** The moment, in the site's own time. */
  readonly now: SerialDate;
}

/** An argument is worked out only when it is asked for: `IF` needs one of two. */
export type Argument = () => FormulaValue;

export interface FormulaFunction {
  readonly least: number;
  readonly most: number;
  run(args: readonly Argument[], context: FormulaContext): FormulaValue;
}

/** A function that needs all its arguments. */
export const strict = (
  least: number, most: number, run: (args: readonly FormulaValue[], context: FormulaContext) => FormulaValue,
): FormulaFunction => ({ least, most, run: (args, context) => run(args.map((arg) => arg()), context) });

export const many = 30;
