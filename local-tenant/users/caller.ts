import type { Caller } from '../security/access';
import type { SignedIn } from '../rest/signed-in';
import type { Database } from '../storage/database';
import type { Site } from '../webs/site';
import { notSignedIn } from '../errors/refusals';
import { rightsOfScopes } from '../security/scope-rights';
import { ensurePerson, personById } from './principal-store';

/** The user that a signed-in person is on a site. Their first visit writes them into the site's user information list. */
export const callerOn = (db: Database, site: Site, who: SignedIn): Caller =>
  // A token for less must never meet the rights that were worked out for one for more.
  db.remembered(`caller ${site.id} ${who.via} ${who.personId} ${who.scopes?.join(' ') ?? '*'}`, () => {
    const person = personById(db, who.personId);
    if (person === undefined) {
      throw notSignedIn();
    }
    const principal = ensurePerson(db, site.id, person);
    return { personId: person.id, principalId: principal.id, isAdmin: principal.isAdmin, via: who.via, limit: rightsOfScopes(who.scopes) };
  });
