/** What a page of the local tenant tells its web parts. */
export interface HostPage {
  readonly webAbsoluteUrl: string;
  readonly webServerRelativeUrl: string;
  readonly webId: string;
  readonly webTitle: string;
  readonly siteAbsoluteUrl: string;
  readonly siteServerRelativeUrl: string;
  readonly siteId: string;
  readonly currentCultureName: string;
  readonly currentUICultureName: string;
  readonly language: number;
  readonly userDisplayName: string;
  readonly userLoginName: string;
  readonly userEmail: string;
  readonly formDigestValue: string;
  readonly formDigestTimeoutSeconds: number;
  readonly permissions: { readonly High: string; readonly Low: string };
}
