import { isLibrary, type List } from '../lists/list';
import { listsOf } from '../lists/list-store';
import type { Call } from '../rest/call';
import type { Access } from '../security/access';
import { accessWithoutVisit } from '../users/access-without-visit';
import { principalById } from '../users/principal-store';
import { hubIdOf } from '../webs/hub-store';
import type { Site } from '../webs/site';
import { allWebs, siteById } from '../webs/site-store';
import type { SearchDocument } from './search-document';

/** What the caller may find: webs, lists, and where items may be that they may see. */
export interface Searchable {
  readonly webs: readonly Site[];
  readonly lists: readonly { readonly list: List; readonly web: Site }[];
  readonly scopeIds: readonly number[];
}

/** Numbers of documents that are no items: from their ids, above any number that an item gets. */
const docIdOf = (id: string): number => 2 ** 40 + parseInt(id.replace(/-/g, '').slice(0, 9), 16);

/** Looks over the whole tenant. What is not to be crawled, and hidden lists, nobody finds. */
export const searchableFor = (call: Call): Searchable => {
  const { db } = call;
  const accesses = new Map<string, Access>();
  const accessOn = (siteId: string): Access => {
    const access = accesses.get(siteId) ?? (siteId === call.site.id ? call.access : accessWithoutVisit(db, siteId, call.access.caller));
    accesses.set(siteId, access);
    return access;
  };
  const webs = allWebs(db).filter((web) => !web.settings.noCrawl);
  const lists = webs.flatMap((web) => listsOf(db, web.webId).filter(({ settings }) => !settings.hidden && !settings.noCrawl).map((list) => ({ list, web })));
  const scopes = db.all<{ id: number; site_id: string }>('SELECT id, site_id FROM scopes');
  return {
    webs: webs.filter((web) => accessOn(web.id).has('ViewListItems', web.scopeId)),
    lists,
    scopeIds: scopes.filter(({ id, site_id }) => accessOn(site_id).has('ViewListItems', id)).map(({ id }) => id),
  };
};

const common = (web: Site, { db }: Call): Pick<SearchDocument, 'siteId' | 'webId' | 'webPath' | 'sitePath' | 'siteTitle' | 'webTemplate' | 'hubId'> => ({
  siteId: web.id, webId: web.webId, webPath: web.path, sitePath: web.sitePath, siteTitle: (siteById(db, web.id) ?? web).title,
  webTemplate: web.settings.template.split('#')[0] ?? '', hubId: hubIdOf(db, web.id) ?? '',
});

const plain = { fileName: '', fileType: '', isDocument: false, size: 0, contentTypeId: '', contentType: '', complianceTag: '', fields: {} } as const;

export const webDocument = (web: Site, call: Call): SearchDocument => ({
  ...plain, ...common(web, call), docId: docIdOf(web.webId), contentClass: web.parentWebId === null ? 'STS_Site' : 'STS_Web',
  uniqueId: web.webId, title: web.title, description: web.description, author: '', editor: '', path: web.path,
  parent: web.path.slice(0, Math.max(0, web.path.lastIndexOf('/'))), isContainer: true, created: web.created, modified: web.modified,
});

const classNames: Readonly<Record<number, string>> = {
  101: 'DocumentLibrary', 103: 'Links', 104: 'Announcements', 107: 'Tasks', 119: 'WebPageLibrary',
};

/** `DocumentLibrary`: the end of the content class of a list and of its items. */
export const classNameOf = (baseTemplate: number): string => classNames[baseTemplate] ?? 'GenericList';

export const listDocument = (list: List, web: Site, call: Call): SearchDocument => {
  const author = principalById(call.db, list.siteId, list.authorId)?.title ?? '';
  return {
    ...plain, ...common(web, call), docId: docIdOf(list.id), contentClass: `STS_List_${classNameOf(list.baseTemplate)}`,
    listId: list.id, uniqueId: list.id, title: list.title, description: list.settings.description, author, editor: author,
    path: `${list.rootFolder}${isLibrary(list) ? '/Forms' : ''}/AllItems.aspx`, parent: web.path, isContainer: true, created: list.created, modified: list.modified,
  };
};
