import { erased } from '../odata/declare';
import type { EntityType } from '../odata/entity-type';
import { decodedOrAsIs } from '../rest/percent-encoding';
import type { Call } from '../rest/call';
import type { Hub } from '../webs/hub-store';
import { hubById } from '../webs/hub-store';
import type { Site } from '../webs/site';
import { objectGone } from './csom-refusals';
import { hubPropertiesType } from './hub-properties';
import type { Found } from './identities';
import { sitePropertiesType } from './site-properties';
import { operationType, type Operation } from './spo-operation';
import { addressOfSite, demandAdministration, siteAtAddress } from './tenant-address';
import { tenantType } from './tenant-type';

/** The server's own number for objects of the tenant's administration, the same in every tenant. */
const objectsOfTenant = '908bed80-a04a-4433-b4a0-883d9847d110';

const namings = (call: Call): readonly (readonly [EntityType<unknown>, (entity: unknown) => string])[] => [
  [erased(tenantType), () => 'Tenant'],
  [erased(sitePropertiesType), (site) => `SiteProperties\n${encodeURIComponent(addressOfSite(site as Site, call))}`],
  [erased(hubPropertiesType), (hub) => `HubSiteProperties\n${(hub as Hub).siteId}`],
  [erased(operationType), (entity) => `SpoOperation\n${(entity as Operation).name}\n${encodeURIComponent((entity as Operation).url)}`],
];

/** `908bed80-...:<tenant>` and what is meant, on lines of their own. */
export const tenantIdentityOf = (type: EntityType<unknown>, entity: unknown, call: Call): string | undefined => {
  const name = namings(call).find(([known]) => known === type)?.[1](entity);
  return name === undefined ? undefined : `${objectsOfTenant}:${call.tenantId}\n${name}`;
};

/** @throws ApiError for those who do not administer the tenant, and when there is no such object */
export const foundByTenantIdentity = (identity: string, call: Call): Found | undefined => {
  if (!identity.toLowerCase().startsWith(`${objectsOfTenant}:`)) {
    return undefined;
  }
  demandAdministration(call, objectsOfTenant);
  const [tenant = '', kind = '', one = '', other = ''] = identity.slice(objectsOfTenant.length + 1).split('\n');
  if (tenant.toLowerCase() !== call.tenantId.toLowerCase()) {
    throw objectGone();
  }
  switch (kind) {
    case 'Tenant':
      return { type: erased(tenantType), entity: call.site, call };
    case 'SiteProperties':
      return { type: erased(sitePropertiesType), entity: siteAtAddress(decodedOrAsIs(one), call), call };
    case 'HubSiteProperties': {
      const hub = hubById(call.db, one);
      if (hub === undefined) {
        throw objectGone();
      }
      return { type: erased(hubPropertiesType), entity: hub, call };
    }
    case 'SpoOperation':
      return { type: erased(operationType), entity: { name: one, url: decodedOrAsIs(other) } satisfies Operation, call };
    default:
      throw objectGone();
  }
};
