import { defineEntity, entityResource, property } from '../odata/declare';
import type { EntityType, Resource } from '../odata/entity-type';
import { isTenantAdministrator } from '../webs/tenant-administrator';

/** Something that Microsoft 365 does in its own time and clients wait for. Here it is done before it is answered. */
export interface Operation {
  /** `CreateSite` */
  readonly name: string;
  /** The address of the site that it is about. */
  readonly url: string;
}

export const operationType: EntityType<Operation> = defineEntity<Operation>({
  name: 'Microsoft.Online.SharePoint.TenantAdministration.SpoOperation',
  path: ({ name }) => `SpoOperation('${name}')`,
  scope: (_operation, call) => call.site.scopeId,
  reads: (_operation, call) => isTenantAdministrator(call),
  properties: {
    HasTimedout: property('Edm.Boolean', () => false),
    IsComplete: property('Edm.Boolean', () => true),
    // Milliseconds.
    PollingInterval: property('Edm.Int32', () => 15000),
  },
});

export const operation = (name: string, url: string): Resource => entityResource(operationType, { name, url });
