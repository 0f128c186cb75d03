import { isAppActor } from '../../identity/app-actor';
import { notImplemented } from '../graph-error';
import type { GraphContext } from '../engine/graph-context';
import { pageInMemory } from '../engine/graph-page';
import { queryFrom, refuseOptions, type GraphQuery } from '../engine/graph-query';
import { graphAccessDenied, invalidRequest, itemNotFound } from '../engine/graph-refusals';
import { erasedType, type GraphCollection, type GraphPage } from '../engine/graph-type';
import { accessWithoutVisit } from '../../users/access-without-visit';
import type { Site } from '../../webs/site';
import { allWebs, websBelow } from '../../webs/site-store';
import { siteByKey } from './site-id';
import { siteResource } from './site-type';

const mayOpen = (site: Site, context: GraphContext): boolean =>
  accessWithoutVisit(context.db, site.id, context.who).has('Open', site.scopeId);

/** By words of the title, the description and the address, each of them at the beginning of a word; `*` finds all. */
const finds = (search: string, { title, description, path }: Site): boolean => {
  const words = search.toLowerCase().split(/\s+/).filter((word) => word !== '' && word !== '*').map((word) => word.replace(/\*$/, ''));
  const text = `${title} ${description} ${path}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return words.every((word) => text.some((known) => known.startsWith(word)));
};

const searched = (query: GraphQuery, context: GraphContext): GraphPage<Site> => {
  refuseOptions(query, ['filter', 'orderBy'], 'the search for sites');
  // Listing all sites is for applications only in Graph (getAllSites); a person searches.
  if (query.search === undefined) throw notImplemented("GET /sites without 'search'");
  const search = query.search.replace(/^"(.*)"$/, '$1');
  const found = allWebs(context.db).filter((site) => finds(search, site) && mayOpen(site, context));
  const from = query.skipToken === undefined ? 0 : Number(query.skipToken);
  if (!Number.isInteger(from)) throw invalidRequest('The $skiptoken is not valid.');
  const to = from + (query.top ?? 200);
  return { entities: found.slice(from, to), next: to < found.length ? String(to) : undefined, total: found.length };
};

/** `/sites` */
export const graphSites: GraphCollection<undefined, Site> = {
  of: () => siteResource,
  context: () => 'sites',
  page: (_root, query, context) => searched(query, context),
  byKey: (_root, key, context) => {
    const site = siteByKey(key, context);
    if (site !== undefined) context.callOn(site);
    return site;
  },
  missing: itemNotFound,
  operations: {
    // For applications only: a person searches.
    getAllSites: {
      method: 'GET',
      run: (_root, _args, context) => {
        if (!isAppActor(context.person.id)) throw graphAccessDenied();
        const entities = allWebs(context.db).filter((site) => mayOpen(site, context));
        const query = queryFrom(context.query);
        return { kind: 'page', of: erasedType(siteResource), context: 'Collection(site)', page: pageInMemory(siteResource, entities, query, context), query };
      },
    },
    delta: {
      method: 'GET',
      run: () => {
        throw notImplemented('delta of the sites of a tenant');
      },
    },
  },
};

/** `/sites/{id}/sites`: the webs directly below that the caller may open. */
export const subSites: GraphCollection<Site, Site> = {
  of: () => siteResource,
  context: () => 'sites',
  all: (site, context) => websBelow(context.db, site.webId).filter((web) => mayOpen(web, context)),
  byKey: (site, key, context) => {
    const found = siteByKey(key, context);
    if (found?.parentWebId !== site.webId) return undefined;
    context.callOn(found);
    return found;
  },
};
