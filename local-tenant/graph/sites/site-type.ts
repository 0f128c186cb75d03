import { itemNotFound } from '../engine/graph-refusals';
import { defineGraphType, graphEntity, type GraphProperty, type GraphType } from '../engine/graph-type';
import type { GraphContext } from '../engine/graph-context';
import { isPersonalSite } from '../../webs/personal-site';
import type { Site } from '../../webs/site';
import { siteByPath, webById } from '../../webs/site-store';
import { siteIdOf } from './site-id';

const text = (get: (site: Site, context: GraphContext) => unknown, onSelect = false): GraphProperty<Site> => ({ type: 'Edm.String', get, onSelect });
const isRoot = (site: Site): boolean => site.parentWebId === null;

/** `contoso.sharepoint.com,...`: a site collection's root web, or a web below it. */
export const siteResource: GraphType<Site> = defineGraphType<Site>({
  name: 'microsoft.graph.site',
  context: () => 'sites',
  properties: {
    createdDateTime: { type: 'Edm.DateTimeOffset', get: ({ created }) => created },
    description: text(({ description }) => description),
    id: text(siteIdOf),
    lastModifiedDateTime: { type: 'Edm.DateTimeOffset', get: ({ modified }) => modified },
    name: text(({ path }) => path.split('/').pop() ?? ''),
    webUrl: text((site, context) => context.sharePointOrigin + encodeURI(site.path)),
    displayName: text(({ title }) => title),
    isPersonalSite: { type: 'Edm.Boolean', get: isPersonalSite },
    parentReference: {
      type: 'microsoft.graph.itemReference',
      get: ({ parentWebId }, context) => {
        const parent = parentWebId === null ? undefined : webById(context.db, parentWebId);
        return parent && { siteId: siteIdOf(parent, context) };
      },
    },
    root: { type: 'microsoft.graph.root', get: (site) => (isRoot(site) ? {} : undefined) },
    sharepointIds: {
      type: 'microsoft.graph.sharepointIds', onSelect: true,
      get: (site, context) => ({
        siteId: site.id, siteUrl: context.sharePointOrigin + site.path, tenantId: context.tenant.id, webId: site.webId,
      }),
    },
    siteCollection: {
      type: 'microsoft.graph.siteCollection',
      get: (site, context) => (isRoot(site) ? { hostname: new URL(context.sharePointOrigin).hostname, ...(site.path === '' ? { root: {} } : {}) } : undefined),
    },
  },
  unserved: [
    'createdBy', 'eTag', 'error', 'lastModifiedBy', 'analytics', 'externalColumns', 'items', 'onenote', 'pages', 'termStore', 'createdByUser',
    'lastModifiedByUser',
  ],
  operations: {
    getByPath: {
      method: 'GET',
      run: (site, args, context) => graphEntity(siteResource, below(site, args[0]?.value ?? '', context)),
    },
  },
  byPath: (site, path, context) => graphEntity(siteResource, below(site, path, context)),
});

/** @throws 404, or 403 for somebody who may not open what is there */
const below = (site: Site, path: string, context: GraphContext): Site => {
  const found = siteByPath(context.db, `${site.path}/${path.replace(/^\/+/, '')}`);
  if (found === undefined) throw itemNotFound();
  context.callOn(found);
  return found;
};
