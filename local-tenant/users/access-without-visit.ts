import { loginNameOf } from '../identity/person';
import { Access } from '../security/access';
import type { Database } from '../storage/database';
import { personById, principalByLogin } from './principal-store';

/**
 * What a person may do in a site collection, without making them a user of it: for answers that look over many sites.
 * @param limit what their app may do for them at most
 */
export const accessWithoutVisit = (db: Database, siteId: string, personId: string, limit: bigint | undefined): Access => {
  const person = personById(db, personId);
  const user = person && principalByLogin(db, siteId, loginNameOf(person));
  return new Access(db, siteId, { personId, principalId: user?.id ?? 0, isAdmin: user?.isAdmin ?? false, via: 'bearer', limit });
};
