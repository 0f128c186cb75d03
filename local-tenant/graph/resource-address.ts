import type { List } from '../lists/list';
import type { Site } from '../webs/site';
import { driveIdOf } from './drive-ids';
import type { GraphContext } from './engine/graph-context';
import { siteIdOf } from './sites/site-id';

/** `sites('x')`: how `@odata.context` writes one resource of a collection. */
export const keyed = (collection: string, key: string): string => `${collection}('${encodeURIComponent(key)}')`;

export const siteAddress = (site: Site, context: GraphContext): string => keyed('sites', siteIdOf(site, context));

export const listAddress = (site: Site, list: Pick<List, 'id'>, context: GraphContext): string => `${siteAddress(site, context)}/${keyed('lists', list.id)}`;

export const driveAddress = ({ siteId, webId, id }: Pick<List, 'id' | 'siteId' | 'webId'>): string => keyed('drives', driveIdOf({ siteId, webId, listId: id }));
