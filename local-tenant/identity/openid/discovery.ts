import type { Tenant } from '../../rest/tenant';
import { publicJwk } from '../signing-key';

/** Which part of Entra's addresses a request named: this tenant, or whichever one the person belongs to. */
export type Authority = 'tenant' | 'common' | 'organizations';

/** `/{tenant}/v2.0/.well-known/openid-configuration` */
export const openIdConfiguration = (tenant: Tenant, origin: string, segment: string, authority: Authority): object => {
  const base = `${origin}/${segment}`;
  return {
    token_endpoint: `${base}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic', 'none'],
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code'],
    grant_types_supported: ['authorization_code', 'refresh_token', 'client_credentials'],
    code_challenge_methods_supported: ['S256'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    issuer: `${origin}/${authority === 'tenant' ? tenant.id : '{tenantid}'}/v2.0`,
    request_uri_parameter_supported: false,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    http_logout_supported: true,
    frontchannel_logout_supported: false,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'auth_time', 'nonce', 'preferred_username', 'name', 'oid', 'tid', 'ver', 'email'],
    tenant_region_scope: 'EU',
    cloud_instance_name: 'microsoftonline.com',
    cloud_graph_host_name: 'graph.windows.net',
    msgraph_host: 'graph.microsoft.com',
  };
};

/** `/{tenant}/discovery/v2.0/keys`: what tokens are verified with. */
export const publishedKeys = (tenant: Tenant): object => ({ keys: [{ ...publicJwk(tenant.issuer.key), x5t: tenant.issuer.key.id }] });

/** `/common/discovery/instance`: which cloud an authority belongs to. */
export const instanceDiscovery = (tenant: Tenant, host: string): object => ({
  tenant_discovery_endpoint: `https://${host}/${tenant.id}/v2.0/.well-known/openid-configuration`,
  'api-version': '1.1',
  metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
});
