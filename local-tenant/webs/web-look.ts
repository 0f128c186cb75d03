import { property } from '../odata/declare';
import type { Members, Property } from '../odata/entity-type';
import { defaultWebSettings, type Site, type WebSettings } from './site';

const emptyGuid = '00000000-0000-0000-0000-000000000000';
const update = { writable: 'update' } as const;

const fixed = (type: Property<Site>['type'], value: unknown): Property<Site> => property(type, () => value);

const setting = (type: Property<Site>['type'], name: keyof WebSettings): Property<Site> =>
  property(type, (site) => site.settings[name] ?? defaultWebSettings[name], update);

/**
 * What else `_api/web` says by default: how a web looks and behaves in the browser. What this tenant has no use for has the value of
 * a new site in SharePoint Online (as the CLI for Microsoft 365 documents `spo web get`).
 */
export const webLook: Members<Site> = {
  properties: {
    AllowRssFeeds: fixed('Edm.Boolean', true),
    AlternateCssUrl: fixed('Edm.String', ''),
    AppInstanceId: fixed('Edm.Guid', emptyGuid),
    ClassicWelcomePage: fixed('Edm.String', null),
    CustomMasterUrl: property('Edm.String', (site) => `${site.sitePath}/_catalogs/masterpage/seattle.master`),
    DesignPackageId: fixed('Edm.Guid', emptyGuid),
    EnableMinimalDownload: fixed('Edm.Boolean', false),
    FooterEmphasis: fixed('Edm.Int32', 0),
    FooterEnabled: setting('Edm.Boolean', 'footerEnabled'),
    FooterLayout: fixed('Edm.Int32', 0),
    HeaderEmphasis: fixed('Edm.Int32', 0),
    HeaderLayout: fixed('Edm.Int32', 0),
    HideTitleInHeader: fixed('Edm.Boolean', false),
    HorizontalQuickLaunch: setting('Edm.Boolean', 'horizontalQuickLaunch'),
    IsEduClass: fixed('Edm.Boolean', false),
    IsHomepageModernized: fixed('Edm.Boolean', false),
    IsMultilingual: fixed('Edm.Boolean', true),
    IsRevertHomepageLinkHidden: fixed('Edm.Boolean', false),
    LogoAlignment: fixed('Edm.Int32', 0),
    MasterUrl: property('Edm.String', (site) => `${site.sitePath}/_catalogs/masterpage/seattle.master`),
    MegaMenuEnabled: setting('Edm.Boolean', 'megaMenuEnabled'),
    NavAudienceTargetingEnabled: fixed('Edm.Boolean', false),
    NoCrawl: setting('Edm.Boolean', 'noCrawl'),
    ObjectCacheEnabled: fixed('Edm.Boolean', false),
    OverwriteTranslationsOnChange: fixed('Edm.Boolean', false),
    QuickLaunchEnabled: setting('Edm.Boolean', 'quickLaunchEnabled'),
    RecycleBinEnabled: fixed('Edm.Boolean', true),
    SearchScope: setting('Edm.Int32', 'searchScope'),
    SiteLogoUrl: setting('Edm.String', 'logoUrl'),
    SyndicationEnabled: fixed('Edm.Boolean', true),
    TenantAdminMembersCanShare: fixed('Edm.Int32', 0),
    TreeViewEnabled: fixed('Edm.Boolean', false),
    UIVersion: fixed('Edm.Int32', 15),
    UIVersionConfigurationEnabled: fixed('Edm.Boolean', false),
    WelcomePage: property('Edm.String', (site) => site.settings.welcomePage),
  },
};
