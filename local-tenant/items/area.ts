import { toOne } from '../odata/declare';
import { listById } from '../lists/list-store';
import { listType } from '../lists/list-type';
import type { Area } from '../rest/area';
import type { Call } from '../rest/call';
import { itemSecurable } from '../security/item-securable';
import type { Securable } from '../security/securable';
import { securableMembers } from '../security/securable-members';
import { webType } from '../webs/web-type';
import { folderMembers } from './folder-actions';
import { folderType } from './folder-type';
import { foldersOfWeb } from './folders-of-web';
import { fieldValueMembers } from './field-values';
import { itemFacts } from './item-facts';
import { listItemType } from './list-item-type';
import { listMembers } from './list-members';
import type { ListItem } from './list-of-items';
import { moderationMembers } from './moderation-members';
import { siteFolderTables } from './site-folder-store';
import { stateTables } from './state-tables';

/** Items of lists, and the folders that they are in. */
export const itemsArea: Area = {
  name: 'items',
  tables: [...stateTables, ...siteFolderTables],
  extendModel: () => {
    listItemType.extend(securableMembers(securableOf, ({ row }: ListItem) => row.scopeId));
    listItemType.extend({
      navigations: {
        Folder: toOne(() => folderType, ({ list, row }: ListItem) => (row.kind === 1 ? { list, row } : undefined)),
        ParentList: toOne(() => listType, ({ list }: ListItem, call) => listById(call.db, list.id)),
      },
    });
    listItemType.extend(moderationMembers);
    listItemType.extend(itemFacts);
    listItemType.extend(fieldValueMembers);
    listType.extend(listMembers);
    folderType.extend(folderMembers);
    webType.extend(foldersOfWeb);
  },
};

function securableOf({ list, row }: ListItem, call: Call): Securable {
  return itemSecurable(call.db, {
    siteId: list.siteId, listId: list.id, listScopeId: list.scopeId, id: row.id, kind: row.kind === 1 ? 1 : 0, folder: row.folder,
    leafName: row.leafName, scopeId: row.scopeId,
  });
}
