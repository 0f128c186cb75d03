import { toOne } from '../odata/declare';
import type { Members } from '../odata/entity-type';
import type { Call } from '../rest/call';
import type { Site } from '../webs/site';
import { siteById, updateWeb } from '../webs/site-store';
import type { Principal } from './principal';
import { principalById, updatePrincipal, usersOf } from './principal-store';
import { userType } from './user-type';

/** The primary administrator of a site collection: whoever was made it, else the first of its administrators. */
export const siteOwnerOf = ({ id }: Site, call: Call): Principal | undefined => {
  const chosen = siteById(call.db, id)?.settings.ownerId;
  return (chosen === undefined ? undefined : principalById(call.db, id, chosen)) ?? usersOf(call.db, id).find(({ isAdmin }) => isAdmin);
};

/** Makes a user the primary administrator; they administer the site collection from then on. Whether the caller may is asked before. */
export const setSiteOwner = (site: Site, user: Principal, call: Call): void => {
  const root = siteById(call.db, site.id) ?? site;
  updateWeb(call.db, { ...root, settings: { ...root.settings, ownerId: user.id } });
  updatePrincipal(call.db, { ...user, isAdmin: true });
  call.access.forget();
};

/** `site/owner` */
export const siteOwnerMembers: Members<Site> = { navigations: { Owner: toOne(() => userType, siteOwnerOf) } };
