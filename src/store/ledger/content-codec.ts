import { Gunzip, gzipSync, strFromU8, strToU8 } from 'fflate';
import { RegisterError } from '../../domain/errors';

/** SharePoint refuses notes around 64,000 characters; contents are cut well before that. */
const mostCharacters = 30_000;
const mark = 'gz:';
/** No content of ours comes near; what unpacks to more was made to fill memory. */
const mostUnpacked = 4_000_000;

const toBase64 = (bytes: Uint8Array): string => {
  let binary = '';
  for (let start = 0; start < bytes.length; start += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(binary);
};

const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

const unpack = (packed: Uint8Array): Uint8Array => {
  const parts: Uint8Array[] = [];
  let size = 0;
  const gunzip = new Gunzip((part) => {
    size += part.length;
    if (size > mostUnpacked) throw new RangeError('content unpacks to more than 4,000,000 bytes');
    parts.push(part);
  });
  for (let start = 0; start < packed.length; start += 0x4000) {
    gunzip.push(packed.subarray(start, start + 0x4000), start + 0x4000 >= packed.length);
  }
  if (size === 0) throw new RangeError('nothing unpacked');
  const whole = new Uint8Array(size);
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
  return whole;
};

/**
 * A content's text spread over the content columns: as it is up to 30,000 characters, else `gz:` and base64 of its gzip.
 * Throws `INVALID_VALUE` when even that does not fit.
 */
export const encodeContent = (text: string, columns: readonly string[]): Record<string, string> => {
  const stored = text.length <= mostCharacters ? text : mark + toBase64(gzipSync(strToU8(text, true), { mtime: 0 }));
  if (stored.length > mostCharacters * columns.length) {
    throw new RegisterError('INVALID_VALUE', { column: 'Content', value: '', message: `${text.length} > ${mostCharacters}` });
  }
  return Object.fromEntries(
    columns.map((column, index) => [column, stored.slice(index * mostCharacters, (index + 1) * mostCharacters)]),
  );
};

/**
 * The content's text from its columns. What cannot be unpacked comes back as it stands: it has not the hash it claims,
 * so verification will say so; nobody who can add a row must be able to stop the reading of others.
 */
export const decodeContent = (parts: readonly string[]): string => {
  const stored = parts.join('');
  if (!stored.startsWith(mark)) return stored;
  try {
    return strFromU8(unpack(fromBase64(stored.slice(mark.length))), true);
  } catch {
    return stored;
  }
};
