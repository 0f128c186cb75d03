import { createHmac, sign, timingSafeEqual, verify } from 'node:crypto';
import type { SigningKey } from './signing-key';

/** The claims of a token; times are seconds since 1970. */
export interface TokenClaims {
  readonly iss: string;
  readonly aud: string;
  readonly sub: string;
  readonly iat: number;
  readonly exp: number;
  readonly [claim: string]: string | number | boolean | readonly string[] | undefined;
}

const sealHeader = encode({ typ: 'JWT', alg: 'HS256' });

/** Seals claims as a JSON Web Token (RFC 7519) with HMAC SHA-256: what only this tenant reads again, a browser's session. */
export function sealToken(claims: TokenClaims, secret: Buffer): string {
  const content = `${sealHeader}.${encode(claims)}`;
  return `${content}.${seal(content, secret).toString('base64url')}`;
}

/** The claims of a token that was sealed with this secret, else undefined. Says nothing about audience or time. */
export function openToken(token: string, secret: Buffer): TokenClaims | undefined {
  const parts = partsOf(token);
  if (parts === undefined || parts.header !== sealHeader) return undefined;
  const expected = seal(parts.content, secret);
  if (parts.signature.length !== expected.length || !timingSafeEqual(parts.signature, expected)) return undefined;
  return claimsOf(parts.payload);
}

/** What a token's header says of its key. Entra says the same in `kid` and `x5t`. */
export const tokenHeader = (key: SigningKey): Readonly<Record<string, string>> => ({ typ: 'JWT', alg: 'RS256', x5t: key.id, kid: key.id });

/** Signs claims with RS256, for whoever has the published key. */
export function signToken(claims: TokenClaims, key: SigningKey): string {
  const content = `${encode(tokenHeader(key))}.${encode(claims)}`;
  return `${content}.${sign('sha256', Buffer.from(content), key.privateKey).toString('base64url')}`;
}

/** The claims of a token that was signed with this key, else undefined. Says nothing about audience or time. */
export function readToken(token: string, key: SigningKey): TokenClaims | undefined {
  const parts = partsOf(token);
  // The algorithm is ours to choose, not the token's: whatever its header says, it must be signed with RS256 and this key.
  if (parts === undefined || !verify('sha256', Buffer.from(parts.content), key.publicKey, parts.signature)) return undefined;
  return claimsOf(parts.payload);
}

interface TokenParts {
  readonly header: string;
  readonly payload: string;
  readonly content: string;
  readonly signature: Buffer;
}

function partsOf(token: string): TokenParts | undefined {
  const [header, payload, signature, ...more] = token.split('.');
  if (header === undefined || payload === undefined || signature === undefined || more.length > 0) return undefined;
  return { header, payload, content: `${header}.${payload}`, signature: Buffer.from(signature, 'base64url') };
}

const claimsOf = (payload: string): TokenClaims => JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as TokenClaims;

function seal(text: string, secret: Buffer): Buffer {
  return createHmac('sha256', secret).update(text).digest();
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
