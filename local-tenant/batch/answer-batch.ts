import { notImplemented } from '../errors/refusals';
import type { Answer } from '../rest/answer';
import type { ApiRequest } from '../rest/api-request';
import type { SignedIn } from '../rest/signed-in';
import type { Tenant } from '../rest/tenant';

export const isBatch = (request: ApiRequest): boolean => /^\$batch$/i.test(request.resource);

export const answerBatch = (_tenant: Tenant, _who: SignedIn | undefined, _request: ApiRequest): Answer => {
  throw notImplemented('Endpoint', '$batch');
};
