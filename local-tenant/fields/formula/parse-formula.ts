import { formulaSyntax } from '../formula-refusals';
import { formulaFunctions } from './formula-functions';
import { formulaTokens, type Token } from './formula-tokens';
import type { FormulaValue } from './formula-value';

export type FormulaNode =
  | { readonly kind: 'literal'; readonly value: FormulaValue }
  | { readonly kind: 'column'; readonly name: string }
  | { readonly kind: 'unary'; readonly sign: '-' | '+' | '%'; readonly of: FormulaNode }
  | { readonly kind: 'binary'; readonly sign: string; readonly left: FormulaNode; readonly right: FormulaNode }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly FormulaNode[] };

/** From the weakest to the strongest, as in a spreadsheet. */
const levels: readonly (readonly string[])[] = [['=', '<>', '<', '<=', '>', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']];

class FormulaParser {
  private at = 0;

  public constructor(private readonly tokens: readonly Token[]) {}

  public whole(): FormulaNode {
    const node = this.level(0);
    if (this.at < this.tokens.length) throw formulaSyntax();
    return node;
  }

  private level(depth: number): FormulaNode {
    const signs = levels[depth];
    if (signs === undefined) return this.unary();
    let left = this.level(depth + 1);
    for (let sign = this.sign(); sign !== undefined && signs.includes(sign); sign = this.sign()) {
      this.at += 1;
      left = { kind: 'binary', sign, left, right: this.level(depth + 1) };
    }
    return left;
  }

  private unary(): FormulaNode {
    const sign = this.sign();
    if (sign === '-' || sign === '+') {
      this.at += 1;
      return { kind: 'unary', sign, of: this.unary() };
    }
    let node = this.primary();
    while (this.sign() === '%') {
      this.at += 1;
      node = { kind: 'unary', sign: '%', of: node };
    }
    return node;
  }

  private primary(): FormulaNode {
    const token = this.tokens[this.at];
    this.at += 1;
    if (token === undefined) throw formulaSyntax();
    if (token.kind === 'sign') {
      if (token.value !== '(') throw formulaSyntax();
      const inner = this.level(0);
      this.expect(')');
      return inner;
    }
    if (token.kind !== 'name') return { kind: 'literal', value: token.value };
    if (!token.bracketed && this.sign() === '(') return this.call(token.value.toUpperCase());
    const isTruth = !token.bracketed && /^(true|false)$/i.test(token.value);
    return isTruth ? { kind: 'literal', value: token.value.toLowerCase() === 'true' } : { kind: 'column', name: token.value };
  }

  private call(name: string): FormulaNode {
    const known = formulaFunctions.get(name);
    if (known === undefined) throw formulaSyntax();
    const args: FormulaNode[] = [];
    this.at += 1;
    while (this.sign() !== ')') {
      if (args.length > 0) this.expect(',');
      args.push(this.level(0));
    }
    this.at += 1;
    if (args.length < known.least || args.length > known.most) throw formulaSyntax();
    return { kind: 'call', name, args };
  }

  private sign(): string | undefined {
    const token = this.tokens[this.at];
    return token?.kind === 'sign' ? token.value : undefined;
  }

  private expect(sign: string): void {
    if (this.sign() !== sign) throw formulaSyntax();
    this.at += 1;
  }
}

/** @throws 500 when it is no formula, or names a function that SharePoint's formulas do not have */
export const parseFormula = (formula: string): FormulaNode => new FormulaParser(formulaTokens(formula)).whole();

/** Names of the columns that a formula refers to, as it writes them. */
export const columnsIn = (node: FormulaNode): readonly string[] => {
  switch (node.kind) {
    case 'literal':
      return [];
    case 'column':
      return [node.name];
    case 'unary':
      return columnsIn(node.of);
    case 'binary':
      return [...columnsIn(node.left), ...columnsIn(node.right)];
    default:
      return node.args.flatMap(columnsIn);
  }
};
