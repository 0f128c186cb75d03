import * as fc from 'fast-check';

import { canonicalJson, parseCanonicalJson } from './canonical-json';

describe('canonicalJson', () => {
  it.each([
    ['sorts keys by code unit', { b: 1, a: 2, B: 3, aa: 4 }, '{"B":3,"a":2,"aa":4,"b":1}'],
    ['keeps the order of arrays', [3, 1, [2]], '[3,1,[2]]'],
    ['escapes all but ASCII in lower case', 'é€😀\u007f', '"\\u00e9\\u20ac\\ud83d\\ude00\\u007f"'],
    ['escapes what JSON escapes', '"\\\n\t\u0000/', '"\\"\\\\\\n\\t\\u0000/"'],
    ['composes to NFC, keys too', { 'e\u0301': 'e\u0301' }, '{"\\u00e9":"\\u00e9"}'],
    [
      'holds what JSON holds',
      { a: null, b: true, c: false, d: -7, e: '', f: {}, g: [] },
      '{"a":null,"b":true,"c":false,"d":-7,"e":"","f":{},"g":[]}',
    ],
  ])('%s', (_, value, text) => expect(canonicalJson(value)).toBe(text));

  it.each([
    ['a fraction', 1.5],
    ['no number', Number.NaN],
    ['minus nought', -0],
    ['a number too great to be exact', 2 ** 53],
    ['nothing', undefined],
    ['nothing in a member', { a: undefined }],
    ['a function', (): void => undefined],
    ['two keys that are one in NFC', { 'e\u0301': 1, é: 2 }],
  ])('refuses %s', (_, value) => expect(() => canonicalJson(value)).toThrow(TypeError));

  it('refuses what goes deeper than any content', () => {
    const nested = (depth: number): unknown => (depth === 0 ? [] : [nested(depth - 1)]);
    expect(canonicalJson(nested(16))).toHaveLength(34);
    expect(() => canonicalJson(nested(17))).toThrow(TypeError);
  });
});

const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'binary' }),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value')),
    fc.dictionary(fc.string(), tie('value')),
  ),
})).value;

describe('parseCanonicalJson', () => {
  it('reads back what was written, and writes it again alike', () => {
    fc.assert(
      fc.property(value, (given) => {
        const text = canonicalJson(given);
        expect(text).toMatch(/^[\u0020-\u007e]*$/);
        const read = parseCanonicalJson(text);
        expect(read).not.toBeUndefined();
        expect(canonicalJson(read)).toBe(text);
      }),
    );
  });

  it('gives the same text for keys in whichever order', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.nat()), (given) => {
        const reversed = Object.fromEntries(Object.entries(given).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(given));
      }),
    );
  });

  it.each([
    '',
    'x',
    ' {}',
    '{} ',
    '{"a": 1}',
    '{"b":1,"a":2}',
    '{"a":1,"a":1}',
    '"é"',
    '"\\u00E9"',
    '"\\u0041"',
    '"e\\u0301"',
    '1.0',
    '1e3',
    '-0',
    '9007199254740993',
    'undefined',
  ])('refuses %s', (text) => expect(parseCanonicalJson(text)).toBeUndefined());

  it('refuses text that is nested to exhaust its reader', () => {
    expect(parseCanonicalJson('['.repeat(100_000) + ']'.repeat(100_000))).toBeUndefined();
  });

  it('holds a key named like a hidden member of objects', () => {
    expect(canonicalJson(parseCanonicalJson('{"__proto__":1}'))).toBe('{"__proto__":1}');
  });
});
