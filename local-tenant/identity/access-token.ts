import { readToken, signToken } from './json-web-token';
import { loginNameOf, objectIdOf, type Person } from './person';

/** Where the tokens of one tenant come from. */
export interface TokenIssuer {
  readonly tenantId: string;
  readonly secret: Buffer;
}

/** An access token as the identity endpoint hands it out; `expires_on` in seconds since 1970. */
export interface AccessToken {
  readonly access_token: string;
  readonly expires_on: number;
}

/** Why a token is refused; Microsoft's own words for the first three. */
export type TokenRefusal = 'invalid' | 'expired' | 'audience' | 'unknownPerson';

/** Who a token is about: the person's short name, or why it is refused. */
export type TokenVerdict = { readonly personId: string } | { readonly refusal: TokenRefusal };

/** How long a token lives, in seconds. */
export const tokenLifetime = 3600;

/** Gives a person a delegated token for one resource. */
export function issueToken(issuer: TokenIssuer, person: Person, audience: string, now: Date): AccessToken {
  const issuedAt = Math.floor(now.getTime() / 1000);
  const expiresOn = issuedAt + tokenLifetime;
  const token = signToken(
    {
      iss: `https://sts.windows.net/${issuer.tenantId}/`,
      aud: audience,
      sub: person.id,
      iat: issuedAt,
      nbf: issuedAt,
      exp: expiresOn,
      idtyp: 'user',
      name: person.displayName,
      oid: objectIdOf(issuer.tenantId, person.id),
      tid: issuer.tenantId,
      unique_name: loginNameOf(person),
      upn: person.mail,
      ver: '1.0',
    },
    issuer.secret,
  );
  return { access_token: token, expires_on: expiresOn };
}

/** Judges a token that a request carried. */
export function verifyToken(
  issuer: TokenIssuer,
  token: string,
  audiences: readonly string[],
  now: Date,
): TokenVerdict {
  const claims = readToken(token, issuer.secret);
  if (claims === undefined || claims['tid'] !== issuer.tenantId) return { refusal: 'invalid' };
  if (claims.exp * 1000 <= now.getTime()) return { refusal: 'expired' };
  if (!audiences.includes(claims.aud)) return { refusal: 'audience' };
  return { personId: claims.sub };
}
