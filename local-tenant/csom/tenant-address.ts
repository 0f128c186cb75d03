import { ApiError } from '../errors/api-error';
import { accessDenied } from '../errors/refusals';
import { decodedOrAsIs } from '../rest/percent-encoding';
import type { Call } from '../rest/call';
import type { Site } from '../webs/site';
import { siteByPath } from '../webs/site-store';
import { isTenantAdministrator } from '../webs/tenant-administrator';
import { noStub } from './csom-refusals';

/** `https://contoso.sharepoint.com`, also when the administration's own address is asked. */
export const sharePointOrigin = ({ request }: Call): string => request.origin.replace(/-admin(\.sharepoint\.com)/i, '$1');

/**
 * The tenant's administration answers on its own address only, and administrators only. On loopback, where there is no such address, the
 * root site stands for it.
 * @throws ApiError on any other site, 403 for others
 */
export const demandAdministration = (call: Call, typeId: string): void => {
  const isAdministration = /-admin\.sharepoint\.com$/i.test(call.request.origin) || /\/\/(localhost|127\.0\.0\.1)(:\d+)?$/.test(call.request.origin);
  if (!isAdministration || call.site.path !== '') {
    throw noStub(typeId);
  }
  if (!isTenantAdministrator(call)) {
    throw accessDenied();
  }
};

/** Number, type and sentence: tests of CLI for Microsoft 365, pnp/PnP-Sites-Core. */
export const noSite = (url: string): ApiError =>
  new ApiError(404, '-1, Microsoft.Online.SharePoint.Common.SpoNoSiteException', `Cannot get site ${url}.`);

/** The path of an address on this tenant's SharePoint; undefined for any other address. */
export const pathOfAddress = (url: string, call: Call): string | undefined => {
  const origin = sharePointOrigin(call);
  const wanted = url.trim().replace(/\/+$/, '');
  if (wanted.toLowerCase() !== origin.toLowerCase() && !wanted.toLowerCase().startsWith(`${origin.toLowerCase()}/`)) {
    return undefined;
  }
  return decodedOrAsIs(wanted.slice(origin.length));
};

/** @throws ApiError when there is no site collection at that address */
export const siteAtAddress = (url: string, call: Call): Site => {
  const path = pathOfAddress(url, call);
  const site = path === undefined ? undefined : siteByPath(call.db, path);
  if (site === undefined || site.parentWebId !== null) {
    throw noSite(url);
  }
  return site;
};

export const addressOfSite = (site: Site, call: Call): string => sharePointOrigin(call) + (site.path === '' ? '/' : site.path);
