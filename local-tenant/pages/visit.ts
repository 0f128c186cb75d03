import { authenticate } from '../identity/authenticate';
import type { Person } from '../identity/person';
import type { Exchange } from '../rest/area';
import { Access } from '../security/access';
import { callerOn } from '../users/caller';
import { personById } from '../users/principal-store';
import type { Site } from '../webs/site';

/** Somebody who looks at a site: who they are there, and what they may see. */
export interface Visit {
  readonly exchange: Exchange;
  readonly site: Site;
  readonly person: Person;
  readonly access: Access;
}

/** How a request proves who sent it; undefined when it does not. */
export const signedInAt = ({ request, tenant }: Exchange): { personId: string; via: 'bearer' | 'cookie' } | undefined => {
  const { authorization, cookie } = request.headers;
  const who = authenticate(tenant.issuer, 'sharePoint', tenant.port, { authorization, cookie }, tenant.now());
  return 'personId' in who ? who : undefined;
};

/** The visit of whoever is signed in to a site; undefined when nobody is. */
export const visitOf = (exchange: Exchange, site: Site): Visit | undefined => {
  const { db } = exchange.tenant;
  const who = signedInAt(exchange);
  const person = who === undefined ? undefined : personById(db, who.personId);
  if (who === undefined || person === undefined) return undefined;
  return { exchange, site, person, access: new Access(db, site.id, callerOn(db, site, who)) };
};
