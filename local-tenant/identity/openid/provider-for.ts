import type { Configuration, interactionPolicy, KoaContextWithOIDC, Provider } from 'oidc-provider';
import type { Tenant } from '../../rest/tenant';
import { personById } from '../../users/principal-store';
import { applicationClaims, delegatedClaims, tokenLifetime, type AppProof, type TokenApp } from '../access-token';
import { allApps, appById, isAppOrigin, isConfidential, mayRedirectTo, type AppRegistration } from '../app-registration';
import { tokenHeader } from '../json-web-token';
import { objectIdOf } from '../person';
import { graphResource, isGraphAudience } from '../resource';
import { privateJwk } from '../signing-key';
import { providerSecret } from './prove-client';
import { recordAdapter } from './record-adapter';
import { fullNames, permissionsFor, sharePointResource } from './requested-scopes';
import { baseOf, intentOf } from './translated-request';

/** Seconds that Entra lets a single-page app renew its tokens without signing in again; other apps get 90 days. */
const refreshLifetime = { public: 86_400, confidential: 90 * 86_400 } as const;

const tokenApp = (app: AppRegistration, proof: AppProof): TokenApp => ({ id: app.id, name: app.name, proof });

const clientOf = (tenant: Tenant, app: AppRegistration): NonNullable<Configuration['clients']>[number] => ({
  client_id: app.id, client_name: app.name, redirect_uris: [...app.redirectUris], post_logout_redirect_uris: [...app.redirectUris],
  application_type: 'web',
  // Nobody signs in to an app that has no address to come back to.
  response_types: app.redirectUris.length === 0 ? [] : ['code'],
  grant_types: [...(app.redirectUris.length === 0 ? [] : ['authorization_code', 'refresh_token']), ...(isConfidential(app) ? ['client_credentials'] : [])],
  ...(isConfidential(app)
    ? { token_endpoint_auth_method: 'client_secret_post' as const, client_secret: providerSecret(tenant, app) }
    : { token_endpoint_auth_method: 'none' as const }),
});

/** What Entra's version 2.0 ID tokens say of a person. */
const idClaims = (tenant: Tenant, personId: string): Readonly<Record<string, unknown>> & { readonly sub: string } => {
  const person = personById(tenant.db, personId);
  return {
    sub: personId, oid: objectIdOf(tenant.id, personId), tid: tenant.id, ver: '2.0',
    name: person?.displayName, preferred_username: person?.mail, email: person?.mail,
  };
};

const appOf = (tenant: Tenant, id: string | undefined): AppRegistration => {
  const app = appById(tenant.db, id ?? '');
  if (app === undefined) throw new Error(`there is no app ${id ?? ''}`);
  return app;
};

/** A client that names somebody else than the session's is not given that one: Entra asks, or refuses when it may not. */
const hintedPolicy = ({ base, Check }: typeof interactionPolicy, tenant: Tenant): ReturnType<typeof base> => {
  const policy = base();
  policy.get('login')?.checks.add(new Check('another_account', 'the session is of somebody else', 'login_required', (ctx) => {
    const { params, result, session } = ctx.oidc;
    const hint = params?.login_hint;
    const mail = personById(tenant.db, session?.accountId ?? '')?.mail;
    const isOther = typeof hint === 'string' && mail !== undefined && mail.toLowerCase() !== hint.toLowerCase();
    return isOther && result?.login === undefined ? Check.REQUEST_PROMPT : Check.NO_NEED_TO_PROMPT;
  }));
  return policy;
};

