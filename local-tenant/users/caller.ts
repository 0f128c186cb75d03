import { isAppActor } from '../identity/app-actor';
import type { SignedIn } from '../rest/signed-in';
import { notSignedIn } from '../errors/refusals';
import type { Caller } from '../security/access';
import { fullMask } from '../security/permissions';
import { rightsOn } from '../security/scope-rights';
import type { Database } from '../storage/database';
import type { Site } from '../webs/site';
import type { Principal } from './principal';
import { ensurePerson, personById } from './principal-store';
import { ensureSharePointApp } from './sharepoint-app';

/** What one who is signed in is on a site, as the user that they are there; undefined: none yet. */
export const callerAs = (db: Database, siteId: string, who: SignedIn, user: Principal | undefined): Caller => {
  const { personId, via, scopes, appId } = who;
  const limit = rightsOn(db, siteId, scopes, appId);
  const holdsAll = isAppActor(personId) || user?.isAdmin === true;
  return {
    personId, principalId: user?.id ?? 0, via, holdsAll, isAdmin: holdsAll && (limit ?? fullMask) === fullMask,
    ...(limit !== undefined && { limit }), ...(scopes && { scopes }), ...(appId !== undefined && { appId }),
  };
};

const userOn = (db: Database, siteId: string, personId: string): Principal => {
  if (isAppActor(personId)) {
    return ensureSharePointApp(db, siteId);
  }
  const person = personById(db, personId);
  if (person === undefined) {
    throw notSignedIn();
  }
  return ensurePerson(db, siteId, person);
};

/** The user that a signed-in person is on a site. Their first visit writes them into the site's user information list. */
export const callerOn = (db: Database, site: Site, who: SignedIn): Caller =>
  // A token for less must never meet the rights that were worked out for one for more.
  db.remembered(`caller ${site.id} ${who.via} ${who.personId} ${who.appId ?? ''} ${who.scopes?.join(' ') ?? '*'}`, () =>
    callerAs(db, site.id, who, userOn(db, site.id, who.personId)));
