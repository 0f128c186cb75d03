import { type TokenIssuer, type TokenRefusal, verifyToken } from './access-token';
import { audiencesOf, type Service } from './resource';
import { sessionOf } from './session';

/** The two headers that say who asks. */
export interface Credentials {
  readonly authorization: string | undefined;
  readonly cookie: string | undefined;
}

/** Who asks and how they proved it, why their token is refused, or nobody. */
export type Authentication =
  | { readonly personId: string; readonly via: 'bearer' | 'cookie'; readonly scopes?: readonly string[] }
  | { readonly refusal: TokenRefusal }
  | { readonly refusal: 'nobody' };

/** Who sends a request. A token counts before a cookie: a request with a bad token is refused, never served by its cookie. */
export function authenticate(
  issuer: TokenIssuer,
  service: Service,
  origins: readonly string[],
  credentials: Credentials,
  now: Date,
): Authentication {
  if (credentials.authorization !== undefined) {
    const token = /^Bearer +(\S+) *$/i.exec(credentials.authorization)?.[1];
    if (token === undefined) return { refusal: 'invalid' };
    const verdict = verifyToken(issuer, token, audiencesOf(service, origins), now);
    return 'refusal' in verdict ? verdict : { ...verdict, via: 'bearer' };
  }
  const personId = sessionOf(issuer, credentials.cookie, now);
  return personId === undefined ? { refusal: 'nobody' } : { personId, via: 'cookie' };
}

/** Why somebody is refused, as SharePoint's `x-ms-diagnostics` header and body say it. */
export const refusalReasons: Readonly<Record<TokenRefusal | 'nobody', string>> = {
  invalid: 'Invalid JWT token. Could not validate the signature.',
  expired: 'Invalid JWT token. The token is expired.',
  audience: 'Invalid JWT token. The audience is invalid for this resource.',
  unknownPerson: 'Invalid JWT token. The user does not exist in this tenant.',
  application: 'Unsupported app only token.',
  nobody: 'Attempted to perform an unauthorized operation.',
};
