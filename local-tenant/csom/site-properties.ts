import { notImplemented } from '../errors/refusals';
import { defineEntity, entityResource, property } from '../odata/declare';
import type { Collection, EntityType } from '../odata/entity-type';
import type { Values } from '../odata/values';
import type { Call } from '../rest/call';
import { principalById } from '../users/principal-store';
import { siteOwnerOf } from '../users/site-owner';
import { hubById, hubIdOf } from '../webs/hub-store';
import type { Site } from '../webs/site';
import { allWebs, updateWeb } from '../webs/site-store';
import { isTenantAdministrator } from '../webs/tenant-administrator';
import type { CsomMembers } from './csom-members';
import { commit } from './commit';
import { operation } from './spo-operation';
import { addressOfSite } from './tenant-address';

const text = 'Edm.String' as const;
const none = '00000000-0000-0000-0000-000000000000';
const administrator = (_site: Site, call: Call): boolean => isTenantAdministrator(call);


const groupOwners = (site: Site, call: Call): string =>
  siteOwnerOf(site, call)?.email || (site.ownersGroup === null ? '' : principalById(call.db, site.id, site.ownersGroup)?.title ?? '');

/** What the tenant's administration knows of a site collection. */
export const sitePropertiesType: EntityType<Site> = defineEntity<Site>({
  name: 'Microsoft.Online.SharePoint.TenantAdministration.SiteProperties',
  path: (site) => `SiteProperties('${site.id}')`,
  scope: (site) => site.scopeId,
  reads: administrator,
  properties: {
    ArchiveStatus: property(text, () => 'NotArchived'),
    CompatibilityLevel: property('Edm.Int32', () => 15),
    GroupId: property('Edm.Guid', () => none),
    HubSiteId: property('Edm.Guid', (site, call) => hubIdOf(call.db, site.id) ?? none),
    IsGroupOwnerSiteAdmin: property('Edm.Boolean', () => false),
    IsHubSite: property('Edm.Boolean', (site, call) => hubById(call.db, site.id) !== undefined),
    LastContentModifiedDate: property('Edm.DateTime', (site) => site.modified),
    Lcid: property('Edm.Int32', (site) => site.language),
    LockIssue: property(text, () => null),
    LockState: property(text, () => 'Unlock', { writable: 'update' }),
    Owner: property(text, groupOwners),
    OwnerEmail: property(text, (site, call) => siteOwnerOf(site, call)?.email ?? ''),
    OwnerLoginName: property(text, (site, call) => siteOwnerOf(site, call)?.loginName ?? ''),
    OwnerName: property(text, (site, call) => siteOwnerOf(site, call)?.title ?? ''),
    RelatedGroupId: property('Edm.Guid', () => none),
    SiteId: property('Edm.Guid', (site) => site.id),
    Status: property(text, () => 'Active'),
    Template: property(text, (site) => site.settings.template),
    // 3: Brussels, the zone of every site here.
    TimeZoneId: property('Edm.Int32', () => 3),
    Title: property(text, (site) => site.title, { writable: 'update' }),
    Url: property(text, addressOfSite),
    WebsCount: property('Edm.Int32', (site, call) => allWebs(call.db, site.id).length),
  },
  update: { needs: administrator, run: change },
});

function change(site: Site, values: Values, call: Call): void {
  if (values.has('LockState') && values.text('LockState') !== 'Unlock') {
    throw notImplemented('Value of property LockState', values.text('LockState'));
  }
  if (values.has('Title')) {
    updateWeb(call.db, { ...site, title: values.text('Title'), modified: call.now });
  }
}

/** `Update` gives the operation that carries the change out: it is done at once here. */
export const sitePropertiesMembers: CsomMembers<Site> = {
  methods: {
    Update: {
      needs: administrator,
      run: ({ entity, call, live }) => {
        commit(live);
        return operation('UpdateSite', addressOfSite(entity, call));
      },
    },
  },
};

/** One answer of the list of sites: all of them. */
export interface FoundSites { readonly sites: readonly Site[] }

const foundSites: Collection<FoundSites, Site> = {
  of: () => sitePropertiesType,
  path: () => 'SiteProperties',
  scope: (_found, call) => call.site.scopeId,
  needs: (_found, call) => isTenantAdministrator(call),
  all: ({ sites }) => sites,
};

export const sitesResource = (sites: readonly Site[]): ReturnType<typeof entityResource> => ({
  kind: 'collection', collection: foundSites as unknown as Collection<unknown, unknown>, parent: { sites } satisfies FoundSites,
});

/** Answers of a tenant come whole: there is never a next page. */
export const foundSitesMembers: CsomMembers<FoundSites> = {
  properties: {
    NextStartIndex: property('Edm.Int32', () => -1),
    NextStartIndexFromSharePoint: property(text, () => null),
  },
};
