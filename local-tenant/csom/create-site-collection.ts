import { ApiError } from '../errors/api-error';
import { invalidArgument, notImplemented } from '../errors/refusals';
import { complex } from '../odata/edm';
import type { Values } from '../odata/values';
import type { Call } from '../rest/call';
import { personByMail } from '../users/principal-store';
import { makeSiteCollection } from '../webs/make-site-collection';
import { siteByPath } from '../webs/site-store';
import { pathOfAddress } from './tenant-address';

/** Quotas of storage and code have no effect here: nothing is limited by them. */
export const creationType = complex('Microsoft.Online.SharePoint.TenantAdministration.SiteCreationProperties', {
  CompatibilityLevel: 'Edm.Int32', Lcid: 'Edm.Int32', Owner: 'Edm.String', StorageMaximumLevel: 'Edm.Int64', StorageWarningLevel: 'Edm.Int64',
  Template: 'Edm.String', TimeZoneId: 'Edm.Int32', Title: 'Edm.String', Url: 'Edm.String', UserCodeMaximumLevel: 'Edm.Double',
  UserCodeWarningLevel: 'Edm.Double',
});

const templates = new Set(['STS#0', 'STS#3', 'SITEPAGEPUBLISHING#0']);

/** unverified number. */
const siteTaken = (url: string): ApiError =>
  new ApiError(400, '-2147024713, Microsoft.SharePoint.SPException', `A site already exists at url ${url}.`);

/**
 * Makes a site collection for its owner.
 * @returns its address
 * @throws ApiError for an address that is taken or cannot be, or an owner whom nobody knows; 501 for a template that is not served
 */
export const createSiteCollection = (wanted: Values, call: Call): string => {
  const url = wanted.text('Url');
  const path = pathOfAddress(url, call);
  if (path === undefined || !/^\/(sites|teams)\/[^/?#%"*:<>|]+$/.test(path)) {
    throw invalidArgument(`The site address '${url}' is not valid.`);
  }
  if (siteByPath(call.db, path) !== undefined) {
    throw siteTaken(url);
  }
  const template = wanted.maybeText('Template') ?? 'STS#0';
  if (!templates.has(template)) {
    throw notImplemented('Site template', template);
  }
  const owner = personByMail(call.db, wanted.text('Owner').split('|').pop() ?? '');
  if (owner === undefined) {
    throw invalidArgument(`The specified user ${wanted.text('Owner')} could not be found.`);
  }
  const language = wanted.raw('Lcid') as number | null | undefined ?? 1033;
  makeSiteCollection(call.db, call.tenantId, {
    path, title: wanted.text('Title'), description: '', language, owners: [owner.id], members: [], visitors: [], template,
    documents: { title: language === 1043 ? 'Documenten' : 'Documents', leaf: 'Shared Documents' },
  }, call.now);
  return url;
};
