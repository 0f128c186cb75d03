import { type TokenHolder, type TokenIssuer, type TokenRefusal, verifyToken } from './access-token';
import { audiencesOf, type Service } from './resource';
import { sessionOf } from './session';

/** The two headers that say who asks. */
export interface Credentials {
  readonly authorization: string | undefined;
  readonly cookie: string | undefined;
}

/** Who asks and how they proved it, why their token is refused, or nobody. */
export type Authentication =
  | (Omit<TokenHolder, 'proof'> & { readonly via: 'bearer' | 'cookie' })
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
    if (token === undefined) return { refusal: 'malformed' };
    const verdict = verifyToken(issuer, token, audiencesOf(service, origins), now);
    if ('refusal' in verdict) return verdict;
    const { proof, ...holder } = verdict;
    // SharePoint takes an app's own token only when the app proved itself with a certificate; Graph takes either.
    return service === 'sharePoint' && proof !== undefined && proof !== 'certificate' ? { refusal: 'application' } : { ...holder, via: 'bearer' };
  }
  const personId = sessionOf(issuer, credentials.cookie, now);
  return personId === undefined ? { refusal: 'nobody' } : { personId, via: 'cookie' };
}
