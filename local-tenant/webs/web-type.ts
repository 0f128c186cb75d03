import { basePermissionsType, resourcePathType } from '../odata/complex-types';
import { defineEntity, property } from '../odata/declare';
import type { EntityType } from '../odata/entity-type';
import type { Call } from '../rest/call';
import { basePermissionsOf } from '../security/permissions';
import { changeWeb } from './change-web';
import { serverRelativeOf, type Site } from './site';
import { removeWeb } from './sub-webs';

const onRequest = { onRequest: true } as const;

/** `http://localhost:5000/sites/register/team` */
export const urlOfWeb = (site: Site, call: Call): string => call.request.origin + site.path;

/** `_api/web`. Other areas hang their collections on it: lists, fields, users, groups, folders. */
export const webType: EntityType<Site> = defineEntity<Site>({
  name: 'SP.Web',
  path: () => 'Web',
  scope: (site) => site.scopeId,
  within: (site, call) => (site.webId === call.site.webId ? call : { ...call, site }),
  reads: 'Open',
  properties: {
    Id: property('Edm.Guid', (site) => site.webId),
    Title: property('Edm.String', (site) => site.title, { writable: 'update' }),
    Description: property('Edm.String', (site) => site.description, { writable: 'update' }),
    Url: property('Edm.String', urlOfWeb),
    ServerRelativeUrl: property('Edm.String', (site) => serverRelativeOf(site.path)),
    ServerRelativePath: property(resourcePathType, (site) => ({ DecodedUrl: serverRelativeOf(site.path) }), onRequest),
    ResourcePath: property(resourcePathType, (site, call) => ({ DecodedUrl: urlOfWeb(site, call) })),
    Language: property('Edm.Int32', (site) => site.language),
    Created: property('Edm.DateTime', (site) => site.created),
    LastItemModifiedDate: property('Edm.DateTime', (site) => site.modified),
    LastItemUserModifiedDate: property('Edm.DateTime', (site) => site.modified),
    WebTemplate: property('Edm.String', (site) => site.settings.template.split('#')[0]),
    Configuration: property('Edm.Int16', (site) => Number(site.settings.template.split('#')[1] ?? 0)),
    WebTemplateConfiguration: property('Edm.String', (site) => site.settings.template, onRequest),
    EffectiveBasePermissions: property(
      basePermissionsType,
      (site, call) => basePermissionsOf(call.access.maskOn(site.scopeId)),
      onRequest,
    ),
  },
  update: { needs: 'ManageWeb', run: changeWeb },
  remove: { needs: 'ManageWeb', run: removeWeb },
});
