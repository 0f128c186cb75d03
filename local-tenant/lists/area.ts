import { itemsOf } from '../items/list-source';
import { folderType } from '../items/folder-type';
import { collectionResource, entityResource, nothing, toMany, toOne, valueResource } from '../odata/declare';
import type { Operation } from '../odata/entity-type';
import type { Area } from '../rest/area';
import { apiRoot } from '../rest/api-root';
import type { Call } from '../rest/call';
import { securableMembers } from '../security/securable-members';
import { principalById } from '../users/principal-store';
import { userType } from '../users/user-type';
import { viewAtAddress } from '../views/view-address';
import type { Site } from '../webs/site';
import { webType } from '../webs/web-type';
import { removeList } from './change-list';
import type { List } from './list';
import { eventReceivers } from './event-receivers';
import { forms } from './list-forms';
import { noListAtAddress } from './list-refusals';
import { listSecurable } from './list-securable';
import { listByRootFolder, takeItemId } from './list-store';
import { customListTemplates, listTemplates } from './list-template-type';
import { listType } from './list-type';
import { lists, listWithTitle } from './lists';
import { getRelatedFields } from './related-fields';
import { recycle } from './recycle-list';
import { rightsManagementType } from './rights-management';
import { defaultDocumentLibrary } from './site-libraries';
import { versionPolicyType } from './version-policies';
import { noWorkflows } from './workflow-associations';

/** An address may be server-relative or carry the server's name; that of one of its views will do too. */
const listAt = (address: string, call: Call): List => {
  const path = (address.toLowerCase().startsWith(`${call.request.origin.toLowerCase()}/`) ? address.slice(call.request.origin.length) : address)
    .replace(/\/+$/, '');
  const list = listByRootFolder(call.db, path) ?? viewAtAddress(call, path)?.list;
  if (list === undefined || list.webId !== call.site.webId) {
    throw noListAtAddress(address);
  }
  return list;
};

const workflowsOfList = noWorkflows((list: List) => `Web/Lists(guid'${list.id}')`, (list) => list.scopeId);
const workflowsOfWeb = noWorkflows((_site: Site) => 'Web', (site) => site.scopeId);

const byAddress = (parameter: string): Operation<Site> => ({
  parameters: { [parameter]: 'Edm.String' },
  needs: 'open',
  run: (_site, values, call) => entityResource(listType, listAt(values.text(parameter), call)),
});

/** An id that no other item of the list will get. */
const reserveListItemId: Operation<List> = {
  needs: 'AddListItems',
  run: (list, _values, call) => valueResource('ReserveListItemId', 'Edm.Int32', takeItemId(call.db, list.id)),
};

const deleteObject: Operation<List> = {
  needs: 'ManageLists',
  run: (list, _values, call) => {
    removeList(list, call);
    return nothing;
  },
};

/** Lists and libraries of a web. */
export const listsArea: Area = {
  name: 'lists',
  extendModel: () => {
    listType.extend(securableMembers(listSecurable, (list: List) => list.scopeId));
    listType.extend({
      navigations: {
        RootFolder: toOne(() => folderType, (list: List, call) => ({ list: itemsOf(call, list) })),
        ParentWeb: toOne(() => webType, (_list: List, call) => call.site),
        Author: toOne(() => userType, (list: List, call) => principalById(call.db, list.siteId, list.authorId)),
        Forms: toMany(() => forms, (list: List) => list),
        VersionPolicies: toOne(() => versionPolicyType, (list: List) => list),
        EventReceivers: toMany(() => eventReceivers, (list: List) => list),
        InformationRightsManagementSettings: toOne(() => rightsManagementType, (list: List) => list),
        WorkflowAssociations: toMany(() => workflowsOfList, (list: List) => list),
      },
      functions: { GetRelatedFields: getRelatedFields },
      actions: { Recycle: recycle, DeleteObject: deleteObject, ReserveListItemId: reserveListItemId },
    });
    // `_api/lists` is short for `_api/web/lists` (seen in CLI for Microsoft 365).
    apiRoot.extend({ navigations: { lists: toMany(() => lists, (site: Site) => site) } });
    webType.extend({
      navigations: {
        Lists: toMany(() => lists, (site: Site) => site),
        ListTemplates: toMany(() => listTemplates, (site: Site) => site),
        WorkflowAssociations: toMany(() => workflowsOfWeb, (site: Site) => site),
      },
      functions: {
        GetList: byAddress('strUrl'),
        GetListUsingPath: byAddress('DecodedUrl'),
        GetListByTitle: {
          parameters: { title: 'Edm.String' }, needs: 'open',
          run: (_site, values, call) => entityResource(listType, listWithTitle(values.text('title'), call)),
        },
        DefaultDocumentLibrary: defaultDocumentLibrary,
        GetCustomListTemplates: { needs: 'Open', run: (site) => collectionResource(customListTemplates, site) },
      },
    });
  },
};
