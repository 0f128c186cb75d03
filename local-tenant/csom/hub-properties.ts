import { defineEntity, nothing, property } from '../odata/declare';
import type { EntityType } from '../odata/entity-type';
import { hubById, updateHub, type Hub } from '../webs/hub-store';
import { siteById } from '../webs/site-store';
import { isTenantAdministrator } from '../webs/tenant-administrator';
import type { Call } from '../rest/call';
import { ApiError } from '../errors/api-error';
import { commit } from './commit';
import type { CsomMembers } from './csom-members';
import { sharePointOrigin } from './tenant-address';

const text = 'Edm.String' as const;
const none = '00000000-0000-0000-0000-000000000000';
const administrator = (_hub: Hub, call: Call): boolean => isTenantAdministrator(call);
const changed = { writable: 'update' } as const;

/** What the tenant's administration knows of a hub. */
export const hubPropertiesType: EntityType<Hub> = defineEntity<Hub>({
  name: 'Microsoft.Online.SharePoint.TenantAdministration.HubSiteProperties',
  path: ({ siteId }) => `HubSiteProperties('${siteId}')`,
  scope: (_hub, call) => call.site.scopeId,
  reads: administrator,
  properties: {
    Description: property(text, ({ description }) => description, changed),
    EnablePermissionsSync: property('Edm.Boolean', () => false),
    HideNameInNavigation: property('Edm.Boolean', () => false),
    ID: property('Edm.Guid', ({ siteId }) => siteId),
    LogoUrl: property(text, ({ logoUrl }) => logoUrl, changed),
    ParentHubSiteId: property('Edm.Guid', () => none),
    RequiresJoinApproval: property('Edm.Boolean', () => false),
    SiteDesignId: property('Edm.Guid', () => none),
    SiteId: property('Edm.Guid', ({ siteId }) => siteId),
    SiteUrl: property(text, ({ siteId }, call) => sharePointOrigin(call) + (siteById(call.db, siteId)?.path ?? '')),
    Title: property(text, ({ title }) => title, changed),
  },
  update: {
    needs: administrator,
    run: (hub, values, call) => updateHub(call.db, {
      ...hub, title: values.has('Title') ? values.text('Title') : hub.title, description: values.has('Description') ? values.text('Description') : hub.description,
      logoUrl: values.has('LogoUrl') ? values.maybeText('LogoUrl') ?? null : hub.logoUrl,
    }),
  },
});

export const hubPropertiesMembers: CsomMembers<Hub> = {
  methods: { Update: { needs: administrator, run: ({ live }) => { commit(live); return nothing; } } },
};

/** unverified number and words. */
export const hubWith = (id: string, call: Call): Hub => {
  const hub = hubById(call.db, id);
  if (hub === undefined) {
    throw new ApiError(404, '-2147024809, System.ArgumentException', `There is no hub site with the id ${id}.`);
  }
  return hub;
};
