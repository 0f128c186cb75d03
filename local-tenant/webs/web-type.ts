import { basePermissionsType, resourcePathType } from '../odata/complex-types';
import { defineEntity, property } from '../odata/declare';
import type { EntityType } from '../odata/entity-type';
import { webUrlOf } from '../rest/call';
import { basePermissionsOf } from '../security/permissions';
import type { Site } from './site';
import { updateSite } from './site-store';

/** `_api/web`. Other areas hang their collections on it: lists, fields, users, groups, folders. */
export const webType: EntityType<Site> = defineEntity<Site>({
  name: 'SP.Web',
  path: () => 'Web',
  scope: (site) => site.scopeId,
  reads: 'Open',
  properties: {
    Id: property('Edm.Guid', (site) => site.webId),
    Title: property('Edm.String', (site) => site.title, { writable: 'update' }),
    Description: property('Edm.String', (site) => site.description, { writable: 'update' }),
    Url: property('Edm.String', (_site, call) => webUrlOf(call)),
    ServerRelativeUrl: property('Edm.String', (site) => site.path),
    ServerRelativePath: property(resourcePathType, (site) => ({ DecodedUrl: site.path }), { onRequest: true }),
    Language: property('Edm.Int32', (site) => site.language),
    Created: property('Edm.DateTime', (site) => site.created),
    LastItemModifiedDate: property('Edm.DateTime', (site) => site.modified),
    WebTemplate: property('Edm.String', () => 'SITEPAGEPUBLISHING'),
    Configuration: property('Edm.Int16', () => 0),
    EffectiveBasePermissions: property(
      basePermissionsType,
      (site, call) => basePermissionsOf(call.access.maskOn(site.scopeId)),
      { onRequest: true },
    ),
  },
  update: {
    needs: 'ManageWeb',
    run: (site, values, call) => updateSite(
      call.db, site, values.maybeText('Title') ?? site.title, values.maybeText('Description') ?? site.description, call.now,
    ),
  },
});
