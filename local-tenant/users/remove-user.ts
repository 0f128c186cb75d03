import { accessDenied, spException } from '../errors/refusals';
import type { Call } from '../rest/call';
import type { Principal } from './principal';
import { markRemoved } from './principal-store';

/**
 * Takes a user off the site: out of its groups, with all that was granted to them. What they made keeps their name.
 * @throws 500 for the one who asks, 403 for a site collection administrator unless another one asks
 */
export const removeUser = (user: Principal, call: Call): void => {
  const { db, access } = call;
  if (user.id === access.caller.principalId) {
    throw spException('-2146232832', 'You cannot remove yourself from the site.', 500);
  }
  if (user.isAdmin && !access.caller.isAdmin) {
    throw accessDenied();
  }
  db.run('DELETE FROM group_members WHERE site_id = ? AND member_id = ?', user.siteId, user.id);
  db.run(
    'DELETE FROM role_assignments WHERE principal_id = ? AND scope_id IN (SELECT id FROM scopes WHERE site_id = ?)', user.id, user.siteId,
  );
  markRemoved(db, user, true);
  access.forget();
};
