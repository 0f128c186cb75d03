import type { KoaContextWithOIDC } from 'oidc-provider';
import { sendPage } from '../../pages/send-page';
import { shellOf } from '../../pages/shell-of';
import { signInPage } from '../../pages/sign-in-page';
import type { Exchange } from '../../rest/area';
import { personById } from '../../users/principal-store';
import { appById, mayRedirectTo } from '../app-registration';
import { readBody, sendJson } from '../http';
import { graphResource } from '../resource';
import { instanceDiscovery, openIdConfiguration, publishedKeys, type Authority } from './discovery';
import { entraError, entraErrorFor } from './entra-error';
import { providerFor } from './provider-for';
import { ScopeProblem } from './requested-scopes';
import { translateAuthorize, translateLogout, translateToken, type Translation } from './token-requests';
import { translatedRequest } from './translated-request';

const formLimit = 64 * 1024;

/** One request to the tenant's authority: `/<segment><rest>`. */
interface Asked {
  readonly exchange: Exchange;
  readonly segment: string;
  readonly authority: Authority;
  readonly rest: string;
}

const authorityOf = (segment: string, { tenant }: Exchange): Authority | undefined => {
  const name = segment.toLowerCase();
  if (name === 'common' || name === 'organizations') return name;
  return name === tenant.id || name === tenant.domain.toLowerCase() ? 'tenant' : undefined;
};

const isAuthorityPath = /^\/([^/]+)(\/(?:oauth2\/v2\.0|v2\.0\/\.well-known|\.well-known|discovery|sign-in)\/.*)$/;

/** Answers what an Entra authority answers, over https only. @returns whether the address is one of those */
export const respondOpenId = async (exchange: Exchange): Promise<boolean> => {
  const match = isAuthorityPath.exec(exchange.path);
  if (match === null || !exchange.address.origin.startsWith('https:')) return false;
  const [, segment = '', rest = ''] = match;
  const authority = authorityOf(segment, exchange);
  if (authority === undefined) {
    sendJson(exchange.response, 400, entraError('invalid_tenant', `AADSTS90002: Tenant '${segment}' not found. Check to make sure you have the correct tenant ID.`, exchange.tenant.now()));
    return true;
  }
  await answer({ exchange, segment, authority, rest });
  return true;
};

const answer = async (asked: Asked): Promise<void> => {
  const { exchange, segment, authority, rest } = asked;
  const { tenant, response, address, request } = exchange;
  switch (`${request.method} ${rest}`) {
    case 'GET /v2.0/.well-known/openid-configuration':
      return sendJson(response, 200, openIdConfiguration(tenant, address.origin, segment, authority));
    case 'GET /discovery/v2.0/keys':
    case 'GET /discovery/keys':
      return sendJson(response, 200, publishedKeys(tenant));
    case 'GET /discovery/instance':
      return sendJson(response, 200, instanceDiscovery(tenant, new URL(address.origin).host));
    case 'GET /oauth2/v2.0/authorize':
      return authorize(asked, exchange.url.searchParams);
    case 'GET /oauth2/v2.0/logout':
      return provide(asked, `${rest}?${translateLogout(tenant, exchange.url.searchParams).toString()}`);
    case 'POST /oauth2/v2.0/authorize':
      return authorize(asked, await formOf(exchange));
    case 'POST /oauth2/v2.0/token':
      return token(asked, await formOf(exchange));
    default:
  }
  if (/^\/sign-in\/[\w-]+$/.test(rest)) return signIn(asked);
  if (/^\/oauth2\/v2\.0\/(authorize\/[\w-]+|logout(\/.*)?)$/.test(rest)) return provide(asked, rest + exchange.url.search, await bodyOf(exchange));
  sendJson(response, 501, { error: 'not_implemented', error_description: `${request.method ?? ''} ${rest} is not implemented.` });
};

const formOf = async ({ request }: Exchange): Promise<URLSearchParams> => new URLSearchParams((await readBody(request, formLimit)).toString('utf8'));

const bodyOf = async (exchange: Exchange): Promise<URLSearchParams | undefined> => (exchange.request.method === 'POST' ? formOf(exchange) : undefined);

/** Hands a request to the provider. */
const provide = async ({ exchange, segment }: Asked, path: string, form?: URLSearchParams, audience?: string): Promise<void> => {
  const provider = await providerFor(exchange.tenant, exchange.address.origin);
  await provider.callback()(translatedRequest(exchange.request, `/${segment}`, path, form, audience), exchange.response);
};

const authorize = async (asked: Asked, given: URLSearchParams): Promise<void> => {
  const { exchange } = asked;
  try {
    const { form } = translateAuthorize(exchange.tenant, given);
    if (form.get('response_mode') === null) form.set('response_mode', 'query');
    exchange.request.method = 'GET';
    await provide(asked, `${asked.rest}?${form.toString()}`);
  } catch (error) {
    if (!(error instanceof ScopeProblem)) throw error;
    refuseAuthorize(exchange, given, error);
  }
};

