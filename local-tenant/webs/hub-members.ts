import { notImplemented, spException } from '../errors/refusals';
import { defineEntity, entityResource, nothing, property, toMany, valueResource } from '../odata/declare';
import { complex } from '../odata/edm';
import type { Collection, EntityType, Members, Property } from '../odata/entity-type';
import type { Call } from '../rest/call';
import { associate, allHubs, hubById, hubIdOf, insertHub, removeHub, type Hub } from './hub-store';
import type { Site } from './site';
import { siteById } from './site-store';
import { isTenantAdministrator } from './tenant-administrator';

const none = '00000000-0000-0000-0000-000000000000';
const text = (get: (hub: Hub, call: Call) => unknown): Property<Hub> => property('Edm.String', get);
const guid = (get: (hub: Hub) => string): Property<Hub> => property('Edm.Guid', get);

const urlOf = (hub: Hub, call: Call): string => call.request.origin + (siteById(call.db, hub.siteId)?.path ?? '');

/** A hub: which sites may know of it is not limited here, as in a tenant without hub permissions. */
const hubType: EntityType<Hub> = defineEntity<Hub>({
  name: 'SP.HubSite',
  path: ({ siteId }) => `HubSites/GetById(guid'${siteId}')`,
  scope: () => 0,
  reads: 'open',
  properties: {
    Description: text(({ description }) => description),
    EnablePermissionsSync: property('Edm.Boolean', () => false),
    EnforcedECTs: text(() => null),
    EnforcedECTsVersion: property('Edm.Int32', () => 0),
    HideNameInNavigation: property('Edm.Boolean', () => false),
    ID: guid(({ siteId }) => siteId),
    LogoUrl: text(({ logoUrl }) => logoUrl),
    ParentHubSiteId: guid(() => none),
    PermissionsSyncTag: property('Edm.Int32', () => 0),
    RequiresJoinApproval: property('Edm.Boolean', () => false),
    SiteDesignId: guid(() => none),
    SiteId: guid(({ siteId }) => siteId),
    SiteUrl: text(urlOf),
    Targets: text(() => null),
    TenantInstanceId: property('Edm.Guid', (_hub, call) => call.tenantId),
    Title: text(({ title }) => title),
  },
});

const hubWith = (id: string, call: Call): Hub => {
  const hub = hubById(call.db, id);
  if (hub === undefined) {
    throw spException('-2147024809', `There is no hub site with the id ${id}.`, 404);
  }
  return hub;
};

/** `_api/HubSites` */
const hubs: Collection<Site, Hub> = {
  of: () => hubType,
  path: () => 'HubSites',
  scope: (site) => site.scopeId,
  needs: 'open',
  all: (_site, call) => allHubs(call.db),
  functions: {
    GetById: {
      parameters: { hubSiteId: 'Edm.Guid' }, parametersInQuery: true, needs: 'open',
      run: (_site, values, call) => entityResource(hubType, hubWith(values.text('hubSiteId'), call)),
    },
  },
};

export const hubRoot: Members<Site> = { navigations: { HubSites: toMany(() => hubs, (site: Site) => site) } };

const creation = complex('SP.HubSiteCreationInformation', { Description: 'Edm.String', LogoUrl: 'Edm.String', SiteId: 'Edm.Guid', SiteUrl: 'Edm.String', Title: 'Edm.String' });

/** What a site collection has as a hub, or as a member of one. */
export const siteHubMembers: Members<Site> = {
  properties: {
    HubSiteId: property('Edm.Guid', (site, call) => hubIdOf(call.db, site.id) ?? none),
    IsHubSite: property('Edm.Boolean', (site, call) => hubById(call.db, site.id) !== undefined),
  },
  actions: {
    RegisterHubSite: {
      parameters: { creationInformation: { type: creation, optional: true } },
      needs: (_site, call) => isTenantAdministrator(call),
      run: (site, values, call) => {
        if (hubById(call.db, site.id) !== undefined) {
          throw spException('-2147024809', 'This site is already a HubSite.');
        }
        const given = values.nested('creationInformation');
        insertHub(call.db, {
          siteId: site.id, title: given?.maybeText('Title') || site.title, description: given?.text('Description') ?? '', logoUrl: given?.maybeText('LogoUrl') ?? null,
        });
        return entityResource(hubType, hubWith(site.id, call));
      },
    },
    UnregisterHubSite: {
      needs: (_site, call) => isTenantAdministrator(call),
      run: (site, _values, call) => {
        hubWith(site.id, call);
        removeHub(call.db, site.id);
        return nothing;
      },
    },
    JoinHubSite: {
      parameters: { hubSiteId: 'Edm.Guid', approvalToken: { type: 'Edm.String', optional: true }, approvalCorrelationId: { type: 'Edm.String', optional: true } },
      needs: (site, call) => call.access.caller.isAdmin || (isTenantAdministrator(call) && call.access.has('ManageWeb', site.scopeId)),
      run: (site, values, call) => {
        if (values.text('approvalToken') !== '') throw notImplemented('Parameter', 'approvalToken');
        const wanted = values.text('hubSiteId');
        if (hubById(call.db, site.id) !== undefined) {
          throw spException('-2147024809', 'A hub site cannot be associated with another hub site.');
        }
        associate(call.db, site.id, wanted === none ? undefined : hubWith(wanted, call).siteId);
        return nothing;
      },
    },
  },
};

/** What a web says of its hub: a text of JSON, as SharePoint has it. */
export const webHubMembers: Members<Site> = {
  functions: {
    HubSiteData: {
      parameters: { forceRefresh: { type: 'Edm.Boolean', optional: true } }, needs: 'Open',
      run: (site, _values, call) => {
        const hubId = hubIdOf(call.db, site.id);
        const hub = hubId === undefined ? undefined : hubById(call.db, hubId);
        if (hub === undefined) return nothing;
        const data = {
          themeKey: null, name: hub.title, url: urlOf(hub, call), logoUrl: hub.logoUrl, usesMetadataNavigation: false, navigation: [], relatedHubSiteIds: [hub.siteId],
        };
        return valueResource('HubSiteData', 'Edm.String', JSON.stringify(data));
      },
    },
  },
};
