import { loginNameOf } from '../identity/person';
import { Access } from '../security/access';
import type { SignedIn } from '../rest/signed-in';
import type { Database } from '../storage/database';
import { callerAs } from './caller';
import { personById, principalByLogin } from './principal-store';

/** What somebody may do in a site collection, without making them a user of it: for answers that look over many sites. */
export const accessWithoutVisit = (db: Database, siteId: string, who: SignedIn): Access => {
  const person = personById(db, who.personId);
  const user = person && principalByLogin(db, siteId, loginNameOf(person));
  return new Access(db, siteId, callerAs(db, siteId, who, user));
};
