import type { SPFI } from '@pnp/sp';

import { type LabelCounts, countLabels } from './count-labels';
import type { SiteLabel } from './label';
import { acceptsLabelName, defaultLabelOf, labelsAvailableOnSite, setDefaultLabel } from './label-endpoints';

/**
 * The retention labels of one site, with the rights of the person who is signed in. Every failure is a `RegisterError`.
 */
export interface SiteLabels {
  /** Labels published to the site. */
  available(): Promise<readonly SiteLabel[]>;
  /** Whether the tenant accepts the name; see `labelReadiness` for what that is worth. */
  accepts(libraryUrl: string, labelName: string): Promise<boolean>;
  defaultOf(libraryUrl: string): Promise<SiteLabel | null>;
  setDefault(libraryUrl: string, labelName: string, options: { readonly syncToItems: boolean }): Promise<void>;
  count(listId: string): Promise<LabelCounts>;
}

/** `site` is connected to `siteUrl`, the absolute address of the site that holds the libraries. */
export function openSiteLabels(site: SPFI, siteUrl: string): SiteLabels {
  return {
    available: () => labelsAvailableOnSite(site, siteUrl),
    accepts: (libraryUrl, labelName) => acceptsLabelName(site, siteUrl, libraryUrl, labelName),
    defaultOf: (libraryUrl) => defaultLabelOf(site, siteUrl, libraryUrl),
    setDefault: (libraryUrl, labelName, options) => setDefaultLabel(site, siteUrl, libraryUrl, labelName, options),
    count: (listId) => countLabels(site, listId),
  };
}
