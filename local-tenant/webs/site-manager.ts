import { badRequest, invalidArgument, notImplemented } from '../errors/refusals';
import { defineEntity, toOne, valueResource } from '../odata/declare';
import { complex } from '../odata/edm';
import type { EntityType, Members } from '../odata/entity-type';
import type { Values } from '../odata/values';
import type { Call } from '../rest/call';
import { personById, personByMail } from '../users/principal-store';
import { associate, hubById } from './hub-store';
import { makeSiteCollection } from './make-site-collection';
import type { Site } from './site';
import { siteByPath } from './site-store';
import { isTenantAdministrator } from './tenant-administrator';
import { decodedOrAsIs } from '../rest/percent-encoding';

const text = 'Edm.String' as const;
const none = '00000000-0000-0000-0000-000000000000';

const requestType = complex('Microsoft.SharePoint.Portal.SPSiteCreationRequest', {
  Classification: text, Description: text, HubSiteId: 'Edm.Guid', Lcid: 'Edm.Int32', Owner: text, SensitivityLabel: text, ShareByEmailEnabled: 'Edm.Boolean',
  SiteDesignId: 'Edm.Guid', Title: text, Url: text, WebTemplate: text, WebTemplateExtensionId: 'Edm.Guid',
});
const responseType = complex('Microsoft.SharePoint.Portal.SPSiteCreationResponse', { SiteId: text, SiteStatus: 'Edm.Int32', SiteUrl: text });

/** 0 not found, 1 being made, 2 ready, 3 failed, 4 the address is taken (SharePoint, "Manage your SharePoint site with REST"). */
const status = { missing: 0, ready: 2, taken: 4 } as const;

const templates = new Set(['SITEPAGEPUBLISHING#0', 'STS#3']);

/** Settings that would change what the site is, and that have no effect here. */
const refuseOthers = (request: Values): void => {
  const other = ['Classification', 'SensitivityLabel'].find((name) => request.text(name) !== '')
    ?? ['SiteDesignId', 'WebTemplateExtensionId'].find((name) => request.text(name) !== '' && request.text(name) !== none)
    ?? (request.flag('ShareByEmailEnabled') ? 'ShareByEmailEnabled' : undefined);
  if (other !== undefined) throw notImplemented('Value of body property', `request.${other}`);
};

const pathOf = (url: string, call: Call): string => {
  const path = url.toLowerCase().startsWith(`${call.request.origin.toLowerCase()}/`) ? url.slice(call.request.origin.length) : url;
  const decoded = decodedOrAsIs(path).replace(/\/+$/, '');
  if (!/^\/(sites|teams)\/[^/?#%"*:<>|]+$/.test(decoded)) throw badRequest(`The site address '${url}' is not valid.`);
  return decoded;
};

const create = (request: Values, call: Call): Readonly<Record<string, unknown>> => {
  refuseOthers(request);
  const template = request.maybeText('WebTemplate') || 'SITEPAGEPUBLISHING#0';
  if (!templates.has(template)) throw notImplemented('Value of body property', `request.WebTemplate = ${template}`);
  const path = pathOf(request.text('Url'), call);
  if (siteByPath(call.db, path) !== undefined) return { SiteId: '', SiteStatus: status.taken, SiteUrl: '' };
  const asked = request.text('Owner');
  const owner = asked === '' ? personById(call.db, call.access.caller.personId) : personByMail(call.db, asked.split('|').pop() ?? '');
  if (owner === undefined) throw invalidArgument(`The specified user ${asked} could not be found.`);
  const hubId = request.text('HubSiteId');
  if (hubId !== '' && hubId !== none && hubById(call.db, hubId) === undefined) throw invalidArgument(`There is no hub site with the id ${hubId}.`);
  const language = request.has('Lcid') ? request.number('Lcid') : 1033;
  const { id: siteId } = makeSiteCollection(call.db, call.tenantId, {
    path, title: request.text('Title'), description: request.text('Description'), language, owners: [owner.id], members: [], visitors: [], template,
    documents: { title: language === 1043 ? 'Documenten' : 'Documents', leaf: 'Shared Documents' },
  }, call.now);
  if (hubId !== '' && hubId !== none) associate(call.db, siteId, hubId);
  return { SiteId: siteId, SiteStatus: status.ready, SiteUrl: call.request.origin + path };
};

const statusOf = (url: string, call: Call): Readonly<Record<string, unknown>> => {
  const site = siteByPath(call.db, pathOf(url, call));
  return site === undefined ? { SiteId: '', SiteStatus: status.missing, SiteUrl: '' } : { SiteId: site.id, SiteStatus: status.ready, SiteUrl: call.request.origin + site.path };
};

/** `_api/SPSiteManager`: makes communication sites and team sites without a group. Administrators of SharePoint only, here. */
const siteManagerType: EntityType<Site> = defineEntity<Site>({
  name: 'Microsoft.SharePoint.Portal.SPSiteManager',
  path: () => 'SPSiteManager',
  scope: (site) => site.scopeId,
  reads: 'open',
  functions: {
    Status: {
      parameters: { url: text }, parametersInQuery: true, needs: 'open',
      run: (_site, values, call) => valueResource('Status', responseType, statusOf(values.text('url'), call)),
    },
  },
  actions: {
    Create: {
      parameters: { request: requestType },
      needs: (_site, call) => isTenantAdministrator(call),
      run: (_site, values, call) => valueResource('Create', responseType, create(values.nested('request') ?? values, call)),
    },
  },
});

const exists = (url: string, call: Call): boolean => {
  const path = url.toLowerCase().startsWith(call.request.origin.toLowerCase()) ? url.slice(call.request.origin.length) : url;
  return siteByPath(call.db, decodedOrAsIs(path))?.parentWebId === null;
};

/** What stands under `_api/` for whole site collections. */
export const siteRoot: Members<Site> = {
  navigations: { SPSiteManager: toOne(() => siteManagerType, (site: Site) => site) },
  functions: {
    'SP.Site.Exists': {
      parameters: { url: text }, needs: 'open',
      run: (_site, values, call) => valueResource('SP.Site.Exists', 'Edm.Boolean', exists(values.text('url'), call)),
    },
  },
  actions: {
    'SP.Site.Exists': {
      parameters: { url: text }, needs: 'open',
      run: (_site, values, call) => valueResource('SP.Site.Exists', 'Edm.Boolean', exists(values.text('url'), call)),
    },
  },
};
