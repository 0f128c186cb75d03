import { deviatingAnswer, notSignedIn, resourceNotFound } from '../errors/refusals';
import { execute, type Outcome } from '../odata/execute';
import { erased } from '../odata/declare';
import { Access, type Caller } from '../security/access';
import { callerOn } from '../users/caller';
import { siteByPath } from '../webs/site-store';
import type { Site } from '../webs/site';
import { isJson } from '../odata/answer-format';
import { answerOf, baseOf, formatOf, jsonOf, refusalOf, type Answer } from './answer';
import type { ApiRequest } from './api-request';
import { apiRoot } from './api-root';
import type { Call } from './call';
import { makeFormDigest } from './form-digest';
import { refuseUnknownHeaders } from './known-headers';
import { unlessUnchanged } from './not-modified';
import { OutsideQuestion } from './outside';
import type { SignedIn } from './signed-in';
import type { Tenant } from './tenant';

/** What must hold before any resource of a site is looked at: it may be opened, and by a program. */
const callOn = (tenant: Tenant, site: Site, caller: Caller, request: ApiRequest): Call => {
  const now = tenant.now();
  return {
    db: tenant.db,
    dataFolder: tenant.dataFolder,
    tenantId: tenant.id,
    request,
    site,
    access: new Access(tenant.db, site.id, caller),
    now: now.toISOString(),
    settings: tenant.settings.current,
    formDigest: () => makeFormDigest(tenant.issuer.secret, caller.personId, site.id, now),
  };
};

/** @throws 500 when the tenant checks its answers and this one is not as SharePoint's are published */
const checked = (tenant: Tenant, request: ApiRequest, { content }: Outcome, answer: Answer): Answer => {
  if (tenant.checks !== undefined && content !== undefined && content.kind !== 'raw' && Buffer.isBuffer(answer.body)) {
    const body = isJson(formatOf(request.headers))
      ? answer.body
      : Buffer.from(JSON.stringify(jsonOf(content, { level: 'none', version: 3 }, baseOf(request))));
    const deviation = tenant.checks.sharePoint(`${request.method} ${request.webPath}/_api/${request.resource}`, body, content);
    if (deviation !== undefined) {
      throw deviatingAnswer(deviation);
    }
  }
  return answer;
};

const perform = (tenant: Tenant, who: SignedIn | undefined, request: ApiRequest): Answer => {
  refuseUnknownHeaders(request.headers);
  formatOf(request.headers);
  if (who === undefined) {
    throw notSignedIn();
  }
  const site = siteByPath(tenant.db, request.webPath);
  if (site === undefined) {
    throw resourceNotFound(request.webPath);
  }
  const caller = callerOn(tenant.db, site, who);
  const call = callOn(tenant, site, caller, request);
  call.access.demand('Open', site.scopeId);
  call.access.demand('UseRemoteAPIs', site.scopeId);
  const outcome = execute(erased(apiRoot), call);
  return unlessUnchanged(request, checked(tenant, request, outcome, answerOf(outcome, request, tenant.now())));
};

/**
 * Answers one REST request: a whole HTTP request or one part of a batch. All that it writes is kept together, or not at all
 * when it is refused.
 * @throws OutsideQuestion when somebody outside must be asked first
 */
export const answerRequest = (tenant: Tenant, who: SignedIn | undefined, request: ApiRequest): Answer => {
  try {
    return request.method === 'GET'
      ? perform(tenant, who, request)
      : tenant.db.transaction(() => perform(tenant, who, request));
  } catch (error) {
    if (error instanceof OutsideQuestion) {
      throw error;
    }
    return refusalOf(error, request.headers);
  }
};
