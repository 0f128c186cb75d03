import type { Call } from '../rest/call';
import { personById } from '../users/principal-store';

/** Whether the caller administers SharePoint in the whole tenant. */
export const isTenantAdministrator = (call: Call): boolean =>
  personById(call.db, call.access.caller.personId)?.tenantRoles.includes('sharePointAdministrator') === true;
