import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { authenticate } from '../identity/authenticate';
import { tokenRefusal } from '../identity/token-refusal';
import { overload } from '../errors/overload';
import { badDigest } from '../errors/refusals';
import { answerBatch, isBatch } from '../batch/answer-batch';
import { siteByPath } from '../webs/site-store';
import { refusalOf, type Answer } from './answer';
import { answerRequest } from './answer-request';
import type { ApiRequest } from './api-request';
import { isValidFormDigest } from './form-digest';
import { apiRequestOf, headersOf } from './http-request';
import { OutsideQuestion } from './outside';
import { readBody, type SpooledBody } from './read-body';
import { send } from './send';
import { serverHeaders } from './server-headers';
import type { SignedIn } from './signed-in';
import type { Tenant } from './tenant';

/** Who asks; what they are told whose token is not taken; undefined: nobody. */
const signedIn = (tenant: Tenant, request: ApiRequest): SignedIn | Answer | undefined => {
  const credentials = { authorization: request.headers.get('authorization'), cookie: request.headers.get('cookie') };
  const who = authenticate(tenant.issuer, 'sharePoint', tenant.addresses.sharePointOrigins(), credentials, tenant.now());
  if ('personId' in who) {
    return who;
  }
  return who.refusal === 'nobody' ? undefined : tokenRefusal(who.refusal, tenant.id);
};

/** A browser sends its cookie with whatever request a page makes it send: only the digest proves that our page meant it. */
const checkDigest = (tenant: Tenant, who: SignedIn, request: ApiRequest): void => {
  if (who.via === 'bearer' || request.method === 'GET' || /^contextinfo$/i.test(request.resource)) {
    return;
  }
  const site = siteByPath(tenant.db, request.webPath);
  const digest = request.headers.get('x-requestdigest');
  if (site === undefined || !isValidFormDigest(tenant.issuer.secret, who.personId, site.id, tenant.now(), digest)) {
    throw badDigest();
  }
};

/** The parts of a batch are counted one by one; the batch itself is refused when nothing is left. */
const throttled = (tenant: Tenant, who: SignedIn, request: ApiRequest, requestId: string): Answer | undefined => {
  const { retryAfter, headers } = isBatch(request) ? tenant.throttle.standing(who.personId) : tenant.throttle.count(who.personId);
  const refusal = retryAfter === undefined ? undefined : overload(429, retryAfter, false, requestId, tenant.now(), headers);
  return refusal && { ...refusal, body: Buffer.from(refusal.body) };
};

const answerOrAsk = async (tenant: Tenant, who: SignedIn | undefined, request: ApiRequest): Promise<Answer> => {
  const outside = new Map<string, unknown>();
  for (;;) {
    try {
      return isBatch(request) ? answerBatch(tenant, who, request) : answerRequest(tenant, who, { ...request, outside });
    } catch (error) {
      if (!(error instanceof OutsideQuestion)) {
        throw error;
      }
      outside.set(error.key, await error.ask());
    }
  }
};

const answer = async (tenant: Tenant, request: ApiRequest, requestId: string): Promise<Answer> => {
  const who = signedIn(tenant, request);
  if (who === undefined) {
    return answerOrAsk(tenant, who, request);
  }
  if ('status' in who) {
    return who;
  }
  const refusal = throttled(tenant, who, request, requestId);
  if (refusal !== undefined) {
    return refusal;
  }
  checkDigest(tenant, who, request);
  const { headers, ...given } = await answerOrAsk(tenant, who, request);
  return { ...given, headers: { ...tenant.throttle.standing(who.personId).headers, ...headers } };
};

/** Serves everything under `_api`. */
export const serveApi = async (request: IncomingMessage, response: ServerResponse, tenant: Tenant, origin: string): Promise<void> => {
  const headers = headersOf(request);
  const requestId = randomUUID();
  const began = performance.now();
  let result: Answer;
  let spooled: SpooledBody | undefined;
  try {
    const body = await readBody(request, tenant.dataFolder);
    spooled = body.spooled;
    const plain = apiRequestOf(request.method ?? 'GET', request.url ?? '/', headers, body.content, origin);
    const asked = plain && { ...plain, spooled };
    if (asked === undefined) {
      throw new TypeError('serveApi was given an address without _api');
    }
    result = await answer(tenant, asked, requestId);
  } catch (error) {
    result = refusalOf(error, headers);
  } finally {
    if (spooled !== undefined) {
      rmSync(spooled.path, { force: true });
    }
  }
  await send(request, response, { ...result, headers: { ...serverHeaders(requestId, performance.now() - began), ...result.headers } });
};
