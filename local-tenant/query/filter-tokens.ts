import { invalidExpression } from './query-refusals';

export type FilterTokenType =
  | 'name' | 'string' | 'number' | 'dateTime' | 'guid' | 'open' | 'close' | 'comma' | 'end';

export interface FilterToken {
  readonly type: FilterTokenType;
  /** The token's meaning: quotes and escapes taken away. */
  readonly value: string;
  /** Where it begins in the expression, from 0. */
  readonly at: number;
}

const PATTERNS: readonly (readonly [FilterTokenType | 'space', RegExp])[] = [
  ['space', /\s+/y],
  ['dateTime', /datetime'((?:[^']|'')*)'/iy],
  ['guid', /guid'((?:[^']|'')*)'/iy],
  ['string', /'((?:[^']|'')*)'/y],
  ['number', /(-?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?)[lmdf]?(?![\w])/iy],
  ['name', /([\p{L}_][\p{L}\p{N}_]*(?:\/[\p{L}_][\p{L}\p{N}_]*)*)/uy],
  ['open', /(\()/y],
  ['close', /(\))/y],
  ['comma', /(,)/y],
];

/**
 * Cuts an OData version 3 filter expression into tokens.
 * @throws ApiError 400 at a character that begins no token, such as an unclosed quote.
 */
export function filterTokens(text: string): FilterToken[] {
  const tokens: FilterToken[] = [];
  let at = 0;
  while (at < text.length) {
    const found = nextToken(text, at);
    if (found.token) tokens.push(found.token);
    at = found.end;
  }
  return [...tokens, { type: 'end', value: '', at: text.length }];
}

function nextToken(text: string, at: number): { token?: FilterToken; end: number } {
  for (const [type, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    if (type === 'space') return { end: pattern.lastIndex };
    return { token: { type, value: (match[1] ?? '').replace(/''/g, "'"), at }, end: pattern.lastIndex };
  }
  const what = text[at] === "'" ? 'A string is not closed' : `Unexpected character '${text[at]}'`;
  throw invalidExpression(text, `${what} at position ${at + 1}.`);
}
