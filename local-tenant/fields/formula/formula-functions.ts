import { dateFunctions } from './date-functions';
import type { FormulaFunction } from './formula-function';
import { logicFunctions } from './logic-functions';
import { numberFunctions } from './number-functions';
import { textFunctions } from './text-functions';

/** The functions that formulas have here: those that Microsoft documents for lists, but for financial and statistical ones. */
export const formulaFunctions: ReadonlyMap<string, FormulaFunction> = new Map(
  Object.entries({ ...logicFunctions, ...numberFunctions, ...textFunctions, ...dateFunctions }),
);
