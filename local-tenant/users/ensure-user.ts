import type { ApiError } from '../errors/api-error';
import { spException } from '../errors/refusals';
import { objectIdOf } from '../identity/person';
import type { Values } from '../odata/values';
import type { Call } from '../rest/call';
import type { Principal } from './principal';
import { allPeople, ensureEveryone, ensurePerson, everyoneLogin, personByMail, principalByLogin } from './principal-store';
import { ensureSharePointApp, sharePointAppLogin } from './sharepoint-app';

export const userNotFound = (login: string): ApiError =>
  spException('-2146232832', `The specified user ${login} could not be found.`, 404);

/** There is none of that number or address on the site. */
export const userMissing = (): ApiError => spException('-2146232832', 'User cannot be found.', 404);

/**
 * The user of a login name: the claim `i:0#.f|membership|mail`, the bare mail address, or the claim of everyone. A person who
 * is in the directory and was never on this site gets their user here.
 * @throws 404 when the directory has nobody of that name
 */
export const ensureUser = (login: string, call: Call): Principal => {
  const { db, site } = call;
  if (login.toLowerCase() === everyoneLogin(call.tenantId)) {
    return ensureEveryone(db, site.id, call.tenantId);
  }
  if (['app@sharepoint', sharePointAppLogin].includes(login.toLowerCase())) {
    return ensureSharePointApp(db, site.id);
  }
  const known = principalByLogin(db, site.id, login);
  if (known !== undefined && known.isRemoved !== true) {
    return known;
  }
  const person = personByMail(db, login.split('|').pop() ?? '');
  if (person === undefined || !/^(i:0#\.f\|membership\|)?[^|]+$/i.test(login)) {
    throw userNotFound(login);
  }
  return ensurePerson(db, site.id, person);
};

/** The user whom the directory knows by this id. @throws 404 */
export const ensureUserByObjectId = (values: Values, call: Call): Principal => {
  const objectId = values.text('objectId').toLowerCase();
  const person = values.text('tenantId').toLowerCase() === call.tenantId ? allPeople(call.db).find(({ id }) => objectIdOf(call.tenantId, id) === objectId) : undefined;
  // 1 is a user; the directory has no groups.
  if (person === undefined || values.number('principalType') !== 1) {
    throw userNotFound(objectId);
  }
  return ensurePerson(call.db, call.site.id, person);
};
