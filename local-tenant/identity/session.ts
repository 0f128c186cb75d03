import { openToken, sealToken } from './json-web-token';
import type { TokenIssuer } from './access-token';

/** The cookie of a browser that signed in. */
export const sessionCookie = 'LocalTenantSession';

/** How long a session lives without signing in again, in seconds. */
export const sessionLifetime = 12 * 3600;

/** The value of the session cookie for a person. */
export function startSession(issuer: TokenIssuer, personId: string, now: Date): string {
  const issuedAt = Math.floor(now.getTime() / 1000);
  return sealToken(
    { iss: issuer.tenantId, aud: sessionCookie, sub: personId, iat: issuedAt, exp: issuedAt + sessionLifetime },
    issuer.secret,
  );
}

/** Whose session a Cookie header carries; undefined when there is none, or it is over or not ours. */
export function sessionOf(issuer: TokenIssuer, cookieHeader: string | undefined, now: Date): string | undefined {
  const value = cookieValue(cookieHeader ?? '', sessionCookie);
  const claims = value === undefined ? undefined : openToken(value, issuer.secret);
  if (claims === undefined || claims.aud !== sessionCookie || claims.iss !== issuer.tenantId) return undefined;
  return claims.exp * 1000 > now.getTime() ? claims.sub : undefined;
}

/** The Set-Cookie header that starts a session, or that ends it when the value is empty. */
export function setSessionCookie(value: string): string {
  const age = value === '' ? 0 : sessionLifetime;
  return `${sessionCookie}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}`;
}

function cookieValue(header: string, name: string): string | undefined {
  const pair = header.split(';').find((part) => part.trim().startsWith(`${name}=`));
  return pair?.trim().slice(name.length + 1);
}
