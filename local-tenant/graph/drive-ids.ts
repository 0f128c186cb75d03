import { createHash } from 'node:crypto';

/** Where a library is: what the id of its drive is made of. */
export interface DrivePlace {
  readonly siteId: string;
  readonly webId: string;
  readonly listId: string;
}

/** The bytes of a GUID as Microsoft lays them out: the first three groups turned round. */
const bytesOf = (guid: string): Buffer => {
  const hex = guid.replace(/-/g, '');
  const turned = hex.replace(/^(..)(..)(..)(..)(..)(..)(..)(..)/, '$4$3$2$1$6$5$8$7');
  return Buffer.from(turned, 'hex');
};

const guidOf = (bytes: Buffer): string => {
  const turned = bytes.toString('hex').replace(/^(..)(..)(..)(..)(..)(..)(..)(..)/, '$4$3$2$1$6$5$8$7');
  return turned.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

/** `b!` and the ids of site collection, web and list in base 64, as SharePoint's drives have them. */
export const driveIdOf = ({ siteId, webId, listId }: DrivePlace): string =>
  `b!${Buffer.concat([siteId, webId, listId].map(bytesOf)).toString('base64url')}`;

/** @returns undefined for what is no drive's id */
export const placeOfDrive = (driveId: string): DrivePlace | undefined => {
  const bytes = Buffer.from(/^b!([\w-]{64})$/.exec(driveId)?.[1] ?? '', 'base64url');
  if (bytes.length !== 48) return undefined;
  return { siteId: guidOf(bytes.subarray(0, 16)), webId: guidOf(bytes.subarray(16, 32)), listId: guidOf(bytes.subarray(32)) };
};

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

const base32 = (bytes: Buffer): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[parseInt(five.padEnd(5, '0'), 2)] ?? '').join('');
};

const fromBase32 = (text: string): Buffer => {
  const bits = [...text].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.slice(0, 128).match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
};

/** The same for every drive, as in SharePoint. */
const rootSuffix = '56Y2GOVW7725BZO354PWSELRRZ';

const startOf = (listId: string): string => `01${base32(createHash('sha256').update(listId).digest().subarray(0, 4)).slice(0, 6)}`;

/** The id of a file or folder in a drive: `01`, six signs of the library, and its own GUID in base 32. */
export const driveItemIdOf = (listId: string, uniqueId: string): string => startOf(listId) + base32(bytesOf(uniqueId));

export const driveRootIdOf = (listId: string): string => startOf(listId) + rootSuffix;

/** The GUID that an id of a drive's item holds, or its root; undefined for what is no such id of this library. */
export const uniqueIdIn = (listId: string, driveItemId: string): { readonly uniqueId: string } | 'root' | undefined => {
  if (!/^01[A-Z2-7]{32}$/.test(driveItemId) || !driveItemId.startsWith(startOf(listId))) return undefined;
  const suffix = driveItemId.slice(8);
  return suffix === rootSuffix ? 'root' : { uniqueId: guidOf(fromBase32(suffix)) };
};
