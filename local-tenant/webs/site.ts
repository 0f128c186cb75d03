/** Settings of a web that clients may change; stored as JSON. */
export interface WebSettings {
  /** `STS#3` team site, `SITEPAGEPUBLISHING#0` communication site. */
  readonly template: string;
  readonly quickLaunchEnabled: boolean;
  readonly horizontalQuickLaunch: boolean;
  readonly megaMenuEnabled: boolean;
  readonly footerEnabled: boolean;
  readonly searchScope: number;
  readonly logoUrl: string | null;
  readonly noCrawl: boolean;
  /** Instead of those of the site collection, which were made with it. */
  readonly associatedGroups?: { readonly owners: number; readonly members: number; readonly visitors: number };
  /** A sub web shows the navigation of the web above. */
  readonly sharedNavigation?: boolean;
  /** Of a root web: the user who is the primary administrator of the site collection. */
  readonly ownerId?: number;
  /** Below the web: the page that is shown to whoever comes to it. */
  readonly welcomePage: string;
}

export const defaultWebSettings: WebSettings = {
  template: 'SITEPAGEPUBLISHING#0', quickLaunchEnabled: true, horizontalQuickLaunch: true, megaMenuEnabled: true, footerEnabled: true,
  searchScope: 0, logoUrl: null, noCrawl: false, welcomePage: 'SitePages/Home.aspx',
};

/** A web, with what it shares with the other webs of its site collection: users, groups and permission levels go by `id`. */
export interface Site {
  /** Of the site collection. */
  readonly id: string;
  readonly webId: string;
  /** Of the web, server-relative, without a slash at the end: `/sites/register`; empty for the root site of the tenant. */
  readonly path: string;
  /** Of the site collection: its root web's path. */
  readonly sitePath: string;
  /** null: this is the root web. */
  readonly parentWebId: string | null;
  readonly title: string;
  readonly description: string;
  readonly language: number;
  readonly created: string;
  readonly modified: string;
  /** The scope that decides: its own, or that of the web that it inherits from. */
  readonly scopeId: number;
  readonly ownersGroup: number | null;
  readonly membersGroup: number | null;
  readonly visitorsGroup: number | null;
  readonly settings: WebSettings;
}

/** As SharePoint writes a web's path: the root's is a slash. */
export const serverRelativeOf = (path: string): string => (path === '' ? '/' : path);
