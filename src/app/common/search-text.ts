/** A text as searching sees it: without accents and capitals. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();

/** The words that somebody looks for. Punctuation parts words, except what stands inside a series code. */
export const searchWords = (query: string): readonly string[] =>
  plain(query)
    .split(/[^\p{L}\p{N}_]+/u)
    .filter((word) => word !== '');

/** A text to look in, and what a word found in it counts: more at the start of a word than within one. */
export interface Weighted {
  readonly text: string;
  readonly weight: number;
}

const wordStart = (text: string, word: string): boolean => {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]!)) return true;
  }
  return false;
};

/**
 * How well texts (already `plain`) answer words: 0 when one of the words stands nowhere, else the sum over the words of
 * the best place each was found in. Dutch joins words, so a word counts inside another one too, at half its weight.
 */
export function score(words: readonly string[], texts: readonly Weighted[]): number {
  let sum = 0;
  for (const word of words) {
    const best = Math.max(
      0,
      ...texts.map(({ text, weight }) => (wordStart(text, word) ? weight : text.includes(word) ? weight / 2 : 0)),
    );
    if (best === 0) return 0;
    sum += best;
  }
  return sum;
}