/** Back to the app when that is the app's own address, else said where the person is. */
const refuseAuthorize = ({ tenant, response }: Exchange, given: URLSearchParams, problem: ScopeProblem): void => {
  const { error, error_description: text } = entraError(problem.error, problem.message, tenant.now());
  const app = appById(tenant.db, given.get('client_id') ?? '');
  const address = given.get('redirect_uri') ?? '';
  if (app === undefined || !mayRedirectTo(app, address)) return sendJson(response, 400, { error, error_description: text });
  const back = new URL(address);
  const parameters = new URLSearchParams({ error, error_description: text, ...(given.has('state') && { state: given.get('state') ?? '' }) });
  if (given.get('response_mode') === 'fragment') back.hash = parameters.toString();
  else parameters.forEach((value, name) => back.searchParams.set(name, value));
  response.writeHead(302, { Location: back.href, 'Cache-Control': 'no-store' }).end();
};

const token = async (asked: Asked, given: URLSearchParams): Promise<void> => {
  const { exchange } = asked;
  const { tenant, response } = exchange;
  let translation: Translation;
  try {
    translation = translateToken(tenant, given);
  } catch (error) {
    if (!(error instanceof ScopeProblem)) throw error;
    const code = error.error === 'consent_required' ? 'invalid_grant' : error.error;
    return sendJson(response, 400, entraError(code, error.message, tenant.now(), error.error === 'consent_required' ? 'consent_required' : undefined));
  }
  const provider = await providerFor(tenant, exchange.address.origin);
  const reasons: string[] = [];
  const note = (_ctx: KoaContextWithOIDC, error: Error & { error_detail?: string }): void => void reasons.push(`${error.message} ${error.error_detail ?? ''}`);
  provider.on('grant.error', note);
  try {
    const translated = translatedRequest(exchange.request, `/${asked.segment}`, asked.rest, translation.form, translation.audience);
    await provider.callback()(translated, rewriting(exchange, given, translation, reasons));
  } finally {
    provider.off('grant.error', note);
  }
};

/** The provider's answer goes out in Entra's form. */
const rewriting = ({ response, tenant }: Exchange, given: URLSearchParams, translation: Translation, reasons: readonly string[]): Exchange['response'] => {
  const end = response.end.bind(response) as (body: string) => typeof response;
  response.end = ((content?: unknown) => {
    const body = JSON.parse(String(content)) as Record<string, unknown>;
    const now = tenant.now();
    const shown = 'error' in body
      ? entraErrorFor(String(body.error), reasons.at(-1) ?? String(body.error_description), now)
      : tokenAnswer(body, given, translation);
    const text = JSON.stringify(shown);
    response.setHeader('Content-Length', Buffer.byteLength(text));
    return end(text);
  }) as typeof response.end;
  return response;
};

/** Members and their order as Entra's. `scope` names what the token is for, with the service's address unless that is Graph. */
const tokenAnswer = (body: Record<string, unknown>, given: URLSearchParams, { asked, audience }: Translation): object => {
  const granted = claimOf(body.access_token, 'scp').split(' ').filter((name) => name !== '');
  const names = [...new Set([...granted, ...(asked.service?.names ?? [])])].map((name) => (audience === graphResource && name !== '.default' ? name : `${audience}/${name}`));
  const idToken = body.id_token;
  return {
    token_type: 'Bearer', ...(given.get('grant_type') !== 'client_credentials' && { scope: [...asked.oidc.filter((name) => name !== 'offline_access'), ...names].join(' ') }),
    expires_in: body.expires_in, ext_expires_in: body.expires_in, access_token: body.access_token,
    ...(body.refresh_token !== undefined && { refresh_token: body.refresh_token }), ...(idToken !== undefined && { id_token: idToken }),
    ...(given.get('client_info') === '1' && idToken !== undefined && {
      client_info: Buffer.from(JSON.stringify({ uid: claimOf(idToken, 'oid'), utid: claimOf(idToken, 'tid') })).toString('base64url'),
    }),
  };
};

const claimOf = (token: unknown, name: string): string => {
  const payload = JSON.parse(Buffer.from(String(token).split('.')[1] ?? 'e30', 'base64url').toString('utf8')) as Record<string, unknown>;
  return typeof payload[name] === 'string' ? payload[name] : '';
};

/** The people of the tenant to choose from; there are no passwords. */
const signIn = async (asked: Asked): Promise<void> => {
  const { exchange } = asked;
  const { request, response, tenant } = exchange;
  const provider = await providerFor(tenant, exchange.address.origin);
  const form = await bodyOf(exchange);
  const person = personById(tenant.db, form?.get('person') ?? '');
  if (person === undefined) {
    const page = signInPage(shellOf(exchange, exchange.path), form === undefined ? undefined : 'signIn.unknown', exchange.path);
    return sendPage(response, form === undefined ? 200 : 400, page, 'nothing', 'anywhere');
  }
  const translated = translatedRequest(request, '', exchange.path, undefined, undefined);
  await provider.interactionFinished(translated, response, { login: { accountId: person.id, amr: ['pwd'] } }, { mergeWithLastSubmission: false });
};
