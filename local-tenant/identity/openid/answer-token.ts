import type { KoaContextWithOIDC } from 'oidc-provider';
import type { Exchange } from '../../rest/area';
import type { Tenant } from '../../rest/tenant';
import type { AppProof } from '../access-token';
import { sendJson } from '../http';
import { readToken, signToken } from '../json-web-token';
import { isGraphAudience } from '../resource';
import type { Asked } from './asked';
import { entraError, entraErrorFor } from './entra-error';
import { ClientProblem, proveClient } from './prove-client';
import { providerFor } from './provider-for';
import { ScopeProblem } from './requested-scopes';
import { translateToken, type Translation } from './token-requests';
import { translatedRequest } from './translated-request';

/** `token`: who the app is, what it asks for, and the provider's answer in Entra's form. */
export const answerToken = async (asked: Asked, given: URLSearchParams): Promise<void> => {
  const { exchange } = asked;
  const { tenant, response } = exchange;
  let translation: Translation;
  let proof: AppProof;
  try {
    const proved = await proveClient(tenant, given, exchange.request.headers.authorization, assertionAudiences(asked));
    proof = proved.proof;
    translation = translateToken(tenant, proved.form);
  } catch (error) {
    if (error instanceof ClientProblem) return sendJson(response, error.status, entraError(error.error, error.message, tenant.now()));
    if (!(error instanceof ScopeProblem)) throw error;
    const code = error.error === 'consent_required' ? 'invalid_grant' : error.error;
    return sendJson(response, 400, entraError(code, error.message, tenant.now(), error.error === 'consent_required' ? 'consent_required' : undefined));
  }
  const provider = await providerFor(tenant, exchange.address.origin);
  const reasons: string[] = [];
  const translated = translatedRequest(exchange.request, `/${asked.segment}`, asked.rest, translation.form, { audience: translation.audience, proof });
  const note = (ctx: KoaContextWithOIDC, error: Error & { error_detail?: string }): void => {
    // The provider tells of everybody's requests.
    if (ctx.req === translated) reasons.push(`${error.message} ${error.error_detail ?? ''}`);
  };
  provider.on('grant.error', note);
  try {
    await provider.callback()(translated, rewriting(exchange, given, translation, reasons));
  } finally {
    provider.off('grant.error', note);
  }
};

/** What an app's signed word may be meant for: this authority, or its token endpoint, by whichever of its names. */
const assertionAudiences = ({ exchange: { address, tenant }, segment }: Asked): readonly string[] =>
  [segment, tenant.id].flatMap((name) => ['oauth2/v2.0/token', 'oauth2/token', 'v2.0', ''].map((rest) => `${address.origin}/${name}/${rest}`));

/** The provider's answer goes out in Entra's form. */
const rewriting = ({ response, tenant }: Exchange, given: URLSearchParams, translation: Translation, reasons: readonly string[]): Exchange['response'] => {
  const end = response.end.bind(response) as (body: string) => typeof response;
  response.end = ((content?: unknown) => {
    const body = JSON.parse(String(content)) as Record<string, unknown>;
    const now = tenant.now();
    const shown = 'error' in body
      ? entraErrorFor(String(body.error), reasons.at(-1) ?? String(body.error_description), now)
      : tokenAnswer(body, given, translation, tenant);
    const text = JSON.stringify(shown);
    response.setHeader('Content-Length', Buffer.byteLength(text));
    return end(text);
  }) as typeof response.end;
  return response;
};

/** Members and their order as Entra's. `scope` names what the token is for, with the service's address unless that is Graph. */
const tokenAnswer = (body: Record<string, unknown>, given: URLSearchParams, { asked, audience }: Translation, tenant: Tenant): object => {
  const granted = claimOf(body.access_token, 'scp').split(' ').filter((name) => name !== '');
  const names = [...new Set([...granted, ...(asked.service?.names ?? [])])].map((name) => (isGraphAudience(audience) && name !== '.default' ? name : `${audience}/${name}`));
  const idToken = body.id_token === undefined ? undefined : byTenantClock(String(body.id_token), tenant);
  return {
    token_type: 'Bearer', ...(given.get('grant_type') !== 'client_credentials' && { scope: [...asked.oidc.filter((name) => name !== 'offline_access'), ...names].join(' ') }),
    expires_in: body.expires_in, ext_expires_in: body.expires_in, access_token: body.access_token,
    ...(body.refresh_token !== undefined && { refresh_token: body.refresh_token }), ...(idToken !== undefined && { id_token: idToken }),
    ...(given.get('client_info') === '1' && idToken !== undefined && {
      client_info: Buffer.from(JSON.stringify({ uid: claimOf(idToken, 'oid'), utid: claimOf(idToken, 'tid') })).toString('base64url'),
    }),
  };
};

/** The provider reads the machine's clock: its ID token is written again by the tenant's. */
const byTenantClock = (token: string, { issuer: { key }, now }: Tenant): string => {
  const claims = readToken(token, key);
  if (claims === undefined) throw new TypeError('the provider wrote an ID token that is not its own');
  const shift = Math.floor(now().getTime() / 1000) - claims.iat;
  const authenticated = claims['auth_time'];
  return signToken({
    ...claims, iat: claims.iat + shift, nbf: claims.iat + shift, exp: claims.exp + shift, ...(typeof authenticated === 'number' && { auth_time: authenticated + shift }),
  }, key);
};

const claimOf = (token: unknown, name: string): string => {
  const payload = JSON.parse(Buffer.from(String(token).split('.')[1] ?? 'e30', 'base64url').toString('utf8')) as Record<string, unknown>;
  return typeof payload[name] === 'string' ? payload[name] : '';
};
