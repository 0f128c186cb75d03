import { defineEntity, property, toOne } from '../odata/declare';
import { resourcePathType } from '../odata/complex-types';
import type { EntityType, Property } from '../odata/entity-type';
import { serverRelativeOf, type Site } from './site';
import { urlOfWeb, webType } from './web-type';

const fixed = (type: Property<Site>['type'], value: unknown): Property<Site> => property(type, () => value);
const emptyGuid = '00000000-0000-0000-0000-000000000000';

/** `_api/site`: the site collection, by its root web. What this tenant has no use for has the value of a new site. */
export const siteType: EntityType<Site> = defineEntity<Site>({
  name: 'SP.Site',
  path: () => 'Site',
  scope: (site) => site.scopeId,
  reads: 'Open',
  properties: {
    AllowCreateDeclarativeWorkflow: fixed('Edm.Boolean', false),
    AllowDesigner: fixed('Edm.Boolean', true),
    AllowMasterPageEditing: fixed('Edm.Boolean', false),
    AllowRevertFromTemplate: fixed('Edm.Boolean', false),
    AuditLogTrimmingRetention: fixed('Edm.Int32', 90),
    CanUpgrade: fixed('Edm.Boolean', false),
    ChannelGroupId: fixed('Edm.Guid', emptyGuid),
    Classification: fixed('Edm.String', ''),
    CompatibilityLevel: fixed('Edm.Int32', 15),
    DisableAppViews: fixed('Edm.Boolean', false),
    DisableCompanyWideSharingLinks: fixed('Edm.Boolean', false),
    DisableFlows: fixed('Edm.Boolean', false),
    GroupId: fixed('Edm.Guid', emptyGuid),
    Id: property('Edm.Guid', (site) => site.id),
    LockIssue: fixed('Edm.String', null),
    MaxItemsPerThrottledOperation: fixed('Edm.Int32', 5000),
    ReadOnly: fixed('Edm.Boolean', false),
    RelatedGroupId: fixed('Edm.Guid', emptyGuid),
    RequiredDesignerVersion: fixed('Edm.String', '15.0.0.0'),
    ResourcePath: property(resourcePathType, (site, call) => ({ DecodedUrl: urlOfWeb(site, call) })),
    PrimaryUri: property('Edm.String', (site, call) => `${urlOfWeb(site, call)}/`),
    SensitivityLabelId: fixed('Edm.String', null),
    ServerRelativePath: property(resourcePathType, (site) => ({ DecodedUrl: serverRelativeOf(site.path) })),
    ServerRelativeUrl: property('Edm.String', (site) => serverRelativeOf(site.path)),
    ShareByEmailEnabled: fixed('Edm.Boolean', false),
    ShareByLinkEnabled: fixed('Edm.Boolean', false),
    ShowUrlStructure: fixed('Edm.Boolean', false),
    TrimAuditLog: fixed('Edm.Boolean', true),
    UIVersionConfigurationEnabled: fixed('Edm.Boolean', false),
    UpgradeScheduled: fixed('Edm.Boolean', false),
    Upgrading: fixed('Edm.Boolean', false),
    Url: property('Edm.String', urlOfWeb),
    WriteLocked: fixed('Edm.Boolean', false),
  },
  navigations: {
    RootWeb: toOne(() => webType, (site: Site) => site),
  },
});
