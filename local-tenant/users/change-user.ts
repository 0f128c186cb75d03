import { invalidArgument } from '../errors/refusals';
import type { Values } from '../odata/values';
import type { Call } from '../rest/call';
import type { Principal } from './principal';
import { updatePrincipal, usersOf } from './principal-store';

/** Site collection administrators change everyone, people themselves. Which right SharePoint asks for the latter is unverified. */
export const mayChangeUser = (user: Principal, call: Call): boolean =>
  call.access.caller.isAdmin || (user.id === call.access.caller.principalId && call.access.has('EditMyUserInfo', call.site.scopeId));

/**
 * Writes a user's name, address, and whether they administer the site collection. The next visit does not undo it: it is the site's own word.
 * @throws 403 for an administrator made by somebody who is none; 400 when none would be left (its words are unverified)
 */
export const changeUser = (user: Principal, values: Values, call: Call): void => {
  const { db, access } = call;
  const isAdmin = values.has('IsSiteAdmin') ? values.flag('IsSiteAdmin') : user.isAdmin;
  if (isAdmin !== user.isAdmin) {
    access.demandAdministrator();
    if (!isAdmin && !usersOf(db, user.siteId).some((other) => other.isAdmin && other.id !== user.id)) {
      throw invalidArgument('There must be at least one site collection administrator.');
    }
  }
  updatePrincipal(db, { ...user, isAdmin, title: values.maybeText('Title') ?? user.title, email: values.maybeText('Email') ?? user.email });
  access.forget();
};
