import { defineEntity, property, toOne } from '../odata/declare';
import { resourcePathType } from '../odata/complex-types';
import type { EntityType } from '../odata/entity-type';
import { webUrlOf } from '../rest/call';
import type { Site } from './site';
import { webType } from './web-type';

/** `_api/site`: the site collection. */
export const siteType: EntityType<Site> = defineEntity<Site>({
  name: 'SP.Site',
  path: () => 'Site',
  scope: (site) => site.scopeId,
  reads: 'Open',
  properties: {
    Id: property('Edm.Guid', (site) => site.id),
    ServerRelativeUrl: property('Edm.String', (site) => site.path),
    ServerRelativePath: property(resourcePathType, (site) => ({ DecodedUrl: site.path })),
    Url: property('Edm.String', (_site, call) => webUrlOf(call)),
    GroupId: property('Edm.Guid', () => '00000000-0000-0000-0000-000000000000'),
    ReadOnly: property('Edm.Boolean', () => false),
    MaxItemsPerThrottledOperation: property('Edm.Int32', () => 5000),
  },
  navigations: {
    RootWeb: toOne(() => webType, (site: Site) => site),
  },
});
