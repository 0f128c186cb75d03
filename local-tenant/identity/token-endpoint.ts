import type { ServerResponse } from 'node:http';
import type { Exchange } from '../rest/area';
import { issueToken } from './access-token';
import { allPeople, personById } from '../users/principal-store';
import { groupsOfPerson } from './groups-of-person';
import { sendJson } from './http';
import { audienceFor } from './resource';

/** `GET /identity`: the people of the tenant with their roles and groups, for programs. */
export function listPeople({ response, tenant, url }: Exchange): void {
  const unknown = [...url.searchParams.keys()][0];
  if (unknown !== undefined) return refuseOption(response, unknown);
  const value = allPeople(tenant.db).map((person) => ({ ...person, groups: groupsOfPerson(tenant.db, person.id) }));
  sendJson(response, 200, { value });
}

/** The version of the managed-identity protocol that Azure's clients ask for. */
const managedIdentityVersion = '2019-08-01';

/**
 * `GET /identity/<person>/token?resource=`: an access token without a password, for programs. Also what a managed identity gets: a client that
 * is given this address as IDENTITY_ENDPOINT sends `api-version` along, and the header X-IDENTITY-HEADER, which says nothing here.
 */
export function giveToken({ response, tenant, url }: Exchange, personId: string): void {
  const unknown = [...url.searchParams].find(([name, value]) => name !== 'resource' && !(name === 'api-version' && value === managedIdentityVersion));
  if (unknown !== undefined) return refuseOption(response, unknown[0]);
  const person = personById(tenant.db, personId);
  if (person === undefined) return refuse(404, 'not_found', `There is no person '${personId}' in this tenant.`);
  const resource = url.searchParams.get('resource');
  if (resource === null) return refuse(400, 'invalid_request', "The parameter 'resource' is required.");
  const audience = audienceFor(resource, tenant.addresses.sharePointOrigins());
  if (audience === undefined) {
    const text = `AADSTS500011: The resource principal named ${resource} was not found in the tenant named ${tenant.name}.`;
    return refuse(400, 'invalid_resource', text);
  }
  sendJson(response, 200, issueToken(tenant.issuer, person, audience, tenant.now()));

  function refuse(status: number, error: string, description: string): void {
    sendJson(response, status, { error, error_description: description });
  }
}

function refuseOption(response: ServerResponse, name: string): void {
  sendJson(response, 501, { error: 'not_implemented', error_description: `Query option '${name}' is not implemented.` });
}
