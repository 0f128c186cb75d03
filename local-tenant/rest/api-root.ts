import { defineEntity, toOne, valueResource } from '../odata/declare';
import type { EntityType } from '../odata/entity-type';
import type { Site } from '../webs/site';
import { siteById } from '../webs/site-store';
import { siteType } from '../webs/site-type';
import { webType } from '../webs/web-type';
import { contextInformation, contextInformationType } from './context-information';

/** What stands directly under `_api/`. Areas add static services (`SP.CompliancePolicy...`) with `extend`. */
export const apiRoot: EntityType<Site> = defineEntity<Site>({
  name: 'ApiRoot',
  path: () => '',
  scope: (site) => site.scopeId,
  reads: 'open',
  navigations: {
    web: toOne(() => webType, (site: Site) => site),
    site: toOne(() => siteType, (site: Site, call) => siteById(call.db, site.id)),
  },
  actions: {
    contextinfo: {
      needs: 'open',
      run: (_site, _values, call) => valueResource('GetContextWebInformation', contextInformationType, contextInformation(call)),
    },
  },
});