const configurationFor = (tenant: Tenant, policies: typeof interactionPolicy): Configuration => ({
  adapter: recordAdapter(tenant),
  clients: allApps(tenant.db).map((app) => clientOf(tenant, app)),
  jwks: { keys: [privateJwk(tenant.issuer.key)] as never },
  // An app's hidden frame is on another site than its own page: the session must come along there.
  cookies: { keys: [tenant.issuer.secret.toString('base64')], long: { signed: true, sameSite: 'none', secure: true }, short: { signed: true, sameSite: 'none', secure: true } },
  routes: {
    authorization: '/oauth2/v2.0/authorize', token: '/oauth2/v2.0/token', jwks: '/discovery/v2.0/keys', end_session: '/oauth2/v2.0/logout',
  },
  claims: { openid: ['sub', 'oid', 'tid', 'ver'], profile: ['name', 'preferred_username'], email: ['email'] },
  conformIdTokenClaims: false,
  responseTypes: ['code'],
  scopes: ['openid', 'offline_access'],
  pkce: { required: (_ctx, client) => client.tokenEndpointAuthMethod === 'none' },
  clientBasedCORS: (_ctx, origin) => tenant.addresses.isOwnOrigin(origin) || isAppOrigin(tenant.db, origin),
  ttl: {
    AuthorizationCode: 600, Interaction: 3600, Session: 86_400, Grant: 90 * 86_400, IdToken: tokenLifetime, AccessToken: tokenLifetime,
    ClientCredentials: tokenLifetime,
    RefreshToken: (_ctx, _token, client) => refreshLifetime[client.tokenEndpointAuthMethod === 'none' ? 'public' : 'confidential'],
  },
  // Entra leaves a used refresh token valid; only the new one should be kept.
  rotateRefreshToken: false,
  // Entra asks no second consent for offline access; the provider would drop the scope without one.
  issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
  interactions: { policy: hintedPolicy(policies, tenant), url: (ctx, interaction) => `${baseOf(ctx.req)}/sign-in/${interaction.uid}` },
  findAccount: (_ctx, id) => (personById(tenant.db, id) === undefined ? undefined : { accountId: id, claims: () => idClaims(tenant, id) }),
  // Administrators have consented to all that an app is registered for: nobody is asked.
  loadExistingGrant: async (ctx) => {
    const { client, session, provider } = ctx.oidc;
    const app = appOf(tenant, client?.clientId);
    const grant = new provider.Grant({ clientId: app.id, accountId: session?.accountId });
    grant.addOIDCScope('openid profile email offline_access');
    [graphResource, sharePointResource].forEach((resource) => grant.addResourceScope(resource, fullNames(app, resource).join(' ')));
    await grant.save();
    return grant;
  },
  features: {
    devInteractions: { enabled: false }, userinfo: { enabled: false }, clientCredentials: { enabled: true },
    rpInitiatedLogout: { enabled: true, logoutSource, postLogoutSuccessSource },
    resourceIndicators: {
      enabled: true, defaultResource: () => graphResource, useGrantedResource: () => true,
      getResourceServerInfo: (ctx, resource, client) => ({
        audience: intentOf(ctx.req)?.audience ?? resource, accessTokenFormat: 'jwt', accessTokenTTL: tokenLifetime, jwt: { sign: { alg: 'RS256' } },
        scope: fullNames(appOf(tenant, client.clientId), resource).join(' '),
      }),
    },
  },
  formats: { customizers: { jwt: (ctx, token, parts) => writeAccessToken(tenant, ctx, token, parts) } },
});

type JwtCustomizer = NonNullable<NonNullable<NonNullable<Configuration['formats']>['customizers']>['jwt']>;

/** The provider's token, with the claims that Entra's tokens have, and by the tenant's clock. */
const writeAccessToken = (tenant: Tenant, ...[ctx, token, parts]: [KoaContextWithOIDC | undefined, ...Parameters<JwtCustomizer> extends [unknown, ...infer Rest] ? Rest : never]): void => {
  const app = appOf(tenant, token.clientId);
  const { audience, proof } = (ctx && intentOf(ctx.req)) ?? { audience: graphResource, proof: 'none' };
  const resource = isGraphAudience(audience) ? graphResource : sharePointResource;
  const person = 'accountId' in token ? personById(tenant.db, token.accountId ?? '') : undefined;
  parts.header = { ...tokenHeader(tenant.issuer.key) };
  parts.payload = person === undefined
    ? { ...applicationClaims(tenant.issuer, tokenApp(app, proof), audience, permissionsFor(app.application, resource), tenant.now()) }
    : { ...delegatedClaims(tenant.issuer, person, tokenApp(app, proof), audience, permissionsFor(app.delegated, resource), tenant.now()) };
};

const logoutPage = (text: string, form: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${text}</title></head><body><h1>${text}</h1>${form}</body></html>`;

async function logoutSource(ctx: KoaContextWithOIDC, form: string): Promise<void> {
  ctx.type = 'html';
  ctx.body = logoutPage('Sign out', `${form}<button autofocus type="submit" form="op.logoutForm" value="yes" name="logout">Sign out</button>`);
}

async function postLogoutSuccessSource(ctx: KoaContextWithOIDC): Promise<void> {
  ctx.type = 'html';
  ctx.body = logoutPage('You are signed out', '');
}

const providers = new WeakMap<Tenant, Map<string, Promise<Provider>>>();

const makeProvider = async (tenant: Tenant, issuer: string): Promise<Provider> => {
  const { interactionPolicy: policies, Provider: OpenIdProvider } = await import('oidc-provider');
  const provider = new OpenIdProvider(issuer, configurationFor(tenant, policies));
  const { prototype } = provider.Client as unknown as { prototype: { clientId: string; redirectUriAllowed: unknown; postLogoutRedirectUriAllowed: unknown } };
  const allowed = function allowed(this: { clientId: string }, address: string): boolean {
    return mayRedirectTo(appOf(tenant, this.clientId), address);
  };
  prototype.redirectUriAllowed = allowed;
  prototype.postLogoutRedirectUriAllowed = allowed;
  return provider;
};

/** The OpenID provider of a tenant at one of its addresses. The library is loaded when somebody first signs in. */
export const providerFor = (tenant: Tenant, origin: string): Promise<Provider> => {
  const known = providers.get(tenant) ?? new Map<string, Promise<Provider>>();
  providers.set(tenant, known);
  const issuer = `${origin}/${tenant.id}/v2.0`;
  const made = known.get(issuer) ?? makeProvider(tenant, issuer);
  known.set(issuer, made);
  return made;
};
