import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The secret that signs tokens and sessions of one data folder; made at the first start, readable by its owner only. */
export function signingSecret(dataFolder: string): Buffer {
  const file = join(dataFolder, 'signing-secret');
  try {
    writeFileSync(file, randomBytes(32).toString('base64'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const secret = Buffer.from(readFileSync(file, 'utf8'), 'base64');
  if (secret.length !== 32) throw new Error(`${file} is damaged; remove it to have a new one made`);
  return secret;
}
