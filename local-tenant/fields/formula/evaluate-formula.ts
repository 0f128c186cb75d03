import type { FormulaContext } from './formula-function';
import { formulaFunctions } from './formula-functions';
import { compareValues, FormulaError, numberOf, SerialDate, textOf, type FormulaValue } from './formula-value';
import { parseFormula, type FormulaNode } from './parse-formula';

/** A day and a number of days make a day; two days make a number. */
const added = (left: FormulaValue, right: FormulaValue, sign: '+' | '-'): FormulaValue => {
  const result = sign === '+' ? numberOf(left) + numberOf(right) : numberOf(left) - numberOf(right);
  const dates = [left, right].filter((value) => value instanceof SerialDate).length;
  return dates === 1 ? new SerialDate(result) : result;
};

const divided = (left: number, right: number): number => {
  if (right === 0) throw new FormulaError('#DIV/0!');
  return left / right;
};

const powerOf = (left: number, right: number): number => {
  const result = left ** right;
  if (!Number.isFinite(result)) throw new FormulaError('#NUM!');
  return result;
};

const operations: Readonly<Record<string, (left: FormulaValue, right: FormulaValue) => FormulaValue>> = {
  '+': (left, right) => added(left, right, '+'),
  '-': (left, right) => added(left, right, '-'),
  '*': (left, right) => numberOf(left) * numberOf(right),
  '/': (left, right) => divided(numberOf(left), numberOf(right)),
  '^': (left, right) => powerOf(numberOf(left), numberOf(right)),
  '&': (left, right) => textOf(left) + textOf(right),
  '=': (left, right) => compareValues(left, right) === 0,
  '<>': (left, right) => compareValues(left, right) !== 0,
  '<': (left, right) => compareValues(left, right) < 0,
  '<=': (left, right) => compareValues(left, right) <= 0,
  '>': (left, right) => compareValues(left, right) > 0,
  '>=': (left, right) => compareValues(left, right) >= 0,
};

const valueOf = (node: FormulaNode, context: FormulaContext): FormulaValue => {
  switch (node.kind) {
    case 'literal':
      return node.value;
    case 'column':
      return context.column(node.name);
    case 'unary': {
      const value = numberOf(valueOf(node.of, context));
      if (node.sign === '%') return value / 100;
      return node.sign === '-' ? -value : value;
    }
    case 'binary': {
      const operation = operations[node.sign];
      if (operation === undefined) throw new Error(`no operation ${node.sign}`);
      return operation(valueOf(node.left, context), valueOf(node.right, context));
    }
    default: {
      const known = formulaFunctions.get(node.name);
      if (known === undefined) throw new Error(`no function ${node.name}`);
      return known.run(node.args.map((arg) => () => valueOf(arg, context)), context);
    }
  }
};

const parsed = new Map<string, FormulaNode>();
const most = 500;

/** Formulas are worked out for every item: each is read once. */
const nodeOf = (formula: string): FormulaNode => {
  const known = parsed.get(formula);
  if (known !== undefined) return known;
  if (parsed.size >= most) parsed.clear();
  const node = parseFormula(formula);
  parsed.set(formula, node);
  return node;
};

/**
 * Works a formula out for one row.
 * @throws FormulaError when it comes to no value, ApiError when it is no formula
 */
export const evaluateFormula = (formula: string, context: FormulaContext): FormulaValue => valueOf(nodeOf(formula), context);
