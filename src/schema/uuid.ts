import { sha1 } from '@noble/hashes/legacy';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils';

/** Namespace of the register's schema: fixed for ever, since columns and content types are known by what follows from it. */
const namespace = '8f0c2f1a-6d3b-4c47-9a55-2f6a7c1be0d4';

/** A name's UUID, version 5 of RFC 9562: the same name gives the same one on every machine. */
export const schemaUuid = (name: string): string => {
  const digest = sha1(concatBytes(hexToBytes(namespace.replace(/-/g, '')), utf8ToBytes(name))).slice(0, 16);
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytesToHex(digest);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};
