import { sendPage } from '../../pages/send-page';
import { shellOf } from '../../pages/shell-of';
import { signInPage } from '../../pages/sign-in-page';
import type { Exchange } from '../../rest/area';
import { personById } from '../../users/principal-store';
import { appById, mayRedirectTo } from '../app-registration';
import { readBody, sendJson } from '../http';
import { answerToken } from './answer-token';
import type { Asked } from './asked';
import { instanceDiscovery, openIdConfiguration, publishedKeys, type Authority } from './discovery';
import { entraError } from './entra-error';
import { providerFor } from './provider-for';
import { refusedSignIn } from './refused-sign-in';
import { ScopeProblem } from './requested-scopes';
import { translateAuthorize, translateLogout } from './token-requests';
import { translatedRequest } from './translated-request';

const formLimit = 64 * 1024;

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
      return answerToken(asked, await formOf(exchange));
    default:
  }
  if (/^\/sign-in\/[\w-]+$/.test(rest)) return signIn(asked);
  if (/^\/oauth2\/v2\.0\/(authorize\/[\w-]+|logout(\/.*)?)$/.test(rest)) return provide(asked, rest + exchange.url.search, await bodyOf(exchange));
  sendJson(response, 501, { error: 'not_implemented', error_description: `${request.method ?? ''} ${rest} is not implemented.` });
};

const formOf = async ({ request }: Exchange): Promise<URLSearchParams> => new URLSearchParams((await readBody(request, formLimit)).toString('utf8'));

const bodyOf = async (exchange: Exchange): Promise<URLSearchParams | undefined> => (exchange.request.method === 'POST' ? formOf(exchange) : undefined);

/** Hands a request to the provider. */
const provide = async ({ exchange, segment }: Asked, path: string, form?: URLSearchParams): Promise<void> => {
  const provider = await providerFor(exchange.tenant, exchange.address.origin);
  await provider.callback()(translatedRequest(exchange.request, `/${segment}`, path, form), exchange.response);
};

const authorize = async (asked: Asked, given: URLSearchParams): Promise<void> => {
  const { exchange } = asked;
  try {
    const { form } = translateAuthorize(exchange.tenant, given);
    if (form.get('response_mode') === null) form.set('response_mode', 'query');
    exchange.request.method = 'GET';
    inEntrasWords(exchange);
    await provide(asked, `${asked.rest}?${form.toString()}`);
  } catch (error) {
    if (!(error instanceof ScopeProblem)) throw error;
    refuseAuthorize(exchange, given, error);
  }
};

/** What the provider says of a sign-in that it refused, on the way back to the app. */
const inEntrasWords = ({ response, tenant }: Exchange): void => {
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name, value) =>
    setHeader(name, name.toLowerCase() === 'location' ? refusedSignIn(String(value), tenant.now()) : value);
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
  const translated = translatedRequest(request, '', exchange.path);
  await provider.interactionFinished(translated, response, { login: { accountId: person.id, amr: ['pwd'] } }, { mergeWithLastSubmission: false });
};
