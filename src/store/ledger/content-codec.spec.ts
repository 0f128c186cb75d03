import { gzipSync, strToU8 } from 'fflate';
import { RegisterError } from '../../domain/errors';
import { decodeContent, encodeContent } from './content-codec';

const columns = ['Content', 'Content2', 'Content3'];
const back = (stored: Record<string, string>): string => decodeContent(columns.map((column) => stored[column] ?? ''));

/** ASCII that gzip cannot make shorter: hexadecimal digits of a linear congruential generator. */
const noise = (length: number): string => {
  let seed = 1;
  let text = '';
  while (text.length < length) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    text += seed.toString(36);
  }
  return text.slice(0, length);
};

describe('content columns', () => {
  it('keeps up to 30,000 characters as they are', () => {
    const text = 'x'.repeat(30_000);
    expect(encodeContent(text, columns)).toEqual({ Content: text, Content2: '', Content3: '' });
    expect(back(encodeContent(text, columns))).toBe(text);
  });

  it('packs longer contents and spreads them', () => {
    const text = noise(60_000);
    const stored = encodeContent(text, columns);
    expect(stored.Content).toMatch(/^gz:/);
    expect(stored.Content).toHaveLength(30_000);
    expect(stored.Content2).not.toBe('');
    expect(Object.values(stored).join('')).toMatch(/^gz:[A-Za-z0-9+/=]+$/);
    expect(back(stored)).toBe(text);
  });

  it('stores the same text the same way every time', () => {
    expect(encodeContent('{"a":1}'.repeat(9000), columns)).toEqual(encodeContent('{"a":1}'.repeat(9000), columns));
  });

  it('refuses what does not fit', () => {
    expect(() => encodeContent(noise(200_000), columns)).toThrow(RegisterError);
  });

  it.each(['gz:', 'gz:!!!', 'gz:AAAA', `gz:${btoa('no gzip at all')}`])('gives back %s as it stands', (text) => {
    expect(decodeContent([text])).toBe(text);
  });

  it('does not unpack a content that was made to fill memory', () => {
    const bomb = gzipSync(new Uint8Array(64_000_000));
    const text = `gz:${btoa(Array.from(bomb, (byte) => String.fromCharCode(byte)).join(''))}`;
    expect(decodeContent([text])).toBe(text);
    expect(decodeContent([`gz:${btoa(String.fromCharCode(...gzipSync(strToU8('ok'))))}`])).toBe('ok');
  });
});
