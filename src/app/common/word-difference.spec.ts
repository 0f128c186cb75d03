import fc from 'fast-check';

import { wordDifference } from './word-difference';

const marked = (before: string, after: string): string =>
  wordDifference(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'added' ? '+' : '-'}[${text}]`))
    .join('');

describe('wordDifference', () => {
  it.each([
    ['Bewaar tien jaar.', 'Bewaar twintig jaar.', 'Bewaar -[tien]+[twintig] jaar.'],
    ['a b c', 'a c', 'a -[b ]c'],
    ['', 'nieuw', '+[nieuw]'],
    ['oud', '', '-[oud]'],
    ['gelijk', 'gelijk', 'gelijk'],
    ['art. 5', 'art. 5bis', 'art. -[5]+[5bis]'],
  ])('marks what changed between %p and %p', (before, after, expected) => {
    expect(marked(before, after)).toBe(expected);
  });

  it('loses nothing of either text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const parts = wordDifference(before, after);
        const without = (kind: string): string => parts.filter((p) => p.kind !== kind).map((p) => p.text).join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }),
    );
  });

  it('shows two very long texts as replaced rather than keep the reader waiting', () => {
    const long = 'woord '.repeat(3000);
    expect(wordDifference(long, `${long}x`)).toHaveLength(2);
  });
});
