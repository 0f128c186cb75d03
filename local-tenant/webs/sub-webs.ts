import { randomUUID } from 'node:crypto';
import { ApiError } from '../errors/api-error';
import { invalidArgument, spException } from '../errors/refusals';
import { removeList } from '../lists/change-list';
import { listsOf } from '../lists/list-store';
import type { Call } from '../rest/call';
import { breakInheritance } from '../security/securable';
import { dropScope } from '../security/scope-store';
import { deleteNodesOf } from './navigation/node-store';
import type { Site } from './site';
import { siteByPath, webById, websBelow } from './site-store';
import { webSecurable } from './web-securable';

/** What `web/webs/add` asks for. */
export interface NewWeb {
  readonly title: string;
  /** The last step of its address. */
  readonly leaf: string;
  readonly description: string;
  readonly language: number;
  /** `STS#3` */
  readonly template: string;
  readonly inheritsPermissions: boolean;
}

const urlTaken = (path: string): ApiError =>
  spException('-2147024713', `The Web site address "${path}" is already in use.`, 500);

/** @throws 500 for an address that is taken, 400 for one that cannot be */
export const addWeb = (parent: Site, wanted: NewWeb, call: Call): Site => {
  const { db } = call;
  if (!/^[^"*:<>?/\\|#%&{}~\s][^"*:<>?/\\|#%&{}~]{0,127}$/.test(wanted.leaf) || /\.$/.test(wanted.leaf)) {
    throw invalidArgument(`The Web site address "${wanted.leaf}" is not valid.`);
  }
  const path = `${parent.path}/${wanted.leaf}`;
  if (siteByPath(db, path) !== undefined || listsOf(db, parent.webId).some(({ rootFolder }) => rootFolder.toLowerCase() === path.toLowerCase())) {
    throw urlTaken(path);
  }
  const id = randomUUID();
  db.run(
    `INSERT INTO webs (id, site_id, parent_id, path, title, description, language, created, modified, scope_id, settings)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id, parent.id, parent.webId, path, wanted.title, wanted.description, wanted.language, call.now, call.now, parent.scopeId,
    JSON.stringify({ template: wanted.template }),
  );
  if (!wanted.inheritsPermissions) {
    breakInheritance(db, webSecurable(webById(db, id) ?? parent, call), false, false, call.access.caller.principalId);
    call.access.forget();
  }
  return webById(db, id) ?? parent;
};

/**
 * Removes a sub web with its lists.
 * @throws 500 for one that has webs below it, or is the root of its site collection
 */
export const removeWeb = (site: Site, call: Call): void => {
  if (site.parentWebId === null) {
    throw spException('-2130575140', 'The Web site cannot be deleted: it is the top-level site of its site collection.', 500);
  }
  if (websBelow(call.db, site.webId).length > 0) {
    throw spException('-2130575171', `Error deleting Web site "${site.path}". You can't delete a site that has subsites.`, 500);
  }
  const within = { ...call, site };
  listsOf(call.db, site.webId).forEach((list) => removeList(list, within));
  deleteNodesOf(call.db, site.webId);
  call.db.run('DELETE FROM webs WHERE id = ?', site.webId);
  if (webSecurable(site, call).isOwn) {
    dropScope(call.db, site.scopeId);
  }
};
