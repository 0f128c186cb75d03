import { hostnameOf, type GraphContext } from '../engine/graph-context';
import type { Site } from '../../webs/site';
import { siteById, siteByPath, webById } from '../../webs/site-store';

/** `lindervoort.sharepoint.com,<site collection>,<web>`: the name of the host without its port, so that the id stands in any address. */
export const siteIdOf = (site: Site, context: GraphContext): string => `${hostnameOf(context)},${site.id},${site.webId}`;

const isOwnHost = (name: string, context: GraphContext): boolean => {
  const lower = name.toLowerCase();
  return lower === hostnameOf(context).toLowerCase() || lower === new URL(context.sharePointOrigin).host.toLowerCase()
    || ['localhost', '127.0.0.1'].includes(lower) || context.tenant.addresses.isOwnHost(lower);
};

/**
 * The web that a key of `sites` means: `root`, a host name, `host,site,web`, `site,web` or the id of a site collection. Whether the caller may
 * see it is still to be asked.
 */
export const siteByKey = (key: string, context: GraphContext): Site | undefined => {
  const { db } = context;
  if (key.toLowerCase() === 'root' || isOwnHost(key, context)) {
    return siteByPath(db, '');
  }
  const parts = key.toLowerCase().split(',');
  const ids = parts.length === 3 && isOwnHost(parts[0] ?? '', context) ? parts.slice(1) : parts;
  if (ids.length === 1) {
    return siteById(db, ids[0] ?? '');
  }
  const web = ids.length === 2 ? webById(db, ids[1] ?? '') : undefined;
  return web?.id === ids[0] ? web : undefined;
};
