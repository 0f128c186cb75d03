import { createHmac, timingSafeEqual } from 'node:crypto';

/** The claims of a token; times are seconds since 1970. */
export interface TokenClaims {
  readonly iss: string;
  readonly aud: string;
  readonly sub: string;
  readonly iat: number;
  readonly exp: number;
  readonly [claim: string]: string | number;
}

const header = encode({ typ: 'JWT', alg: 'HS256' });

/** Signs claims as a JSON Web Token (RFC 7519) with HMAC SHA-256. */
export function signToken(claims: TokenClaims, secret: Buffer): string {
  const signed = `${header}.${encode(claims)}`;
  return `${signed}.${signature(signed, secret).toString('base64url')}`;
}

/** The claims of a token whose signature is ours, else undefined. Says nothing about audience or time. */
export function readToken(token: string, secret: Buffer): TokenClaims | undefined {
  const [first, second, third, ...more] = token.split('.');
  if (first !== header || second === undefined || third === undefined || more.length > 0) return undefined;
  const expected = signature(`${first}.${second}`, secret);
  const given = Buffer.from(third, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  return JSON.parse(Buffer.from(second, 'base64url').toString('utf8')) as TokenClaims;
}

function signature(text: string, secret: Buffer): Buffer {
  return createHmac('sha256', secret).update(text).digest();
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
