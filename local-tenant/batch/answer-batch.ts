import { randomUUID } from 'node:crypto';
import { overload } from '../errors/overload';
import { badRequest, notSignedIn, wrongMethod } from '../errors/refusals';
import { refusalOf, type Answer } from '../rest/answer';
import { answerRequest } from '../rest/answer-request';
import type { ApiRequest } from '../rest/api-request';
import { apiRequestOf } from '../rest/http-request';
import { refuseUnknownHeaders } from '../rest/known-headers';
import { decodedOrAsIs } from '../rest/percent-encoding';
import type { SignedIn } from '../rest/signed-in';
import type { Tenant } from '../rest/tenant';
import { queryInChangeset, writeOutsideChangeset } from './batch-refusals';
import { readBatch, type BatchPart } from './read-batch';
import { writeBatch } from './write-batch';

/** How many requests SharePoint takes in one batch (told in its documentation for CSOM; for REST unverified). */
const mostParts = 100;

export const isBatch = (request: ApiRequest): boolean => /^\$batch$/i.test(request.resource);

/** Path and query of a part's address, which may be absolute. @throws 400 for an address on another server or site */
const localAddress = (tenant: Tenant, address: string, batch: ApiRequest): string => {
  const match = /^https?:\/\/([^/]+)(\/.*)$/i.exec(address);
  if (match === null) {
    // Relative to the batch's own address: CLI for Microsoft 365 removes items so.
    return address.startsWith('/') ? address : `${encodeURI(batch.webPath)}/${/^_api\//i.test(address) ? '' : '_api/'}${address}`;
  }
  if (!tenant.addresses.isOwnHost(match[1] ?? '')) {
    throw badRequest(`The batch addresses another server: '${address}'.`);
  }
  return match[2] ?? '/';
};

const refuse = (tenant: Tenant, status: 429 | 503, retryAfter: number): Answer => {
  const refusal = overload(status, retryAfter, false, randomUUID(), tenant.now());
  return { ...refusal, body: Buffer.from(refusal.body) };
};

/** The refusal of this part alone: its sender has sent too much, or a test asked for it. */
const overloadOf = (tenant: Tenant, who: SignedIn, method: string, address: string): Answer | undefined => {
  const { retryAfter } = tenant.throttle.count(who.personId);
  if (retryAfter !== undefined) {
    return refuse(tenant, 429, retryAfter);
  }
  const fault = tenant.controls?.faults.refusing(method, decodedOrAsIs(address));
  return fault && refuse(tenant, fault.kind === '429' ? 429 : 503, fault.retryAfter);
};

const isQuery = (method: string): boolean => /^(GET|HEAD)$/i.test(method);

const answerPart = (tenant: Tenant, who: SignedIn, batch: ApiRequest, part: BatchPart): Answer => {
  try {
    if (isQuery(part.method) === part.inChangeset) {
      throw part.inChangeset ? queryInChangeset(part.method) : writeOutsideChangeset(part.method);
    }
    const address = localAddress(tenant, part.address, batch).replace(/ /g, '%20');
    const request = apiRequestOf(part.method, address, part.headers, part.body, batch.origin);
    if (request === undefined || request.webPath.toLowerCase() !== batch.webPath.toLowerCase() || isBatch(request)) {
      throw badRequest(`'${part.address}' cannot stand in a batch of ${batch.webPath}.`);
    }
    return overloadOf(tenant, who, request.method, address) ?? answerRequest(tenant, who, request);
  } catch (error) {
    return refusalOf(error, part.headers);
  }
};

/**
 * Answers a `$batch`: every part under the caller's own permissions. What one part fails to do undoes nothing of the others.
 */
export const answerBatch = (tenant: Tenant, who: SignedIn | undefined, request: ApiRequest): Answer => {
  if (who === undefined) {
    throw notSignedIn();
  }
  refuseUnknownHeaders(request.headers);
  if (request.method !== 'POST') {
    throw wrongMethod(request.method, '$batch', 'Action');
  }
  const parts = readBatch(request.headers.get('content-type') ?? '', request.body);
  if (parts.length > mostParts) {
    throw badRequest(`The batch has ${parts.length} requests; at most ${mostParts} are allowed.`);
  }
  // One commit for all: a part that fails undoes its own savepoint only, and nothing is answered before all of it is on disk.
  const answers = tenant.db.transaction(() => parts.map((part) => answerPart(tenant, who, request, part)));
  return writeBatch(answers, `batchresponse_${randomUUID()}`);
};
