import { createHmac, timingSafeEqual } from 'node:crypto';

/** Seconds that a digest is valid, as SharePoint Online says it. */
export const digestLifetime = 1800;

const stamp = (date: Date): string => {
  const [, day, month, year, time] = /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(date.toUTCString()) ?? [];
  return `${day} ${month} ${year} ${time} -0000`;
};

const seal = (secret: Buffer, personId: string, siteId: string, made: string): string =>
  createHmac('sha512', secret).update(`digest\n${personId}\n${siteId}\n${made}`).digest('hex').toUpperCase();

/** `0x<hex>,<date>`: the form that PnPjs reads the creation time from. Valid for one person and one site. */
export const makeFormDigest = (secret: Buffer, personId: string, siteId: string, now: Date): string => {
  const made = stamp(now);
  return `0x${seal(secret, personId, siteId, made)},${made}`;
};

export const isValidFormDigest = (
  secret: Buffer, personId: string, siteId: string, now: Date, digest: string | undefined,
): boolean => {
  const [, given, made] = /^0x([0-9A-F]{128}),(.+)$/.exec(digest ?? '') ?? [];
  if (given === undefined || made === undefined) {
    return false;
  }
  const age = now.getTime() - Date.parse(made);
  const right = timingSafeEqual(Buffer.from(given, 'hex'), Buffer.from(seal(secret, personId, siteId, made), 'hex'));
  return right && age > -1000 && age <= digestLifetime * 1000;
};
