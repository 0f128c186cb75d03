import { authenticate, type Authentication } from '../identity/authenticate';
import type { Person } from '../identity/person';
import { tokenRefusal } from '../identity/token-refusal';
import type { Answer } from '../rest/answer';
import type { ApiRequest } from '../rest/api-request';
import type { Exchange } from '../rest/area';
import type { Call } from '../rest/call';
import { makeFormDigest } from '../rest/form-digest';
import type { SignedIn } from '../rest/signed-in';
import { Access } from '../security/access';
import { callerOn } from '../users/caller';
import { personById } from '../users/principal-store';
import type { Site } from '../webs/site';

/** Somebody who looks at a site: who they are there, and the call that their page stands for. */
export interface Visit {
  readonly exchange: Exchange;
  readonly site: Site;
  readonly person: Person;
  /** What reads lists and files for the page: the same code that answers REST, with the same permissions. */
  readonly call: Call;
}

const authenticated = ({ request, tenant }: Exchange): Authentication => {
  const { authorization, cookie } = request.headers;
  return authenticate(tenant.issuer, 'sharePoint', tenant.addresses.sharePointOrigins(), { authorization, cookie }, tenant.now());
};

/** How a request proves who sent it; undefined when it does not. */
export const signedInAt = (exchange: Exchange): SignedIn | undefined => {
  const who = authenticated(exchange);
  return 'personId' in who ? who : undefined;
};

/** The answer to a token that is not taken: a program that brought one is told why, and not led to a page where people sign in. */
export const refusedTokenAt = (exchange: Exchange): Answer | undefined => {
  const who = authenticated(exchange);
  return 'refusal' in who && who.refusal !== 'nobody' ? tokenRefusal(who.refusal, exchange.tenant.id) : undefined;
};

/** The visit of whoever is signed in to a site; undefined when nobody is. */
export const visitOf = (exchange: Exchange, site: Site): Visit | undefined => {
  const { tenant, url } = exchange;
  const who = signedInAt(exchange);
  const person = who === undefined ? undefined : personById(tenant.db, who.personId);
  if (who === undefined || person === undefined) return undefined;
  const now = tenant.now();
  const call: Call = {
    db: tenant.db,
    dataFolder: tenant.dataFolder,
    tenantId: tenant.id,
    request: pageRequest(url.origin, site),
    site,
    access: new Access(tenant.db, site.id, callerOn(tenant.db, site, who)),
    now: now.toISOString(),
    settings: tenant.settings.current,
    formDigest: () => makeFormDigest(tenant.issuer.secret, person.id, site.id, now),
  };
  return { exchange, site, person, call };
};

/** The request that a page stands for: it only reads, and names no resource of the API. */
const pageRequest = (origin: string, site: Site): ApiRequest => ({
  method: 'GET',
  origin,
  webPath: site.path,
  resource: '',
  query: new Map(),
  headers: new Map(),
  body: Buffer.alloc(0),
});
