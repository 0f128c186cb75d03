import { authenticate } from '../identity/authenticate';
import { readBody, sendJson, UnreadableRequest } from '../identity/http';
import { reasonFor } from '../identity/token-refusal';
import type { Area, Exchange } from '../rest/area';
import { personById } from '../users/principal-store';
import { pendingTasks } from '../labels/label-jobs';
import { AdminRefusal } from './admin-refusal';
import { labelPolicies, publishLabel, unpublishLabel } from './label-policies';

const bodyLimit = 16 * 1024;

/** `/_tenant`: what an administrator does by PowerShell in Microsoft 365, and no web address of Microsoft's offers. */
export const tenantAdminArea: Area = {
  name: 'tenant-admin',
  respond: async (exchange) => {
    if (!exchange.path.startsWith('/_tenant/')) return false;
    try {
      sendJson(exchange.response, 200, await answer(exchange));
    } catch (error) {
      if (error instanceof UnreadableRequest) sendJson(exchange.response, error.status, { error: error.message });
      else if (error instanceof AdminRefusal) sendJson(exchange.response, error.status, { error: error.message });
      else throw error;
    }
    return true;
  },
};

async function answer(exchange: Exchange): Promise<unknown> {
  const { path, request, tenant, url } = exchange;
  demandAdministrator(exchange);
  const option = [...url.searchParams.keys()][0];
  if (option !== undefined) throw new AdminRefusal(501, `Query option '${option}' is not implemented.`);
  switch (`${request.method} ${path}`) {
    case 'GET /_tenant/label-tasks':
      return { value: pendingTasks(tenant.db) };
    case 'GET /_tenant/label-policies':
      return { value: labelPolicies(tenant) };
    case 'POST /_tenant/label-policies/publish':
      return publishLabel(tenant, ...(await labelAndSite(exchange)));
    case 'POST /_tenant/label-policies/unpublish':
      return unpublishLabel(tenant, ...(await labelAndSite(exchange)));
    default:
      throw new AdminRefusal(501, `${request.method} ${path} is not implemented.`);
  }
}

/** Label policies are for who holds the records management or the SharePoint administrator role in the tenant, by token. */
function demandAdministrator({ request, tenant }: Exchange): void {
  const credentials = { authorization: request.headers.authorization, cookie: undefined };
  const who = authenticate(tenant.issuer, 'sharePoint', tenant.addresses.sharePointOrigins(), credentials, tenant.now());
  if ('refusal' in who) throw new AdminRefusal(401, who.refusal === 'nobody' ? 'A token of a person is needed.' : reasonFor(who.refusal));
  const roles = personById(tenant.db, who.personId)?.tenantRoles ?? [];
  if (!roles.includes('recordsManagement') && !roles.includes('sharePointAdministrator')) {
    throw new AdminRefusal(403, 'Only records managers and SharePoint administrators of the tenant may do this.');
  }
}

async function labelAndSite({ request }: Exchange): Promise<[label: string, site: string]> {
  const body = parse((await readBody(request, bodyLimit)).toString('utf8'));
  const unknown = Object.keys(body).find((name) => name !== 'label' && name !== 'site');
  if (unknown !== undefined) throw new AdminRefusal(501, `Property '${unknown}' is not implemented.`);
  const { label, site } = body;
  if (typeof label !== 'string' || typeof site !== 'string') {
    throw new AdminRefusal(400, "The body must be JSON with the texts 'label' (a name) and 'site' (an address).");
  }
  return [label, site];
}

function parse(text: string): Record<string, unknown> {
  try {
    return { ...(JSON.parse(text) as Record<string, unknown>) };
  } catch {
    throw new AdminRefusal(400, 'The body is not JSON.');
  }
}
