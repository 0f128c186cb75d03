import type { Database } from '../storage/database';
import { groupDefaults, type Principal } from './principal';
import { insertPrincipal, principalByLogin } from './principal-store';

/** The claim of whatever app acts by itself. */
export const sharePointAppLogin = 'i:0i.t|00000003-0000-0ff1-ce00-000000000000|app@sharepoint';

/** Outside the range of a site's own users and groups: on every site the same (practitioners). */
const sharePointAppId = 1073741822;

/** The user that apps without a person are on every site; which app it was SharePoint says elsewhere. Written at their first visit. */
export const ensureSharePointApp = (db: Database, siteId: string): Principal => {
  const known = principalByLogin(db, siteId, sharePointAppLogin);
  if (known !== undefined) {
    return known;
  }
  const app: Principal = {
    siteId, id: sharePointAppId, kind: 'person', loginName: sharePointAppLogin, title: 'SharePoint App', email: '', personId: null, isAdmin: false, group: groupDefaults,
  };
  insertPrincipal(db, app);
  return app;
};
