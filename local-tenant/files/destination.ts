import { accessDenied, badRequest } from '../errors/refusals';
import { folderAt, scopeOfFolder, pathOfFolder, type Folder } from '../items/folder';
import { folderMissing } from '../items/item-refusals';
import type { Call } from '../rest/call';
import { Access } from '../security/access';
import { callerOn } from '../users/caller';
import type { Site } from '../webs/site';
import { siteByPath, siteOfAddress } from '../webs/site-store';

/** Where something is to go: a folder of a library, maybe on another site, and the name that it is to have there. */
export interface Destination {
  /** The caller on that site, with the rights that they have there. */
  readonly call: Call;
  readonly folder: Folder;
  readonly leafName: string;
}

/**
 * Reads where something is to go.
 * @param address server-relative, relative to the site, or with the server's address; decoded
 * @throws 404 when there is no such folder, or the caller may not see it; 403 when they may not open the site
 */
export const destinationAt = (call: Call, address: string): Destination => {
  const path = serverRelative(call, address).replace(/\/+$/, '');
  const cut = path.lastIndexOf('/');
  return inFolder(call, path.slice(0, cut), path.slice(cut + 1));
};

/** As `destinationAt`, of the folder itself; the name is given apart. */
export const inFolder = (call: Call, folderPath: string, leafName: string): Destination => {
  const there = callAt(call, folderPath);
  const folder = folderAt(there, folderPath);
  if (folder === undefined || !there.access.has(folder.row ? 'ViewListItems' : 'Open', scopeOfFolder(folder))) throw folderMissing();
  if (!folder.list.isLibrary) throw badRequest('Files can only be moved or copied to a document library.');
  return { call: there, folder, leafName };
};

/** The caller on the web that a path leads to. @throws 403 when they may not open it */
export const callAt = (call: Call, path: string): Call => {
  const site = siteOfAddress(call.db, path) ?? siteByPath(call.db, '');
  if (site === undefined) throw folderMissing();
  return callOn(call, site);
};

const callOn = (call: Call, site: Site): Call => {
  if (site.webId === call.site.webId) return call;
  const access = site.id === call.site.id ? call.access : new Access(call.db, site.id, callerOn(call.db, site, call.access.caller));
  if (!access.has('Open', site.scopeId)) throw accessDenied();
  return { ...call, site, access };
};

export const pathOfDestination = ({ folder, leafName }: Destination): string => `${pathOfFolder(folder)}/${leafName}`;

/** A path may be server-relative, relative to the site, or carry the server's address. */
export function serverRelative({ request, site }: Call, address: string): string {
  const local = address.toLowerCase().startsWith(`${request.origin.toLowerCase()}/`) ? address.slice(request.origin.length) : address;
  return local.startsWith('/') ? local : `${site.path}/${local}`;
}
