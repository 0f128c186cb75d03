import { ApiError } from '../errors/api-error';
import { entityResource, nothing } from '../odata/declare';
import type { EdmType } from '../odata/edm';
import type { Resource } from '../odata/entity-type';
import type { Values } from '../odata/values';
import type { Call } from '../rest/call';
import { ensureUser } from '../users/ensure-user';
import { updatePrincipal } from '../users/principal-store';
import type { Site } from '../webs/site';
import { siteType } from '../webs/site-type';
import { isTenantAdministrator } from '../webs/tenant-administrator';
import type { CsomMembers, CsomMethod } from './csom-members';
import { createSiteCollection, creationType } from './create-site-collection';
import { filteredSites, filterType } from './filter-sites';
import { hubPropertiesType, hubWith } from './hub-properties';
import { sitePropertiesType, sitesResource } from './site-properties';
import { operation } from './spo-operation';
import { siteAtAddress } from './tenant-address';

const text = 'Edm.String' as const;

const method = (parameters: Readonly<Record<string, EdmType>>, run: (values: Values, call: Call) => Resource, writes = false): CsomMethod<Site> => ({
  parameters, needs: (_site, call) => isTenantAdministrator(call), onlyStages: !writes, run: ({ call }, values) => run(values, call),
});

/** CLI for Microsoft 365 takes this type for "it is not in the recycle bin". Site collections do not go there in this tenant. */
const notRecycled = (): ApiError => new ApiError(404, '-1, Microsoft.SharePoint.Client.UnknownError', 'Unknown Error');

const setAdministrator = (values: Values, call: Call): Resource => {
  const site = siteAtAddress(values.text('siteUrl'), call);
  const user = ensureUser(values.text('loginName'), { ...call, site });
  updatePrincipal(call.db, { ...user, isAdmin: values.flag('isSiteAdmin') });
  call.access.forget();
  return nothing;
};


/** Microsoft.Online.SharePoint.TenantAdministration.Tenant */
export const tenantMembers: CsomMembers<Site> = {
  methods: {
    CreateSite: method({ siteCreationProperties: creationType }, (values, call) => operation('CreateSite', createSiteCollection(values.nested('siteCreationProperties') ?? values, call)), true),
    GetSiteByUrl: method({ url: text }, (values, call) => entityResource(siteType, siteAtAddress(values.text('url'), call))),
    GetSitePropertiesByUrl: method({ url: text, includeDetail: 'Edm.Boolean' },
      (values, call) => entityResource(sitePropertiesType, siteAtAddress(values.text('url'), call))),
    GetSitePropertiesFromSharePointByFilters: method({ speFilter: filterType },
      (values, call) => sitesResource(filteredSites(values.nested('speFilter') ?? values, call))),
    GetDeletedSitePropertiesByUrl: method({ url: text }, () => { throw notRecycled(); }),
    GetDeletedSitePropertiesFromSharePoint: method({ startIndex: text }, () => sitesResource([])),
    GetHubSitePropertiesById: method({ hubSiteId: 'Edm.Guid' }, (values, call) => entityResource(hubPropertiesType, hubWith(values.text('hubSiteId'), call))),
    SetSiteAdmin: method({ siteUrl: text, loginName: text, isSiteAdmin: 'Edm.Boolean' }, setAdministrator, true),
  },
};
