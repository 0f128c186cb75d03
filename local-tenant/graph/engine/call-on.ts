import type { ApiRequest } from '../../rest/api-request';
import type { Call } from '../../rest/call';
import { makeFormDigest } from '../../rest/form-digest';
import type { SignedIn } from '../../rest/signed-in';
import type { Tenant } from '../../rest/tenant';
import { Access } from '../../security/access';
import { callerOn } from '../../users/caller';
import type { Site } from '../../webs/site';
import { graphAccessDenied } from './graph-refusals';

/** A request of Graph, as the web that it is about sees it: the resource is Graph's, the headers and the body are the client's. */
export interface RequestOfGraph extends Pick<ApiRequest, 'method' | 'headers' | 'body' | 'spooled'> {
  readonly origin: string;
}

/**
 * The call on a web that a request of Graph stands for: the same permissions, rules and stores as for REST.
 * @throws 403 for somebody who may not open the web
 */
export const callOnSite = (tenant: Tenant, who: SignedIn, site: Site, request: RequestOfGraph): Call => {
  const now = tenant.now();
  const access = new Access(tenant.db, site.id, callerOn(tenant.db, site, who));
  if (!access.has('Open', site.scopeId) || !access.has('UseRemoteAPIs', site.scopeId)) throw graphAccessDenied();
  return {
    db: tenant.db, dataFolder: tenant.dataFolder, tenantId: tenant.id, site, access, now: now.toISOString(), settings: tenant.settings.current,
    request: { ...request, webPath: site.path, resource: '', query: new Map() },
    formDigest: () => makeFormDigest(tenant.issuer.secret, who.personId, site.id, now),
  };
};
