import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type JsonWebKey, type KeyObject } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The RSA key that signs a data folder's tokens, and under which id it is published. */
export interface SigningKey {
  readonly id: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

const keyFrom = (privateKey: KeyObject): SigningKey => {
  const publicKey = createPublicKey(privateKey);
  const id = createHash('sha1').update(publicKey.export({ type: 'spki', format: 'der' })).digest('base64url');
  return { id, privateKey, publicKey };
};

export const newSigningKey = (): SigningKey => keyFrom(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey);

/** The key of one data folder; made at the first start, readable by its owner only. */
export function signingKey(dataFolder: string): SigningKey {
  const file = join(dataFolder, 'signing-key.pem');
  try {
    return keyFrom(createPrivateKey(readFileSync(file, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw new Error(`${file} is damaged; remove it to have a new one made`);
  }
  const made = newSigningKey();
  writeFileSync(file, made.privateKey.export({ type: 'pkcs8', format: 'pem' }), { flag: 'wx', mode: 0o600 });
  return made;
}

/** A key as a JSON Web Key (RFC 7517), as Entra publishes its own. */
export const publicJwk = ({ id, publicKey }: SigningKey): JsonWebKey => ({ ...publicKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: id });

export const privateJwk = ({ id, privateKey }: SigningKey): JsonWebKey => ({ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: id });
