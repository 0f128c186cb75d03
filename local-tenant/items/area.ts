import { entityResource, toOne } from '../odata/declare';
import type { Operation } from '../odata/entity-type';
import { listType } from '../lists/list-type';
import type { Area } from '../rest/area';
import type { Call } from '../rest/call';
import { itemSecurable } from '../security/item-securable';
import type { Securable } from '../security/securable';
import { securableMembers } from '../security/securable-members';
import type { Site } from '../webs/site';
import { webType } from '../webs/web-type';
import { folderAt, folderById, type Folder } from './folder';
import { folderType } from './folder-type';
import { folderMissing } from './item-refusals';
import { listItemType } from './list-item-type';
import { listMembers } from './list-members';
import type { ListItem } from './list-of-items';

/** Items of lists, and the folders that they are in. */
export const itemsArea: Area = {
  name: 'items',
  extendModel: () => {
    listItemType.extend(securableMembers(securableOf, ({ row }: ListItem) => row.scopeId));
    listItemType.extend({
      navigations: {
        Folder: toOne(() => folderType, ({ list, row }: ListItem) => (row.kind === 1 ? { list, row } : undefined)),
      },
    });
    listType.extend(listMembers);
    webType.extend({
      functions: {
        GetFolderByServerRelativePath: folderBy('DecodedUrl'),
        GetFolderByServerRelativeUrl: folderBy('serverRelativeUrl'),
        GetFolderById: {
          parameters: { uniqueId: 'Edm.Guid' },
          needs: 'open',
          run: (_site, values, call) => entityResource(folderType, found(folderById(call, values.text('uniqueId')), 'id')),
        },
      },
    });
  },
};

function securableOf({ list, row }: ListItem, call: Call): Securable {
  return itemSecurable(call.db, {
    siteId: list.siteId, listId: list.id, listScopeId: list.scopeId, id: row.id, kind: row.kind === 1 ? 1 : 0, folder: row.folder,
    leafName: row.leafName, scopeId: row.scopeId,
  });
}

function folderBy(parameter: string): Operation<Site> {
  return {
    parameters: { [parameter]: 'Edm.String' },
    needs: 'open',
    run: (_site, values, call) => {
      const path = absolutePath(values.text(parameter), call);
      return entityResource(folderType, found(folderAt(call, path), path));
    },
  };
}

/** A path may be server-relative, relative to the site, or carry the server's address. */
function absolutePath(path: string, call: Call): string {
  const local = path.startsWith(call.request.origin) ? path.slice(call.request.origin.length) : path;
  return local.startsWith('/') ? local : `${call.site.path}/${local}`;
}

function found(folder: Folder | undefined, path: string): Folder {
  if (!folder) throw folderMissing(path);
  return folder;
}
