import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { folderType } from '../items/folder-type';
import { findFoldersBesides } from '../items/folders-of-web';
import type { Folder } from '../items/folder';
import { pathOfItem } from '../items/item-row';
import { listItemType } from '../items/list-item-type';
import type { ListItem } from '../items/list-of-items';
import { guardWrites } from '../items/write-guards';
import { eventReceiverTables } from '../lists/event-receivers';
import { entityResource, property, toMany, toOne } from '../odata/declare';
import type { Operation } from '../odata/entity-type';
import { apiRoot } from '../rest/api-root';
import type { Area } from '../rest/area';
import type { Call } from '../rest/call';
import { spoolFolder } from '../rest/read-body';
import type { Site } from '../webs/site';
import { siteType } from '../webs/site-type';
import { webType } from '../webs/web-type';
import { BodyStore } from './body-store';
import { bodyTables } from './body-tables';
import { checkOutGuard } from './check-out-guard';
import { copyJobActions } from './copy-jobs';
import { colorOf, folderColoringType } from './folder-coloring';
import { fileMembers } from './file-actions';
import { fileType } from './file-type';
import { filesByAddress } from './files-by-address';
import { filesCollection } from './files-collection';
import { formsFolderAt, formsFolderType } from './forms-folder';
import { formsTables } from './forms-store';
import { bodyOf } from './library-file';
import { moveCopyUtil } from './move-copy-util';
import { fileMoves, folderMoves } from './move-copy-actions';
import { fileTypeOf } from './media-type';
import { UploadStore } from './upload-store';
import { uploadActions } from './upload-actions';
import { removeExpiredVersions } from './version-expiration';

/** The documents of libraries: their bodies, their rows, and the ways to them. */
export const filesArea: Area = {
  name: 'files',
  tables: [...bodyTables, ...formsTables, ...eventReceiverTables],
  extendModel: () => {
    folderType.extend({ navigations: { Files: toMany(() => filesCollection, (folder: Folder) => folder) } });
    fileType.extend(fileMembers);
    fileType.extend({ actions: { ...uploadActions, ...fileMoves } });
    folderType.extend({ actions: folderMoves });
    siteType.extend({ actions: copyJobActions });
    apiRoot.extend({ actions: spelled(moveCopyUtil), navigations: { foldercoloring: toOne(() => folderColoringType, (site: Site) => site) } });
    listItemType.extend({
      properties: {
        File_x0020_Type: property('Edm.String', fileTypeOfItem, { onRequest: true }),
        DocIcon: property('Edm.String', fileTypeOfItem, { onRequest: true }),
        OData__ColorHex: property('Edm.String', ({ row }: ListItem) => colorOf(row.fields, 'ColorHex'), { onRequest: true }),
        OData__ColorTag: property('Edm.String', ({ row }: ListItem) => colorOf(row.fields, 'ColorTag'), { onRequest: true }),
        OData__Emoji: property('Edm.String', ({ row }: ListItem) => colorOf(row.fields, 'Emoji'), { onRequest: true }),
        EncodedAbsUrl: property('Edm.String', ({ row }: ListItem, call) => call.request.origin + encodeURI(pathOfItem(row)).replace(/#/g, '%23').replace(/\?/g, '%3F'), { onRequest: true }),
        File_x0020_Size: property('Edm.String', sizeOfItem, { onRequest: true }),
      },
      navigations: {
        File: toOne(() => fileType, (item: ListItem) => (isFile(item) ? item : undefined)),
      },
    });
    webType.extend({ functions: filesByAddress });
    findFoldersBesides((call, path) => {
      const forms = formsFolderAt(call, path);
      return forms && entityResource(formsFolderType, forms);
    });
    guardWrites(checkOutGuard);
  },
  catchUp: ({ db, now }) => removeExpiredVersions(db, now()),
  tidy: ({ db, dataFolder, now }) => {
    new BodyStore(db, dataFolder).tidy();
    new UploadStore(db, dataFolder).tidy(now());
    removeOldSpools(spoolFolder(dataFolder));
  },
};

/** Clients write such services with points and with underscores. */
function spelled(operations: Readonly<Record<string, Operation<Site>>>): Record<string, Operation<Site>> {
  return Object.fromEntries(Object.entries(operations).flatMap(([name, operation]) =>
    ['SP.MoveCopyUtil.', 'SP_MoveCopyUtil_'].map((start) => [start + name, operation])));
}

function isFile({ list, row }: ListItem): boolean {
  return list.isLibrary && row.kind === 0;
}

function fileTypeOfItem(item: ListItem): string | null {
  return isFile(item) ? fileTypeOf(item.row.leafName) : null;
}

/** As text: SharePoint looks it up. */
function sizeOfItem(item: ListItem, call: Call): string | null {
  return isFile(item) ? String(bodyOf(call, item)?.size ?? 0) : null;
}

/** Only what is older than this process: younger ones are uploads on their way. */
function removeOldSpools(folder: string): void {
  if (!existsSync(folder)) return;
  const started = Date.now() - process.uptime() * 1000;
  const isOld = (name: string): boolean => (statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? started) < started;
  const old = readdirSync(folder).filter(isOld);
  old.forEach((name) => rmSync(join(folder, name), { force: true }));
}
