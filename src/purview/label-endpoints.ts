import '@pnp/sp/webs';

import type { SPFI } from '@pnp/sp';
import { SPQueryable, spGet, spPost } from '@pnp/sp';

import type { SiteLabel } from './label';
import { saysLabelNotFound } from './label-error';
import { parseComplianceTag } from './parse-compliance-tag';

const asObject: RequestInit = { headers: { Accept: 'application/json;odata=nometadata' } };

// SharePoint's retention-label calls are in no reference and PnPjs has no names for them; every add-in uses them so.
const endpoint = (site: SPFI, siteUrl: string, name: string): ReturnType<typeof SPQueryable> =>
  SPQueryable([site.web, siteUrl.replace(/\/$/, '')], `_api/${name}`);

const post = (site: SPFI, siteUrl: string, method: string, body: object): Promise<unknown> =>
  spPost<unknown>(endpoint(site, siteUrl, `SP_CompliancePolicy_SPPolicyStoreProxy_${method}`), {
    ...asObject,
    body: JSON.stringify(body),
  });

/** The labels that are published to a site, so that its libraries can take them. `siteUrl` is absolute. */
export async function labelsAvailableOnSite(site: SPFI, siteUrl: string): Promise<readonly SiteLabel[]> {
  const call = endpoint(site, siteUrl, 'SP.CompliancePolicy.SPPolicyStoreProxy.GetAvailableTagsForSite(siteUrl=@a1)');
  call.query.set('@a1', `'${siteUrl.replace(/'/g, "''")}'`);
  const tags = await spGet<unknown>(call, asObject);
  return Array.isArray(tags) ? tags.map(parseComplianceTag).filter((label): label is SiteLabel => label !== null) : [];
}

/**
 * The label that new files of a library take; null when it has none. `libraryUrl` is the absolute address of its root
 * folder.
 */
export async function defaultLabelOf(site: SPFI, siteUrl: string, libraryUrl: string): Promise<SiteLabel | null> {
  return parseComplianceTag(await post(site, siteUrl, 'GetListComplianceTag', { listUrl: libraryUrl }));
}

/**
 * Makes a label the default of a library; '' takes the default away. With `syncToItems` SharePoint also gives it to the
 * files that have none, in its own time. Which permission this asks is unverified; expect Manage Lists at least.
 */
export async function setDefaultLabel(
  site: SPFI,
  siteUrl: string,
  libraryUrl: string,
  labelName: string,
  options: { readonly syncToItems: boolean },
): Promise<void> {
  await post(site, siteUrl, 'SetListComplianceTag', {
    listUrl: libraryUrl,
    complianceTagValue: labelName,
    blockDelete: false,
    blockEdit: false,
    syncToItems: options.syncToItems,
  });
}

/**
 * Asks whether the tenant knows a label by giving it to no items at all, which changes nothing. That SharePoint looks
 * the label up before it looks at the items is unverified: `labelReadiness` checks it with a name that cannot exist.
 */
export async function acceptsLabelName(
  site: SPFI,
  siteUrl: string,
  libraryUrl: string,
  labelName: string,
): Promise<boolean> {
  try {
    await post(site, siteUrl, 'SetComplianceTagOnBulkItems', {
      listUrl: libraryUrl,
      complianceTagValue: labelName,
      itemIds: [],
    });
    return true;
  } catch (error) {
    if (saysLabelNotFound(error)) return false;
    throw error;
  }
}
