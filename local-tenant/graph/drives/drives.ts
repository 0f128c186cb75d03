import type { GraphContext } from '../engine/graph-context';
import type { GraphCollection } from '../engine/graph-type';
import { isLibrary, type List } from '../../lists/list';
import { listById, listsOf } from '../../lists/list-store';
import type { Site } from '../../webs/site';
import { webById } from '../../webs/site-store';
import { placeOfDrive } from '../drive-ids';
import type { ListInGraph } from '../lists/list-in-graph';
import { driveResource } from './drive-type';

/** Libraries of documents; that of the site's pages is none. */
const isDrive = (list: List): boolean => isLibrary(list) && list.baseTemplate === 101 && !list.settings.hidden;

const drivesIn = (site: Site, context: GraphContext): ListInGraph[] => {
  const call = context.callOn(site);
  return listsOf(context.db, site.webId).filter((list) => isDrive(list) && call.access.has('Open', list.scopeId)).map((list) => ({ call, list }));
};

/** The site's first library: `Shared Documents` when it has one. */
export const defaultDriveOf = (site: Site, context: GraphContext): ListInGraph | undefined => {
  const drives = drivesIn(site, context);
  return drives.find(({ list }) => list.rootFolder.toLowerCase() === `${site.path.toLowerCase()}/shared documents`) ?? drives[0];
};

/** The library that the id of a drive means, for those who may open its web and itself. */
export const driveById = (id: string, context: GraphContext): ListInGraph | undefined => {
  const place = placeOfDrive(id);
  const web = place && webById(context.db, place.webId);
  const list = place && listById(context.db, place.listId);
  if (web === undefined || list === undefined || list.webId !== web.webId || web.id !== place?.siteId || !isLibrary(list)) return undefined;
  const call = context.callOn(web);
  return call.access.has('Open', list.scopeId) ? { call, list } : undefined;
};

/** `/drives`: by id only. Listing those of the whole tenant is nobody's. */
export const graphDrives: GraphCollection<undefined, ListInGraph> = {
  of: () => driveResource,
  context: () => 'drives',
  byKey: (_root, key, context) => driveById(key, context),
};

/** `/sites/{id}/drives` */
export const drivesOfSite: GraphCollection<Site, ListInGraph> = {
  of: () => driveResource,
  context: () => 'drives',
  all: drivesIn,
  byKey: (site, key, context) => {
    const drive = driveById(key, context);
    return drive?.list.webId === site.webId ? drive : undefined;
  },
};
