import { isAppActor } from '../identity/app-actor';
import type { Call } from '../rest/call';
import { fullMask } from '../security/permissions';
import { rightsEverywhere } from '../security/scope-rights';
import { personById } from '../users/principal-store';

/** Whether the caller administers SharePoint in the whole tenant: a person with that role or an app by itself, with full control of all sites. */
export const isTenantAdministrator = ({ db, access: { caller } }: Call): boolean =>
  (rightsEverywhere(caller.scopes) ?? fullMask) === fullMask &&
  (isAppActor(caller.personId) || personById(db, caller.personId)?.tenantRoles.includes('sharePointAdministrator') === true);
