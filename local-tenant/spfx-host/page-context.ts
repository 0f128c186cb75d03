/** What a page of the local tenant tells the web parts that stand on it. Addresses without a slash at the end. */
export interface HostPageContext {
  readonly webAbsoluteUrl: string;
  readonly webServerRelativeUrl: string;
  readonly webId: string;
  readonly webTitle: string;
  readonly siteAbsoluteUrl: string;
  readonly siteServerRelativeUrl: string;
  readonly siteId: string;
  /** Culture for dates and numbers, and culture for words: `nl-NL`. */
  readonly currentCultureName: string;
  readonly currentUICultureName: string;
  /** The web's language as an LCID: 1043 = Dutch. */
  readonly language: number;
  readonly userDisplayName: string;
  readonly userLoginName: string;
  readonly userEmail: string;
  readonly userId: number;
  readonly formDigestValue: string;
  readonly formDigestTimeoutSeconds: number;
  /** The caller's rights on the web as SharePoint gives them: two halves of a 64-bit mask, in decimal text. */
  readonly permissions: { readonly High: string; readonly Low: string };
  readonly tenantId: string;
}

/** The part of SPFx's PageContext that web parts here may lean on, in SPFx's own shape. */
export interface PageContext {
  readonly web: {
    readonly absoluteUrl: string;
    readonly serverRelativeUrl: string;
    readonly id: { toString(): string };
    readonly title: string;
    readonly language: number;
  };
  readonly site: {
    readonly absoluteUrl: string;
    readonly serverRelativeUrl: string;
    readonly id: { toString(): string };
  };
  readonly user: { readonly displayName: string; readonly loginName: string; readonly email: string };
  readonly cultureInfo: { readonly currentCultureName: string; readonly currentUICultureName: string };
  readonly aadInfo: { readonly tenantId: { toString(): string } };
  readonly legacyPageContext: HostPageContext;
}

export function spfxPageContext(page: HostPageContext): PageContext {
  return {
    web: {
      absoluteUrl: page.webAbsoluteUrl,
      serverRelativeUrl: page.webServerRelativeUrl,
      id: page.webId,
      title: page.webTitle,
      language: page.language,
    },
    site: { absoluteUrl: page.siteAbsoluteUrl, serverRelativeUrl: page.siteServerRelativeUrl, id: page.siteId },
    user: { displayName: page.userDisplayName, loginName: page.userLoginName, email: page.userEmail },
    cultureInfo: {
      currentCultureName: page.currentCultureName,
      currentUICultureName: page.currentUICultureName,
    },
    aadInfo: { tenantId: page.tenantId },
    legacyPageContext: page,
  };
}
