import type { GraphContext } from '../engine/graph-context';
import type { GraphCollection } from '../engine/graph-type';
import { isLibrary, type List } from '../../lists/list';
import { listById, listsOf } from '../../lists/list-store';
import type { Site } from '../../webs/site';
import { webById } from '../../webs/site-store';
import { ensurePersonalSite, personalSiteOf } from '../../webs/personal-site';
import { placeOfDrive } from '../drive-ids';
import { GraphError } from '../graph-error';
import type { ListInGraph } from '../lists/list-in-graph';
import type { UserInGraph } from '../users/user-type';
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

/**
 * The OneDrive of somebody. For themselves it is made when they first ask for it.
 * @throws 404 for somebody else's that is not there yet, 403 for one that the caller may not open
 */
export const driveOfUser = ({ person }: UserInGraph, context: GraphContext): ListInGraph | undefined => {
  const site = person.id === context.person.id
    ? ensurePersonalSite(context.db, context.tenant.id, person, context.now.toISOString())
    : personalSiteOf(context.db, person);
  if (site === undefined) throw new GraphError(404, 'ResourceNotFound', "User's mysite not found.");
  return defaultDriveOf(site, context);
};

/** `/users/{id}/drives` */
export const drivesOfUser: GraphCollection<UserInGraph, ListInGraph> = {
  of: () => driveResource,
  context: () => 'drives',
  all: (user, context) => {
    const drive = driveOfUser(user, context);
    return drive === undefined ? [] : [drive];
  },
  byKey: (user, key, context) => {
    const [drive, asked] = [driveOfUser(user, context), driveById(key, context)];
    return drive !== undefined && asked?.list.id === drive.list.id ? asked : undefined;
  },
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
