import { entityResource } from '../odata/declare';
import type { Collection } from '../odata/entity-type';
import type { Literal } from '../odata/literal';
import { webUrlOf, type Call } from '../rest/call';
import type { Site } from '../webs/site';
import { addListAs } from './add-list-as';
import { addList } from './change-list';
import type { List } from './list';
import { noListWithId, noListWithTitle } from './list-refusals';
import { listById, listByTitle, listsOf } from './list-store';
import { listType } from './list-type';
import { ensureEventsList, ensureSiteAssetsLibrary, ensureSitePagesLibrary } from './site-libraries';

const withId = (id: string, call: Call): List => {
  const list = listById(call.db, id);
  if (list === undefined || list.webId !== call.site.webId) {
    throw noListWithId();
  }
  return list;
};

export const listWithTitle = (title: string, call: Call): List => {
  const list = listByTitle(call.db, call.site.webId, title);
  if (list === undefined) {
    throw noListWithTitle(title, webUrlOf(call));
  }
  return list;
};

const idOf = (key: Literal): string => (key.kind === 'guid' || key.kind === 'string' ? key.value.replace(/[{}]/g, '') : '');

/** `web/lists`: those that the caller may open. */
export const lists: Collection<Site, List> = {
  of: () => listType,
  path: () => 'Web/Lists',
  scope: (site) => site.scopeId,
  needs: 'Open',
  all: (site, call) => listsOf(call.db, site.webId),
  byKey: (_site, key, call) => withId(idOf(key), call),
  functions: {
    GetById: {
      parameters: { id: 'Edm.Guid' }, needs: 'open',
      run: (_site, values, call) => entityResource(listType, withId(values.text('id'), call)),
    },
    GetByTitle: {
      parameters: { title: 'Edm.String' }, needs: 'open',
      run: (_site, values, call) => entityResource(listType, listWithTitle(values.text('title'), call)),
    },
  },
  actions: {
    Add: addListAs,
    EnsureClientRenderedSitePagesLibrary: ensureSitePagesLibrary,
    EnsureEventsList: ensureEventsList,
    EnsureSiteAssetsLibrary: ensureSiteAssetsLibrary,
    EnsureSitePagesLibrary: ensureSitePagesLibrary,
  },
  create: { needs: 'ManageLists', run: addList },
};
