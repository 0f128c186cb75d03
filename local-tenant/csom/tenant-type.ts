import { defineEntity, property } from '../odata/declare';
import type { EntityType } from '../odata/entity-type';
import type { Site } from '../webs/site';
import { isTenantAdministrator } from '../webs/tenant-administrator';
import { sharePointOrigin } from './tenant-address';

/** The tenant, to those who administer it. Of its settings only those that mean something here. */
export const tenantType: EntityType<Site> = defineEntity<Site>({
  name: 'Microsoft.Online.SharePoint.TenantAdministration.Tenant',
  path: () => 'Tenant',
  scope: (site) => site.scopeId,
  reads: (_site, call) => isTenantAdministrator(call),
  properties: { RootSiteUrl: property('Edm.String', (_site, call) => sharePointOrigin(call)) },
});
