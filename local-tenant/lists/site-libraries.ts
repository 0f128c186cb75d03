import { notImplemented } from '../errors/refusals';
import { entityResource } from '../odata/declare';
import type { Operation } from '../odata/entity-type';
import type { Call } from '../rest/call';
import type { Site } from '../webs/site';
import { createList } from './create-list';
import type { List } from './list';
import { listByRootFolder, listById } from './list-store';
import { listType } from './list-type';

const ensured = (site: Site, leaf: string, title: string, baseTemplate: number, call: Call): List => {
  const { db } = call;
  const there = listByRootFolder(db, `${site.path}/${leaf}`);
  if (there !== undefined) {
    return there;
  }
  call.access.demand('ManageLists', site.scopeId);
  const made = createList(db, site, { title, baseTemplate, leaf, authorId: call.access.caller.principalId, now: call.now });
  return listById(db, made.id) ?? made;
};

/** Gives the library when it is there, whoever asks; makes it for who may make lists. */
const ensuring = (leaf: string, title: string, baseTemplate: number): Operation<Site> => ({
  needs: 'Open',
  run: (site, _values, call) => entityResource(listType, ensured(site, leaf, title, baseTemplate, call)),
});

export const ensureSiteAssetsLibrary = ensuring('SiteAssets', 'Site Assets', 101);
export const ensureEventsList = ensuring('Lists/Events', 'Events', 106);
export const ensureSitePagesLibrary = ensuring('SitePages', 'Site Pages', 119);

/** `web/defaultDocumentLibrary` */
export const defaultDocumentLibrary: Operation<Site> = {
  needs: 'Open',
  run: (site, _values, call) => {
    const list = listByRootFolder(call.db, `${site.path}/Shared Documents`);
    if (list === undefined) {
      throw notImplemented('Endpoint on a site without the library Shared Documents', 'DefaultDocumentLibrary');
    }
    return entityResource(listType, list);
  },
};
