import { createHash } from 'node:crypto';
import { appActorId } from './app-actor';
import { readToken, signToken, type TokenClaims } from './json-web-token';
import { objectIdOf, type Person } from './person';
import type { SigningKey } from './signing-key';

/** Where the tokens of one tenant come from. */
export interface TokenIssuer {
  readonly tenantId: string;
  /** Seals sessions and form digests. */
  readonly secret: Buffer;
  /** Signs tokens. */
  readonly key: SigningKey;
}

/** An access token as the identity endpoint hands it out; `expires_on` in seconds since 1970. */
export interface AccessToken {
  readonly access_token: string;
  readonly expires_on: number;
}

/** How an app proved who it is: not at all, with a secret, or with a certificate. The claim `appidacr` says it as 0, 1 or 2. */
export type AppProof = 'none' | 'secret' | 'certificate';

/** The app that a token was given to. */
export interface TokenApp {
  readonly id: string;
  readonly name: string;
  readonly proof: AppProof;
}

/** Why a token is refused. */
export type TokenRefusal = 'malformed' | 'invalid' | 'expired' | 'audience' | 'unknownPerson' | 'application';

/** Who a token is about. */
export interface TokenHolder {
  /** A person, or `app:<id>` for an app that has it for itself. */
  readonly personId: string;
  /** The app that it was given to. */
  readonly appId?: string;
  /** To what it limits them: the claim `scp`, or `roles` of an app's own; absent: to nothing. */
  readonly scopes?: readonly string[];
  /** Only of an app's own. */
  readonly proof?: AppProof;
}

/** Who a token is about, or why it is refused. */
export type TokenVerdict = TokenHolder | { readonly refusal: TokenRefusal };

/** How long a token lives, in seconds. */
export const tokenLifetime = 3600;

/** The template ids of Entra's directory roles that a tenant role stands for, as the claim `wids` lists them. */
const directoryRoles: Readonly<Record<Person['tenantRoles'][number], string>> = {
  sharePointAdministrator: 'f28a1f50-f6e7-4571-818b-6a12f2af6b6c',
  // Records management is a role of Purview, which puts no role of its own into tokens: its holders show as compliance administrators.
  recordsManagement: '17315797-102d-40b4-93e0-432062caca18',
};

/** Every user carries this one. */
const plainUser = 'b79fbf4d-3ef9-4689-8143-76b194e85509';

/** The app that stands for a program which took its token at `/identity` without signing in. */
export const programApp: TokenApp = { id: '1950a258-227b-4e31-a9cf-717495945fc2', name: 'Local tenant programs', proof: 'none' };

const proofs: readonly AppProof[] = ['none', 'secret', 'certificate'];

const claimOfProof = ({ proof }: TokenApp): string => String(proofs.indexOf(proof));

const seconds = (now: Date): number => Math.floor(now.getTime() / 1000);

const lifetimeFrom = (now: Date): { iat: number; nbf: number; exp: number } => ({ iat: seconds(now), nbf: seconds(now), exp: seconds(now) + tokenLifetime });

const shortId = (...parts: readonly (string | number)[]): string => createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 22);

/** The claims of a person's token for a service, as Entra's version 1.0 tokens have them, which SharePoint and Graph take. */
export const delegatedClaims = (
  issuer: TokenIssuer, person: Person, app: TokenApp, audience: string, scopes: readonly string[] | undefined, now: Date,
): TokenClaims => {
  const [givenName, ...familyName] = person.displayName.split(' ');
  const life = lifetimeFrom(now);
  return {
    aud: audience, iss: `https://sts.windows.net/${issuer.tenantId}/`, ...life,
    acr: '1', amr: ['pwd'], app_displayname: app.name, appid: app.id, appidacr: claimOfProof(app),
    family_name: familyName.join(' '), given_name: givenName, idtyp: 'user', ipaddr: '127.0.0.1', name: person.displayName,
    oid: objectIdOf(issuer.tenantId, person.id), ...(scopes && { scp: scopes.join(' ') }), sub: person.id, tid: issuer.tenantId,
    unique_name: person.mail, upn: person.mail, uti: shortId(person.id, audience, life.iat), ver: '1.0',
    wids: [...person.tenantRoles.map((role) => directoryRoles[role]), plainUser],
  };
};

/** The claims of a token that an app has for itself, without a person. */
export const applicationClaims = (issuer: TokenIssuer, app: TokenApp, audience: string, roles: readonly string[], now: Date): TokenClaims => {
  const objectId = objectIdOf(issuer.tenantId, `app:${app.id}`);
  return {
    aud: audience, iss: `https://sts.windows.net/${issuer.tenantId}/`, ...lifetimeFrom(now), app_displayname: app.name, appid: app.id, appidacr: claimOfProof(app),
    idp: `https://sts.windows.net/${issuer.tenantId}/`, idtyp: 'app', oid: objectId, roles, sub: objectId, tid: issuer.tenantId, ver: '1.0',
  };
};

/** Gives a person a delegated token for one resource, with every right that they have themselves. */
export function issueToken(issuer: TokenIssuer, person: Person, audience: string, now: Date): AccessToken {
  const claims = delegatedClaims(issuer, person, programApp, audience, undefined, now);
  return { access_token: signToken(claims, issuer.key), expires_on: claims.exp };
}

/** Judges a token that a request carried. */
export function verifyToken(issuer: TokenIssuer, token: string, audiences: readonly string[], now: Date): TokenVerdict {
  if (!/^[\w-]+\.[\w-]+\.[\w-]*$/.test(token)) return { refusal: 'malformed' };
  const claims = readToken(token, issuer.key);
  if (claims === undefined || claims['tid'] !== issuer.tenantId) return { refusal: 'invalid' };
  if (claims.exp * 1000 <= now.getTime()) return { refusal: 'expired' };
  if (!audiences.includes(claims.aud)) return { refusal: 'audience' };
  return holderOf(claims);
}

const holderOf = ({ sub, idtyp, appid, appidacr, scp, roles }: TokenClaims): TokenHolder => {
  const appId = typeof appid === 'string' ? appid : '';
  if (idtyp !== 'user') {
    return { personId: appActorId(appId), appId, scopes: Array.isArray(roles) ? roles : [], proof: proofs[Number(appidacr)] ?? 'none' };
  }
  return { personId: sub, appId, ...(typeof scp === 'string' && { scopes: scp.split(' ') }) };
};
