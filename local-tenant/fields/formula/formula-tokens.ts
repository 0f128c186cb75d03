import { formulaSyntax } from '../formula-refusals';

export type Token =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  /** `bracketed`: it stood between brackets, so it can only be a column. */
  | { readonly kind: 'name'; readonly value: string; readonly bracketed: boolean }
  | { readonly kind: 'sign'; readonly value: string };

const patterns: readonly (readonly [RegExp, (match: RegExpExecArray) => Token | undefined])[] = [
  [/\s+/y, () => undefined],
  [/\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?/y, ([text]) => ({ kind: 'number', value: Number(text) })],
  [/"((?:[^"]|"")*)"/y, ([, text = '']) => ({ kind: 'text', value: text.replace(/""/g, '"') })],
  [/\[([^\]]+)\]/y, ([, name = '']) => ({ kind: 'name', value: name, bracketed: true })],
  [/[\p{L}_][\p{L}\p{N}_.]*/uy, ([name]) => ({ kind: 'name', value: name, bracketed: false })],
  [/<>|<=|>=|[-+*/^&=<>%(),;]/y, ([sign]) => ({ kind: 'sign', value: sign === ';' ? ',' : sign })],
];

/** Cuts a formula into its parts. The sign of equality that it may begin with is left out. @throws 500 for what cannot stand in one */
export const formulaTokens = (formula: string): Token[] => {
  const text = formula.trim().replace(/^=/, '');
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const found = patterns.map(([pattern, make]) => {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      return match === null ? undefined : { length: match[0].length, token: make(match) };
    }).find((one) => one !== undefined);
    if (found === undefined) throw formulaSyntax();
    if (found.token !== undefined) tokens.push(found.token);
    at += found.length;
  }
  return tokens;
};
