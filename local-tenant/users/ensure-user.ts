import type { ApiError } from '../errors/api-error';
import { spException } from '../errors/refusals';
import type { Call } from '../rest/call';
import type { Principal } from './principal';
import { ensureEveryone, ensurePerson, everyoneLogin, personByMail, principalByLogin } from './principal-store';

export const userNotFound = (login: string): ApiError =>
  spException('-2146232832', `The specified user ${login} could not be found.`, 404);

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
